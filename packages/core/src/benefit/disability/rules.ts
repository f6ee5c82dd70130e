import type { Law } from "../../shared/dated.ts";
import type { Money } from "../../shared/money.ts";
import { type Benefits, type Figure, figure, line, percent, portion, rupiah } from "../line.ts";
import type { Line, Refusal, RefusalCode } from "../schema.ts";
import {
  type DisabilityRow,
  disabilityRows,
  partialCap,
  type Share,
  totalDisabilityShare,
  wageMonths,
} from "./parameters.ts";

/** One injury that stayed, as the doctor's letter states it. */
export type Injury = {
  /** Row of the table; an organ that it does not name goes by row 38, Permenaker 5/2021 Pasal 84(2). */
  readonly row: number;
  /** The doctor's percentage; the table's own when absent. @unit bps, whole */
  readonly bps?: number | undefined;
  /** Whole steps, for the rows that count by 10 dB or 10 %. */
  readonly steps?: number | undefined;
  /** How much of the function is lost; absent for an anatomical loss. @unit bps, whole */
  readonly lossBps?: number | undefined;
};

type Assessed = { readonly part: string; readonly bps: number; readonly source: Figure<Share> };

/** Shares of the wage are counted in hundred millionths: bps of the row times bps of the lost function. */
const one = 100_000_000n;
const anatomical = 10_000;

function rowOf(number: number): DisabilityRow {
  const row = disabilityRows[number - 1];
  if (!row) throw new RangeError(`The disability table has no row ${number}`);
  return row;
}

/** The percentage that the table itself gives, where it needs no doctor's judgement. @unit bps */
function tableBps(share: Share, steps: number | undefined): number | undefined {
  if (share.kind === "fixed") return share.bps;
  if (share.kind === "step" && steps !== undefined) return share.bps * steps;
  return undefined;
}

/** Whether the table allows the doctor's percentage. */
function isInTable(share: Share, bps: number): boolean {
  switch (share.kind) {
    case "fixed":
      return bps === share.bps;
    case "span":
      return bps >= share.min && bps <= share.max;
    case "choice":
      return share.bps.includes(bps);
    case "step":
      return bps % share.bps === 0;
    case "formula":
      return true;
  }
}

/**
 * The percentage of one injury. The doctor's figure is what counts; where it departs from the table the
 * line is left for the branch to confirm.
 *
 * @law PP 82/2019 Lampiran III; Permenaker 5/2021 Pasal 119
 */
function assess(injury: Injury, leftHanded: boolean, eventDate: string): Assessed | undefined {
  const injured = rowOf(injury.row);
  const mirrored = leftHanded && injured.mirror !== undefined;
  const source = figure((mirrored ? rowOf(injured.mirror) : injured).share, eventDate);
  const bps = injury.bps ?? tableBps(source.value, injury.steps);
  if (bps === undefined) return undefined;

  const part = mirrored ? `${injured.part} (kidal)` : injured.part;
  if (isInTable(source.value, bps)) return { part, bps, source };
  return { part: `${part}, di luar tabel`, bps, source: { ...source, confidence: "recalled" } };
}

/**
 * Santunan cacat sebagian anatomis and fungsi: the percentages of all injuries, never more than 70 %
 * together, of 80 monthly wages. Injuries count in the order given until the cap is reached.
 *
 * @law PP 44/2015 and PP 82/2019 Lampiran III; Permenaker 5/2021 Pasal 84
 * @rounding half up on the running total, so that the lines add up to the whole rounded once
 */
export function partialDisability(input: {
  readonly eventDate: string;
  readonly wageBase: Money;
  readonly injuries: readonly Injury[];
  readonly leftHanded?: boolean | undefined;
}): Benefits {
  const { eventDate, wageBase, injuries, leftHanded = false } = input;
  const months = figure(wageMonths, eventDate);
  const cap = figure(partialCap, eventDate);
  const most = BigInt(cap.value) * BigInt(anatomical);
  const upTo = (share: bigint) => portion(wageBase, share * BigInt(months.value), one);

  const lines: Line[] = [];
  const refusals: Refusal[] = [];
  let counted = 0n;
  for (const injury of injuries) {
    const assessed = assess(injury, leftHanded, eventDate);
    if (!assessed) {
      refusals.push(refusal("DISABILITY_PERCENT_NEEDED", figure(rowOf(injury.row).share, eventDate).law));
      continue;
    }
    const share = BigInt(assessed.bps) * BigInt(injury.lossBps ?? anatomical);
    const due = share < most - counted ? share : most - counted;
    if (share > 0n && due === 0n) refusals.push(refusal("DISABILITY_ABOVE_CAP", cap.law));
    if (due === 0n) continue;

    const cut = due < share;
    lines.push(
      line({
        code: injury.lossBps === undefined ? "PARTIAL_ANATOMICAL" : "PARTIAL_FUNCTIONAL",
        amount: upTo(counted + due) - upTo(counted),
        formula: `${formulaOf(assessed, injury)} × ${months.value} × ${rupiah(wageBase)}${cut ? limit(due, cap.value) : ""}`,
        figures: [assessed.source, months, ...(cut ? [cap] : [])],
      }),
    );
    counted += due;
  }
  return { lines, refusals };
}

function refusal(code: RefusalCode, law: Law): Refusal {
  return { code, law };
}

function formulaOf({ part, bps }: Assessed, { lossBps }: Injury): string {
  return `${part}: ${lossBps === undefined ? "" : `${percent(lossBps)} × `}${percent(bps)}`;
}

function limit(due: bigint, cap: number): string {
  return `, dihitung ${percent(Number(due) / anatomical)} karena jumlahnya paling banyak ${percent(cap)}`;
}

/**
 * Santunan cacat total tetap: 70 % of 80 monthly wages. The periodic grant comes beside it.
 *
 * @law PP 44/2015 and PP 82/2019 Lampiran III
 * @rounding half up to the rupiah
 */
export function totalDisability(input: { readonly eventDate: string; readonly wageBase: Money }): Benefits {
  const { eventDate, wageBase } = input;
  const share = figure(totalDisabilityShare, eventDate);
  const months = figure(wageMonths, eventDate);
  const due = line({
    code: "TOTAL_DISABILITY",
    amount: portion(wageBase, BigInt(share.value) * BigInt(months.value), 10_000n),
    formula: `${percent(share.value)} × ${months.value} × ${rupiah(wageBase)}`,
    figures: [share, months],
  });
  return { lines: [due], refusals: [] };
}
