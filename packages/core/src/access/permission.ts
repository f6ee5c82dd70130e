import type { Role } from "./schema.ts";

const operators = ["operator-kelurahan", "operator-kecamatan", "operator-city"] as const;
const disnaker = ["verifier-disnaker", "approver-disnaker"] as const;
const money = ["budget-tapd", "finance-ppk", "finance-bud"] as const;

/**
 * Who may do what; what is not here is not allowed to anyone.
 *
 * The region that a role acts in is checked beside this, against the actor's scope.
 */
export const permissions = {
  "session.read": [...operators, ...disnaker, ...money, "bpjs-officer", "auditor", "admin"],
  "upload.create": [...operators, "bpjs-officer"],
  "enrollment.create": operators,
  "enrollment.replace-file": operators,
  "enrollment.submit": operators,
  "enrollment.cancel": operators,
  /** Starts the process of a batch anew after an engineer mended what halted it. */
  "enrollment.resume": ["admin"],
  "enrollment.read": [...operators, ...disnaker, "budget-tapd", "bpjs-officer", "auditor"],
  /** Leaves single rows out before a batch is sent; keeps or leaves out warned ones while it is verified. */
  "enrollment.settle": [...operators, "verifier-disnaker"],
  /** The file back with its NIK in full, to correct and send again. */
  "enrollment.read-identity": [...operators, "verifier-disnaker"],
  /** The list for BPJS, with NIK in full. */
  "enrollment.read-registration": ["bpjs-officer"],
  "task.read": [...operators, ...disnaker, ...money, "bpjs-officer", "auditor", "admin"],
  "task.decide": [...operators, ...disnaker, ...money, "bpjs-officer"],
  "participant.read": [...operators, ...disnaker, "bpjs-officer", "auditor"],
  "participant.read-identity": ["verifier-disnaker", "bpjs-officer"],
  "budget.read": [...disnaker, ...money, "operator-city", "auditor"],
  "budget.plan": ["budget-tapd"],
  "budget.review": ["finance-ppk"],
  "budget.enact": ["finance-bud"],
  /** Lends one's own role to a colleague for some days. */
  "delegation.create": [...disnaker, ...money, "bpjs-officer"],
  "delegation.revoke": [...disnaker, ...money, "bpjs-officer", "admin"],
  "delegation.read": [...operators, ...disnaker, ...money, "bpjs-officer", "auditor", "admin"],
  "staff.manage": ["admin"],
  "staff.read": ["admin", "auditor"],
  "region.read": [...operators, ...disnaker, ...money, "bpjs-officer", "auditor", "admin"],
  /** Reckons what a case would be due; it reads no record. */
  "benefit.read": [...operators, ...disnaker, ...money, "bpjs-officer", "auditor", "admin"],
  "cover.read": [...operators, ...disnaker, ...money, "bpjs-officer", "auditor"],
  "audit.read": ["auditor", "admin"],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;
