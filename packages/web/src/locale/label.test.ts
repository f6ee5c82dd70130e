import { Role } from "@payung/core/access/schema";
import {
  Outcome as AccidentOutcome,
  BenefitKind,
  Level,
  LineCode,
  SchoolYear,
  Segment,
  TransportMode,
  VersionUsed,
} from "@payung/core/benefit/schema";
import { BudgetStatus, LedgerKind, Version } from "@payung/core/budget/schema";
import { FundingSource, Programme } from "@payung/core/contribution/schema";
import { FindingCode, RowOutcome } from "@payung/core/enrollment/schema";
import { Category, CoverState, EndReason, Sex, Status } from "@payung/core/participant/schema";
import { Outcome, TaskKind } from "@payung/core/task/schema";
import { EnrollmentView, TaskView } from "@payung/functions/api/view";
import { describe, expect, it } from "vitest";
import { en } from "./en.ts";
import { id } from "./id.ts";

const values = {
  role: Role.options,
  category: Category.options,
  fundingSource: FundingSource.options,
  programme: Programme.options,
  enrollmentStatus: EnrollmentView.shape.status.options,
  enrollmentNext: EnrollmentView.shape.status.options,
  rowOutcome: RowOutcome.options,
  finding: FindingCode.options,
  participantStatus: Status.options,
  participantMeaning: Status.options,
  endReason: EndReason.options,
  coverState: CoverState.options,
  sex: Sex.options,
  taskKind: TaskKind.options,
  taskAsk: TaskKind.options,
  taskState: TaskView.shape.state.options,
  outcome: Outcome.options,
  choice: TaskKind.options,
  budgetVersion: Version.options,
  budgetStatus: BudgetStatus.options,
  ledgerKind: LedgerKind.options,
  benefitKind: BenefitKind.options,
  segment: Segment.options,
  benefitLine: LineCode.options,
  accidentOutcome: AccidentOutcome.options,
  transportMode: TransportMode.options,
  schoolLevel: Level.options,
  schoolYearState: SchoolYear.shape.state.options,
  confidence: VersionUsed.shape.confidence.options,
};

describe.each([
  ["Indonesian", id],
  ["English", en],
])("%s", (_, texts) => {
  it.each(Object.entries(values))("names every %s and nothing else", (name, options) => {
    const labels = texts.label[name as keyof typeof values];
    expect(Object.keys(labels).sort()).toEqual([...options].sort());
  });

  it("has no label map without a test", () => {
    expect(Object.keys(texts.label).sort()).toEqual(Object.keys(values).sort());
  });

  it("leaves no text empty", () => {
    const empty = leavesOf(texts).filter(([, text]) => text.trim() === "");
    expect(empty).toEqual([]);
  });
});

describe("both languages", () => {
  it("have the same keys", () => {
    const keys = (texts: object) => leavesOf(texts).map(([key]) => key);
    expect(keys(en)).toEqual(keys(id));
  });

  it("fill in the same values", () => {
    const slots = (texts: object) =>
      leavesOf(texts).map(([key, text]) => [key, [...text.matchAll(/{{\w+}}/g)].map(String).sort()]);
    expect(slots(en)).toEqual(slots(id));
  });
});

function leavesOf(texts: object, path = ""): readonly (readonly [string, string])[] {
  return Object.entries(texts)
    .flatMap(([key, value]) =>
      typeof value === "string" ? [[`${path}${key}`, value] as const] : leavesOf(value, `${path}${key}.`),
    )
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
