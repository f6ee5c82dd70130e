import { z } from "zod";
import { Role } from "../access/schema.ts";
import { RegionCode } from "../region/schema.ts";
import { Stored } from "../shared/entity.ts";
import { idSchema } from "../shared/id.ts";

export const TaskKind = z.enum(["verify-enrollment", "approve-enrollment", "confirm-registration"]);
export type TaskKind = z.infer<typeof TaskKind>;

export const Outcome = z.enum(["approve", "return", "reject"]);
export type Outcome = z.infer<typeof Outcome>;

const Base = Stored.extend({
  id: idSchema("task"),
  kind: TaskKind,
  subject: z.object({ type: z.literal("enrollment"), id: z.string() }),
  role: Role,
  scope: RegionCode,
  /** Region of the subject, for the words on the screen. */
  region: RegionCode,
  /** What is asked, without names of people. */
  summary: z.string(),
  dueAt: z.iso.datetime(),
  openedAt: z.iso.datetime(),
  /** Who may not decide, because they had another part in the subject. */
  excluded: z.array(z.string()).readonly(),
  /** Lets the waiting execution go on; never leaves the server. */
  token: z.string(),
  /** When its lateness was reported. */
  escalatedAt: z.iso.datetime().optional(),
});

/** Work that waits for a person. */
export const Task = z.discriminatedUnion("state", [
  Base.extend({ state: z.literal("OPEN") }),
  Base.extend({
    state: z.literal("DECIDED"),
    outcome: Outcome,
    comment: z.string().optional(),
    decidedBy: z.string(),
    decidedByName: z.string(),
    decidedAt: z.iso.datetime(),
    /** Who had lent the role, where it was a lent one. */
    inPlaceOf: z.string().optional(),
    inPlaceOfName: z.string().optional(),
    decisionKey: z.string().optional(),
  }),
  Base.extend({ state: z.literal("CANCELLED"), reason: z.string() }),
  Base.extend({ state: z.literal("EXPIRED") }),
]);
export type Task = z.infer<typeof Task>;
export type OpenTask = Extract<Task, { state: "OPEN" }>;
export type DecidedTask = Extract<Task, { state: "DECIDED" }>;

export const DecisionInput = z
  .object({
    outcome: Outcome,
    comment: z.string().trim().max(2000).optional(),
    version: z.int().positive(),
    data: z.object({ uploadId: idSchema("upload").optional() }).optional(),
  })
  .refine(({ outcome, comment }) => outcome === "approve" || Boolean(comment), {
    path: ["comment"],
    message: "Tulis alasannya supaya pengusul tahu apa yang harus diperbaiki",
  });
export type DecisionInput = z.infer<typeof DecisionInput>;
