import type { Role } from "@payung/core/access/schema";
import type {
  Outcome as AccidentOutcome,
  BenefitKind,
  Level,
  LineCode,
  SchoolYear,
  Segment,
  TransportMode,
  VersionUsed,
} from "@payung/core/benefit/schema";
import type { BudgetStatus, LedgerKind, Version } from "@payung/core/budget/schema";
import type { FundingSource, Programme } from "@payung/core/contribution/schema";
import type { EnrollmentStatus, FindingCode, RowOutcome } from "@payung/core/enrollment/schema";
import type { Category, CoverState, EndReason, Sex, Status } from "@payung/core/participant/schema";
import type { Outcome, TaskKind } from "@payung/core/task/schema";

/** What is asked of whoever may decide a task: a word and what follows from it. */
type Choice = { readonly label: string; readonly effect: string };

/** A word for every value that a screen shows; a value without one does not compile. */
export type Labels = {
  readonly role: Record<Role, string>;
  readonly category: Record<Category, string>;
  readonly fundingSource: Record<FundingSource, string>;
  readonly programme: Record<Programme, string>;
  readonly enrollmentStatus: Record<EnrollmentStatus, string>;
  readonly enrollmentNext: Record<EnrollmentStatus, string>;
  readonly rowOutcome: Record<RowOutcome, string>;
  readonly finding: Record<FindingCode, { readonly label: string; readonly mend: string }>;
  readonly participantStatus: Record<Status, string>;
  readonly participantMeaning: Record<Status, string>;
  readonly endReason: Record<EndReason, string>;
  readonly coverState: Record<CoverState, string>;
  readonly sex: Record<Sex, string>;
  readonly taskKind: Record<TaskKind, string>;
  readonly taskAsk: Record<TaskKind, string>;
  readonly taskState: Record<"OPEN" | "DECIDED" | "CANCELLED" | "EXPIRED", string>;
  readonly outcome: Record<Outcome, string>;
  readonly choice: Record<TaskKind, Record<Outcome, Choice>>;
  readonly budgetVersion: Record<Version, string>;
  readonly budgetStatus: Record<BudgetStatus, string>;
  readonly ledgerKind: Record<(typeof LedgerKind)["_output"], string>;
  readonly benefitKind: Record<BenefitKind, string>;
  readonly segment: Record<Segment, string>;
  readonly benefitLine: Record<LineCode, string>;
  readonly accidentOutcome: Record<AccidentOutcome, string>;
  readonly transportMode: Record<TransportMode, string>;
  readonly schoolLevel: Record<Level, string>;
  readonly schoolYearState: Record<SchoolYear["state"], string>;
  readonly confidence: Record<(typeof VersionUsed)["_output"]["confidence"], string>;
};
