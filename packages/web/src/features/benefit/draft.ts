import type {
  BenefitKind,
  EstimateRequest,
  Level,
  Outcome,
  Segment,
  TransportMode,
} from "@payung/core/benefit/schema";

/** A request as it is sent, before the API reads it. */
export type Request = (typeof EstimateRequest)["_input"];

type Row = { readonly key: string };
export type ReceiptDraft = Row & { readonly mode: TransportMode; readonly amount: string };
export type InjuryDraft = Row & {
  readonly row: string;
  readonly percent: string;
  readonly steps: string;
  readonly loss: string;
};
export type ChildDraft = Row & {
  readonly birthDate: string;
  readonly level: Level;
  readonly yearsLeft: string;
  readonly married: boolean;
  readonly working: boolean;
};
type MonthDraft = Row & { readonly month: string };

/** Why the scholarship is asked, when it is asked alone. */
export type Cause = "ORDINARY_DEATH" | "DEATH" | "TOTAL_DISABILITY";

/** The form as it is being filled in: text as it was typed, and also what another kind would ask. */
export type Draft = {
  readonly kind: BenefitKind;
  readonly eventDate: string;
  readonly segment: Segment;
  readonly wage: string;
  readonly outcome: Outcome;
  readonly cause: Cause;
  readonly suddenDeath: boolean;
  readonly memberships: string;
  readonly unableFrom: string;
  readonly unableTo: string;
  readonly receipts: readonly ReceiptDraft[];
  readonly injuries: readonly InjuryDraft[];
  readonly leftHanded: boolean;
  readonly medical: string;
  readonly dentures: string;
  readonly hearingAid: string;
  readonly glasses: string;
  readonly prosthesis: string;
  readonly homeCareAmount: string;
  readonly homeCareMonths: string;
  readonly children: readonly ChildDraft[];
  readonly atDate: string;
  readonly historyKnown: boolean;
  readonly registeredAt: string;
  readonly firstMonth: string;
  readonly lastMonth: string;
  readonly unpaid: readonly MonthDraft[];
};

export const emptyDraft: Draft = {
  kind: "ACCIDENT",
  eventDate: "",
  segment: "BPU",
  wage: "1.000.000",
  outcome: "RECOVERED",
  cause: "ORDINARY_DEATH",
  suddenDeath: false,
  memberships: "1",
  unableFrom: "",
  unableTo: "",
  receipts: [],
  injuries: [],
  leftHanded: false,
  medical: "",
  dentures: "",
  hearingAid: "",
  glasses: "",
  prosthesis: "",
  homeCareAmount: "",
  homeCareMonths: "",
  children: [],
  atDate: "",
  historyKnown: false,
  registeredAt: "",
  firstMonth: "",
  lastMonth: "",
  unpaid: [],
};

/** Which parts of the form the case asks for. */
export function asksFor({ kind, outcome, suddenDeath }: Draft) {
  const accident = kind === "ACCIDENT";
  const fatal = outcome === "DEATH" || outcome === "TOTAL_DISABILITY";
  return {
    wage: accident || (kind === "DEATH" && suddenDeath),
    accident,
    injuries: accident && outcome === "PARTIAL",
    children: kind !== "ACCIDENT" || fatal,
    death: kind === "DEATH",
    scholarship: kind === "SCHOLARSHIP",
  };
}

/** What is missing or cannot be read, by the path under which the API would name it. */
type Problem = "required" | "date" | "money" | "number" | "count" | "month" | "monthOrder" | "child";
export type Problems = Readonly<Record<string, Problem>>;

/** Whole rupiah as a clerk types it, `1.000.000` or `Rp 1.000.000,00`; nothing when it is no amount. */
export function rupiahOf(text: string): number | undefined {
  const digits = text
    .trim()
    .replace(/^Rp\.?\s*/i, "")
    .replace(/,00?$/, "");
  return /^(?:\d+|\d{1,3}(?:[. ]\d{3})+)$/.test(digits) ? Number(digits.replace(/[. ]/g, "")) : undefined;
}

/** A number as a clerk types it, `4,5`; nothing when it is none. */
export function numberOf(text: string): number | undefined {
  const digits = text.trim().replace("%", "").trim().replace(",", ".");
  return /^\d+(?:\.\d+)?$/.test(digits) ? Number(digits) : undefined;
}

const costs = ["medical", "dentures", "hearingAid", "glasses", "prosthesis"] as const;

/** Whatever the API could not tell in the words of the form: what is empty, and what cannot be read. */
export function problemsOf(draft: Draft): Problems {
  const asks = asksFor(draft);
  const found: [string, Problem | undefined][] = [
    ["eventDate", draft.eventDate ? undefined : "date"],
    ["wageBase", asks.wage ? moneyProblem(draft.wage, true) : undefined],
    ...(asks.accident ? accidentProblems(draft, asks.injuries) : []),
    ...(asks.children ? childProblems(draft) : []),
    ["children", asks.scholarship && draft.children.length === 0 ? "child" : undefined],
    ["memberships", asks.death ? countProblem(draft.memberships, true) : undefined],
    ...(draft.historyKnown ? historyProblems(draft) : []),
  ];
  return Object.fromEntries(found.filter((entry): entry is [string, Problem] => entry[1] !== undefined));
}

function moneyProblem(text: string, needed = false): Problem | undefined {
  if (text.trim() === "") return needed ? "money" : undefined;
  return rupiahOf(text) === undefined ? "money" : undefined;
}

function numberProblem(text: string): Problem | undefined {
  return text.trim() === "" || numberOf(text) !== undefined ? undefined : "number";
}

/** A count: a whole number from one on. */
function countProblem(text: string, needed = false): Problem | undefined {
  if (text.trim() === "") return needed ? "count" : undefined;
  return /^[1-9]\d*$/.test(text.trim()) ? undefined : "count";
}

function accidentProblems(draft: Draft, withInjuries: boolean): [string, Problem | undefined][] {
  const { unableFrom, unableTo, receipts, injuries, homeCareAmount, homeCareMonths } = draft;
  const homeCare = homeCareAmount.trim() !== "" || homeCareMonths.trim() !== "";
  return [
    ["unable.from", !unableFrom && unableTo ? "date" : undefined],
    ["unable.to", unableFrom && !unableTo ? "date" : undefined],
    ...receipts.map(({ amount }, n): [string, Problem | undefined] => [
      `transport.${n}.amount`,
      moneyProblem(amount, true),
    ]),
    ...(withInjuries ? injuries : []).flatMap(
      ({ row, percent, steps, loss }, n): [string, Problem | undefined][] => [
        [`disabilities.${n}.row`, row ? undefined : "required"],
        [`disabilities.${n}.percent`, numberProblem(percent)],
        [`disabilities.${n}.steps`, countProblem(steps)],
        [`disabilities.${n}.functionLossPercent`, numberProblem(loss)],
      ],
    ),
    ...costs.map((cost): [string, Problem | undefined] => [cost, moneyProblem(draft[cost])]),
    ["homeCare.amount", homeCare ? moneyProblem(homeCareAmount, true) : undefined],
    ["homeCare.months", homeCare ? countProblem(homeCareMonths, true) : undefined],
  ];
}

function childProblems({ children }: Draft): [string, Problem | undefined][] {
  return children.flatMap(({ birthDate, yearsLeft }, n): [string, Problem | undefined][] => [
    [`children.${n}.birthDate`, birthDate ? undefined : "date"],
    [`children.${n}.yearsLeftAtLevel`, countProblem(yearsLeft)],
  ]);
}

function historyProblems({
  registeredAt,
  firstMonth,
  lastMonth,
  unpaid,
}: Draft): [string, Problem | undefined][] {
  const wholeMonth = (month: string) => /^\d{4}-\d{2}$/.test(month);
  const order = wholeMonth(firstMonth) && lastMonth < firstMonth ? "monthOrder" : undefined;
  return [
    ["cover.registeredAt", registeredAt ? undefined : "date"],
    ["cover.first", wholeMonth(firstMonth) ? undefined : "month"],
    ["cover.last", wholeMonth(lastMonth) ? order : "month"],
    ...unpaid.map(({ month }, n): [string, Problem | undefined] => [
      `cover.unpaid.${n}`,
      wholeMonth(month) ? undefined : "month",
    ]),
  ];
}

/** The request that the form makes. Only of a form without problems; what the case does not ask is left out. */
export function requestOf(draft: Draft): Request {
  const asks = asksFor(draft);
  return {
    kind: draft.kind,
    eventDate: draft.eventDate,
    segment: draft.segment,
    ...(asks.wage && { wageBase: rupiahOf(draft.wage) }),
    ...(asks.accident && accidentOf(draft, asks.injuries)),
    ...(asks.death && { suddenDeath: draft.suddenDeath, memberships: numberOf(draft.memberships) }),
    ...(asks.scholarship && draft.cause !== "ORDINARY_DEATH" && { outcome: draft.cause }),
    ...(asks.children && draft.children.length > 0 && { children: draft.children.map(childOf) }),
    ...(asks.children && draft.children.length > 0 && draft.atDate && { atDate: draft.atDate }),
    ...(draft.historyKnown && { cover: coverOf(draft) }),
  } as Request;
}

function accidentOf(draft: Draft, withInjuries: boolean) {
  const { outcome, unableFrom, unableTo, receipts, injuries, leftHanded, homeCareAmount, homeCareMonths } =
    draft;
  const spent = costs.flatMap((cost) => {
    const amount = rupiahOf(draft[cost]);
    return amount === undefined ? [] : [[cost, amount] as const];
  });
  return {
    outcome,
    ...(unableFrom && unableTo && { unable: { from: unableFrom, to: unableTo } }),
    ...(receipts.length > 0 && {
      transport: receipts.map(({ mode, amount }) => ({ mode, amount: rupiahOf(amount) })),
    }),
    ...(withInjuries && injuries.length > 0 && { disabilities: injuries.map(injuryOf), leftHanded }),
    ...Object.fromEntries(spent),
    ...(homeCareAmount.trim() && {
      homeCare: { amount: rupiahOf(homeCareAmount), months: numberOf(homeCareMonths) },
    }),
  };
}

function injuryOf({ row, percent, steps, loss }: InjuryDraft) {
  return {
    row: Number(row),
    ...(percent.trim() && { percent: numberOf(percent) }),
    ...(steps.trim() && { steps: numberOf(steps) }),
    ...(loss.trim() && { functionLossPercent: numberOf(loss) }),
  };
}

function childOf({ birthDate, level, yearsLeft, married, working }: ChildDraft) {
  return {
    birthDate,
    level,
    ...(yearsLeft.trim() && { yearsLeftAtLevel: numberOf(yearsLeft) }),
    ...(married && { married }),
    ...(working && { working }),
  };
}

/**
 * The months paid, each on the 10th; the first contribution is paid before the number is issued, so never
 * after the day of registration.
 */
function coverOf({ registeredAt, firstMonth, lastMonth, unpaid }: Draft) {
  const missing = new Set(unpaid.map(({ month }) => month));
  return {
    registeredAt,
    months: monthsBetween(firstMonth, lastMonth)
      .filter((month) => !missing.has(month))
      .map((month) => {
        const tenth = `${month}-10`;
        return { month, paidAt: month === firstMonth && registeredAt < tenth ? registeredAt : tenth };
      }),
  };
}

/** The months from the first to the last, both included. */
export function monthsBetween(first: string, last: string): readonly string[] {
  const count = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
  return Array.from({ length: Math.max(0, count(last) - count(first) + 1) }, (_, index) => {
    const month = count(first) + index;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
  });
}
