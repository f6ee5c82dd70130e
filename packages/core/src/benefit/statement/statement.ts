import { CalendarDate } from "../../shared/date.ts";
import { type Basis, isStale, reckon, type Version } from "../../shared/dated.ts";
import { total } from "../line.ts";
import { type EstimateRequest, type Findings, LineCode, type Statement } from "../schema.ts";
import { lapseLaws } from "../scholarship/calendar/rules.ts";
import { scholarship } from "../scholarship/rules.ts";
import { benefitsOf, childrenOf } from "./rules.ts";
import { sentenceOf } from "./sentence.ts";
import { reasons } from "./wording.ts";

/**
 * The itemised statement of a case: every line with its arithmetic, article and the value it rests on, the
 * total, every refusal, what the law leaves open, and with `underLawOf` what another day's law would give.
 *
 * @param now the instant at which it is reckoned; it decides only whether a figure is past its check date
 * @unit rupiah
 * @law by line
 */
export function statement(input: EstimateRequest, now: Date): Statement {
  const today = CalendarDate.at(now);
  const { findings, figures } = found(input, {});
  const stale = figures.filter((one) => isStale(one, today)).map(({ id, checkBy }) => ({ id, checkBy }));
  return {
    ...findings,
    input,
    reckonedOn: today,
    figures,
    stale,
    ...(input.underLawOf && { underLaw: compared(input, input.underLawOf, findings) }),
  };
}

/**
 * The lines of a kept statement reckoned again from its inputs with the values it was reckoned with,
 * whatever the figures are today.
 */
export function recompute({ input, figures }: Pick<Statement, "input" | "figures">): Findings {
  return found(input, { versions: figures as readonly Version[] }).findings;
}

function found(input: EstimateRequest, basis: Basis) {
  const { result, figures } = reckon(basis, () => findingsOf(input));
  return { findings: result, figures };
}

function findingsOf(input: EstimateRequest): Findings {
  const { lines, refusals, undetermined } = benefitsOf(input);
  const looked =
    undetermined !== undefined ||
    lines.some(({ code }) => code === "SCHOLARSHIP") ||
    refusals.some(({ code }) => code in lapseLaws);
  const findings = {
    lines,
    total: total(lines),
    refusals: refusals.map((one) => ({ ...one, reason: reasons[one.code] })),
    ...(undetermined && { undetermined }),
    calendars: looked ? scholarship(childrenOf(input)).calendars : [],
  };
  return { ...findings, sentence: sentenceOf(input, findings) };
}

/** The same case as if the law of that day had always been in force. */
function compared(input: EstimateRequest, date: string, asIs: Findings): Statement["underLaw"] {
  const { findings } = found(input, { lawOf: date });
  const sumOf = ({ lines }: Findings, code: LineCode) => total(lines.filter((one) => one.code === code));
  const differences = LineCode.options
    .map((code) => ({ code, amount: sumOf(asIs, code), underLaw: sumOf(findings, code) }))
    .filter(({ amount, underLaw }) => amount !== underLaw);
  return { ...findings, date, differences };
}
