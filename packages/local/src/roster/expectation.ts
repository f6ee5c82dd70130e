import type { FindingCode, RowOutcome } from "@payung/core/enrollment/schema";
import type { Flaw, RosterLine } from "./line.ts";

export type RowExpectation = {
  /** Line of the file, the header being line 1. */
  readonly row: number;
  readonly outcome: RowOutcome;
  readonly findings: readonly FindingCode[];
};

export type Expectation = {
  readonly counts: {
    readonly rows: number;
    readonly accepted: number;
    readonly warned: number;
    readonly rejected: number;
  };
  readonly findings: Readonly<Partial<Record<FindingCode, number>>>;
  /** Every row in which something is found, in the order of the file. */
  readonly rows: readonly RowExpectation[];
};

/** What each flaw must be found as. */
const findingOf: Readonly<Record<Flaw, FindingCode>> = {
  NIK_AS_NUMBER: "NIK_LOST_PRECISION",
  NIK_OF_15_DIGITS: "NIK_FORMAT",
  NIK_EMPTY: "NIK_MISSING",
  COPY_OF_EARLIER_LINE: "DUPLICATE_IN_FILE",
  OVER_65: "AGE_LIMIT",
  NEARLY_65: "AGE_NEAR_LIMIT",
  UNKNOWN_KELURAHAN: "KELURAHAN_UNKNOWN",
  OTHER_KECAMATAN: "KELURAHAN_UNKNOWN",
  OTHER_BIRTH_DATE: "NIK_BIRTH_DATE",
  OTHER_SEX: "NIK_SEX",
  UNREADABLE_SEX: "SEX_INVALID",
  IMPOSSIBLE_DATE: "BIRTH_DATE_INVALID",
  BAD_EMAIL: "EMAIL_INVALID",
  BAD_PHONE: "PHONE_INVALID",
  NAME_EMPTY: "NAME_MISSING",
};

/** Findings that keep the row. */
const warnings: ReadonlySet<FindingCode> = new Set([
  "NIK_BIRTH_DATE",
  "NIK_SEX",
  "EMAIL_INVALID",
  "PHONE_INVALID",
  "AGE_NEAR_LIMIT",
]);

export function findingsOf({ flaw, kelurahan }: RosterLine, scope: string): readonly FindingCode[] {
  const own = flaw ? [findingOf[flaw]] : [];
  const inScope = kelurahan.code === scope || kelurahan.code.startsWith(`${scope}.`);
  return inScope || own.includes("KELURAHAN_UNKNOWN") ? own : [...own, "OUT_OF_SCOPE"];
}

export function outcomeOf(findings: readonly FindingCode[]): RowOutcome {
  if (findings.length === 0) return "accepted";
  return findings.every((code) => warnings.has(code)) ? "warned" : "rejected";
}

/**
 * What an operator of that scope must see when the roster is checked.
 *
 * It follows from what was put into the lines; the code that checks rosters has no part in it.
 */
export function expectationOf(lines: readonly RosterLine[], scope: string): Expectation {
  return counted(
    lines.map((line, index) => {
      const findings = findingsOf(line, scope);
      return { row: index + 2, outcome: outcomeOf(findings), findings };
    }),
  );
}

/** What follows for the whole file from what is found in each of its rows. */
export function counted(all: readonly RowExpectation[]): Expectation {
  const number = (outcome: RowOutcome) => all.filter((row) => row.outcome === outcome).length;
  const findings: Partial<Record<FindingCode, number>> = {};
  for (const code of all.flatMap((row) => row.findings)) findings[code] = (findings[code] ?? 0) + 1;
  return {
    counts: {
      rows: all.length,
      accepted: number("accepted"),
      warned: number("warned"),
      rejected: number("rejected"),
    },
    findings: Object.fromEntries(Object.entries(findings).toSorted(([a], [b]) => (a < b ? -1 : 1))),
    rows: all.filter((row) => row.findings.length > 0),
  };
}
