import { Permission, Role } from "@payung/core/access/schema";
import { BudgetStatus, LedgerKind, Version } from "@payung/core/budget/schema";
import { FundingSource, Programme } from "@payung/core/contribution/schema";
import {
  Counts,
  Decree,
  Finding,
  FindingCount,
  Funding,
  Handover,
  Problem,
  Registration,
  RowOutcome,
  Settlement,
} from "@payung/core/enrollment/schema";
import { Category, CoverState, EndReason, Membership, Sex, Status } from "@payung/core/participant/schema";
import { Level } from "@payung/core/region/schema";
import { Outcome, TaskKind } from "@payung/core/task/schema";
import { z } from "zod";

/** A page of a list; `next` is the cursor to ask for more with. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), next: z.string().optional() });
}

export const Place = z.object({ code: z.string(), name: z.string() });

export const Session = z.object({
  userID: z.string(),
  name: z.string(),
  roles: z.array(Role),
  permissions: z.array(Permission),
  city: Place,
  scope: Place.extend({ level: Level }),
  now: z.iso.datetime(),
});
export type Session = z.infer<typeof Session>;

export const RegionView = Place.extend({ level: Level, parent: z.string() });

export const UploadTicket = z.object({
  uploadId: z.string(),
  url: z.url(),
  headers: z.record(z.string(), z.string()),
});

export const TaskView = z.object({
  id: z.string(),
  kind: TaskKind,
  subject: z.object({ type: z.literal("enrollment"), id: z.string() }),
  role: Role,
  scope: z.string(),
  region: Place,
  state: z.enum(["OPEN", "DECIDED", "CANCELLED", "EXPIRED"]),
  version: z.int(),
  title: z.string(),
  summary: z.string(),
  openedAt: z.iso.datetime(),
  dueAt: z.iso.datetime(),
  late: z.boolean(),
  /** Whether the asking user may decide it; otherwise why not. */
  mayDecide: z.boolean(),
  whyNot: z.enum(["ROLE", "SEPARATION_OF_DUTIES", "CLOSED"]).optional(),
  outcome: Outcome.optional(),
  comment: z.string().optional(),
  decidedBy: z.string().optional(),
  decidedByName: z.string().optional(),
  decidedAt: z.iso.datetime().optional(),
  /** Who had lent the role in which it was decided. */
  inPlaceOfName: z.string().optional(),
});
export type TaskView = z.infer<typeof TaskView>;

export const EnrollmentView = z.object({
  id: z.string(),
  status: z.enum([
    "DRAFT",
    "CHECKED",
    "SUBMITTED",
    "VERIFIED",
    "FUNDED",
    "APPROVED",
    "SENT_TO_BPJS",
    "ACTIVE",
    "RETURNED",
    "REJECTED",
    "CANCELLED",
  ]),
  version: z.int(),
  region: Place,
  category: Category,
  startMonth: z.string(),
  decree: Decree,
  fundingSource: FundingSource,
  fileName: z.string(),
  round: z.int(),
  createdByName: z.string(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  /** All zero until the file is read. */
  counts: Counts,
  findings: z.array(FindingCount),
  problem: Problem.optional(),
  /** Long work under way: people or rows done so far. */
  progress: z.object({ step: z.string(), done: z.int(), total: z.int().optional() }).optional(),
  funding: Funding.extend({ total: z.int() }).optional(),
  registration: z.object({ confirmed: z.int(), refused: z.int(), waiting: z.int() }).optional(),
  /** What the asking user may do now. */
  may: z.object({
    submit: z.boolean(),
    cancel: z.boolean(),
    replaceFile: z.boolean(),
    downloadRows: z.boolean(),
    downloadRegistration: z.boolean(),
    /** Which settlements of rows the user may make now. */
    settle: z.array(z.enum(["accept", "reject", "reopen"])),
  }),
  openTask: TaskView.optional(),
  /** How often it was given back to be mended. */
  returns: z.int(),
  /** This submission and the one before it, to compare. */
  sent: Handover.optional(),
  before: Handover.optional(),
  /** Who would decide next, and by when, if it were handed over now. */
  nextDecision: z
    .object({ kind: TaskKind, role: Role, names: z.array(z.string()), dueAt: z.iso.datetime() })
    .optional(),
});
export type EnrollmentView = z.infer<typeof EnrollmentView>;

export const RowView = z.object({
  row: z.int(),
  /** With the row's number its address. */
  page: z.int(),
  version: z.int(),
  outcome: RowOutcome,
  name: z.string(),
  nik: z.string(),
  kelurahan: z.string(),
  category: Category.optional(),
  rt: z.string().optional(),
  rw: z.string().optional(),
  findings: z.array(Finding),
  settled: Settlement.omit({ by: true }).optional(),
  participantID: z.string().optional(),
  registration: Registration.optional(),
});
export type RowView = z.infer<typeof RowView>;

export const LogView = z.object({
  seq: z.int(),
  event: z.string(),
  actor: z.string(),
  actorName: z.string(),
  at: z.iso.datetime(),
  comment: z.string().optional(),
});
export type LogView = z.infer<typeof LogView>;

export const ParticipantSummary = z.object({
  id: z.string(),
  name: z.string(),
  nik: z.string(),
  kpj: z.string().optional(),
  category: Category,
  status: Status,
  kelurahan: Place,
  rt: z.string().optional(),
  rw: z.string().optional(),
  startMonth: z.string(),
});
export type ParticipantSummary = z.infer<typeof ParticipantSummary>;

export const ParticipantView = ParticipantSummary.extend({
  kecamatan: Place,
  birthPlace: z.string().optional(),
  birthDate: z.iso.date(),
  age: z.int(),
  sex: Sex,
  address: z.string().optional(),
  phone: z.string().optional(),
  email: z.string().optional(),
  occupation: z.string().optional(),
  membership: Membership,
  enrollmentID: z.string(),
  activatedAt: z.iso.datetime().optional(),
  reason: EndReason.optional(),
  endedAt: z.iso.datetime().optional(),
  mayReadIdentity: z.boolean(),
});
export type ParticipantView = z.infer<typeof ParticipantView>;

export const CoverMonthView = z.object({
  month: z.string(),
  jkk: z.int(),
  jkm: z.int(),
  fundingSource: FundingSource,
  state: CoverState,
});
export type CoverMonthView = z.infer<typeof CoverMonthView>;

export const CoverView = z.object({ participantID: z.string(), months: z.array(CoverMonthView) });

export const BudgetLineView = z.object({
  id: z.string(),
  skpd: z.string(),
  account: z.string(),
  programme: Programme,
  categories: z.array(Category),
  fundingSource: FundingSource,
  ceiling: z.int(),
  reserved: z.int(),
  spent: z.int(),
  available: z.int(),
});
export type BudgetLineView = z.infer<typeof BudgetLineView>;

export const BudgetView = z.object({
  year: z.int(),
  version: Version,
  status: BudgetStatus,
  reference: z.object({ number: z.string(), date: z.iso.date() }).optional(),
  lines: z.array(BudgetLineView),
});
export type BudgetView = z.infer<typeof BudgetView>;

export const LedgerView = z.object({
  kind: LedgerKind,
  amount: z.int(),
  cause: z.string(),
  at: z.iso.datetime(),
  by: z.string(),
});

export const DelegationView = z.object({
  id: z.string(),
  role: Role,
  scope: Place,
  from: z.string(),
  fromName: z.string(),
  to: z.string(),
  toName: z.string(),
  firstDay: z.iso.date(),
  lastDay: z.iso.date(),
  reason: z.string(),
  state: z.enum(["ACTIVE", "REVOKED"]),
});
export type DelegationView = z.infer<typeof DelegationView>;

export const StaffView = z.object({
  userID: z.string(),
  name: z.string(),
  email: z.email(),
  roles: z.array(Role),
  scope: z.string(),
});

/** RFC 9457 problem details, as every error leaves the API. */
export const ProblemView = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string(),
  requestID: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  errors: z.array(z.object({ field: z.string(), code: z.string(), message: z.string() })).optional(),
});
export type ProblemView = z.infer<typeof ProblemView>;
