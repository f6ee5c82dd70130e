import { Access } from "../access/index.ts";
import type { Write } from "../aws/table.ts";
import type { FundingSource, Programme } from "../contribution/schema.ts";
import type { Category } from "../participant/schema.ts";
import { actorName, type Context } from "../shared/context.ts";
import { Entity } from "../shared/entity.ts";
import { ConflictError, RuleError } from "../shared/error.ts";
import { derivedID } from "../shared/id.ts";
import {
  Balance,
  Budget,
  BudgetLine,
  type CreateInput,
  LedgerEntry,
  type LineInput,
  type StepInput,
  type Version,
} from "./schema.ts";
import { balanceKey, budgetIndex, budgetKey, ledgerKey, lineKey, payerKey } from "./store.ts";

/** Opens the plan of a fiscal year. One per year and version: a second one is a conflict. */
export async function create({ year, version }: CreateInput, ctx: Context): Promise<Budget> {
  const { city } = Access.require("budget.plan", ctx);
  const draft = {
    ...Entity.fresh,
    city,
    year,
    budgetVersion: version,
    status: "DRAFT" as const,
    lineCount: 0,
  };
  return save(draft, "budget.created", ctx);
}

/** The plan of that year and version in the actor's city; throws NotFoundError. */
export async function get(year: number, version: Version, ctx: Context): Promise<Budget> {
  Access.require("budget.read", ctx);
  return Entity.get(Budget, budgetKey(ctx.actor.city, year, version), ctx);
}

/** The city's plans, newest year first. */
export async function list(ctx: Context): Promise<readonly Budget[]> {
  const { city } = Access.require("budget.read", ctx);
  const { items } = await ctx.table.query({
    pk: `${city}#budget`,
    index: "gsi1",
    newestFirst: true,
    limit: 50,
  });
  return items.map((item) => Budget.parse(item));
}

/** Adds an appropriation to a draft. Programme, category and source have one payer in a plan. */
export async function addLine(
  year: number,
  version: Version,
  input: LineInput,
  ctx: Context,
): Promise<BudgetLine> {
  const { city } = Access.require("budget.plan", ctx);
  const budget = await Entity.get(Budget, budgetKey(city, year, version), ctx);
  if (budget.status !== "DRAFT") {
    throw new RuleError(
      "budget.not_draft",
      "Anggaran ini sudah diajukan, jadi barisnya tidak dapat ditambah.",
    );
  }
  const id = derivedID(
    "budgetLine",
    city,
    String(year),
    version,
    input.skpd,
    input.account,
    input.fundingSource,
    input.programme,
  );
  const draft = { ...input, ...Entity.fresh, id, city, year, budgetVersion: version };
  const line = Entity.change(draft, { key: lineKey(id), event: "budget.line_added" }, ctx);
  const plan = Entity.change(
    { ...budget, lineCount: budget.lineCount + 1 },
    about(budget, "budget.line_added"),
    ctx,
  );
  const payers = [...new Set(input.categories)].map((category): Write => {
    const key = payerKey(city, year, version, { ...input, category });
    return { put: { ...key, version: 1, lineID: id }, expect: 0 };
  });
  const balance = { ...balanceKey(id), version: 1, available: input.ceiling, reserved: 0, spent: 0 };
  try {
    await ctx.table.transact([...line.writes, ...plan.writes, ...payers, { put: balance, expect: 0 }]);
  } catch (error) {
    const taken = await ctx.table.batchGet(payers.flatMap((write) => ("put" in write ? [write.put] : [])));
    if (!(error instanceof ConflictError) || taken.length === 0) throw error;
    throw new ConflictError(
      "budget.line_exists",
      "Program, kategori, dan sumber dana itu sudah punya baris anggaran.",
      { cause: error },
    );
  }
  return line.record;
}

const steps = {
  PROPOSED: { from: "DRAFT", permission: "budget.plan", event: "budget.proposed" },
  REVIEWED: { from: "PROPOSED", permission: "budget.review", event: "budget.reviewed" },
  ENACTED: { from: "REVIEWED", permission: "budget.enact", event: "budget.enacted" },
} as const;

/** Takes a plan one step on. Three different people propose, review and enact it. */
export async function advance(
  year: number,
  version: Version,
  { step, reference }: StepInput,
  ctx: Context,
): Promise<Budget> {
  const { from, permission, event } = steps[step];
  const { city, userID } = Access.require(permission, ctx);
  const budget = await Entity.get(Budget, budgetKey(city, year, version), ctx);
  if (budget.status !== from) {
    throw new RuleError("budget.wrong_step", "Langkah ini belum atau sudah dilakukan.", {
      details: { status: budget.status },
    });
  }
  if (budget.lineCount === 0)
    throw new RuleError("budget.no_lines", "Anggaran belum punya baris. Tambahkan dulu barisnya.");
  if ([budget.proposedBy, budget.reviewedBy].includes(userID)) {
    throw new RuleError(
      "access.separation",
      "Pengusul, pemeriksa, dan penetap anggaran harus orang yang berbeda.",
    );
  }
  if (step === "ENACTED" && !reference) {
    throw new RuleError("budget.no_reference", "Isi nomor dan tanggal dokumen penetapan (Perda atau DPA).");
  }
  if (step === "ENACTED" && version === "REVISED") {
    // What is reserved on the first plan would have to move with it; until that is built, no plan opens twice.
    throw new RuleError(
      "budget.revision_pending",
      "APBD-P belum dapat ditetapkan di Payung: dana yang sudah dipesan di APBD belum dapat dipindahkan.",
    );
  }
  const by = {
    PROPOSED: { proposedBy: userID },
    REVIEWED: { reviewedBy: userID },
    ENACTED: { enactedBy: userID },
  }[step];
  return save({ ...budget, status: step, ...by, ...(reference ? { reference } : {}) }, event, ctx);
}

/** The lines of a plan with their balances. @unit rupiah */
export async function lines(year: number, version: Version, ctx: Context) {
  const { city } = Access.require("budget.read", ctx);
  const { items } = await ctx.table.query({
    pk: budgetKey(city, year, version).pk,
    prefix: "line#",
    limit: 200,
  });
  const ids = [...new Set(items.map((item) => String(item.lineID)))];
  const stored = await ctx.table.batchGet(ids.flatMap((id) => [lineKey(id), balanceKey(id)]));
  return ids.map((id) => {
    const at = (sk: string) => stored.find((item) => item.pk === lineKey(id).pk && item.sk === sk);
    return { ...BudgetLine.parse(at("record")), ...Balance.parse(at("balance")) };
  });
}

/** The movements of a line, by cause, one page. */
export async function ledger(lineID: string, after: string | undefined, ctx: Context) {
  Access.require("budget.read", ctx);
  const line = await Entity.get(BudgetLine, lineKey(lineID), ctx);
  Access.requireRegion(line.city, ctx);
  const page = await ctx.table.query({ pk: lineKey(lineID).pk, prefix: "ledger#", limit: 50, after });
  return { items: page.items.map((item) => LedgerEntry.parse(item)), next: page.next };
}

export type Need = {
  readonly year: number;
  readonly programme: Programme;
  readonly category: Category;
  readonly fundingSource: FundingSource;
  /** @unit rupiah */
  readonly amount: number;
};

export type Held = {
  readonly lineID: string;
  readonly programme: Programme;
  readonly category: Category;
  readonly amount: number;
};

/**
 * The lines that pay for each need, and the writes that set the money aside for one cause.
 *
 * Takes from the revised budget once that is enacted. Throws RuleError `budget.missing`; the writes
 * refuse with `budget.exhausted` when a line is short.
 */
export async function reserve(needs: readonly Need[], cause: string, ctx: Context) {
  const { city } = ctx.actor;
  const years = [...new Set(needs.map(({ year }) => year))];
  const plans = await Promise.all(years.map((year) => enacted(city, year, ctx)));
  const held: Held[] = [];
  for (const { year, programme, category, fundingSource, amount } of needs) {
    const plan = plans[years.indexOf(year)];
    const payer =
      plan &&
      (await ctx.table.get(payerKey(city, year, plan.budgetVersion, { programme, category, fundingSource })));
    if (!payer) {
      throw new RuleError(
        "budget.missing",
        `Belum ada anggaran ${programme} tahun ${year} yang sudah ditetapkan untuk kategori dan sumber dana ini.`,
        { details: { year, programme, category, fundingSource } },
      );
    }
    held.push({ lineID: String(payer.lineID), programme, category, amount });
  }
  const guards = plans.flatMap((plan): readonly Write[] => plan?.guards ?? []);
  return { held, writes: [...guards, ...movements(held, "reservation", cause, ctx)] };
}

/** The writes that free money which was set aside for a cause. */
export function release(held: readonly Held[], cause: string, ctx: Context): readonly Write[] {
  return movements(held, "release", cause, ctx);
}

function movements(
  held: readonly Held[],
  kind: "reservation" | "release",
  cause: string,
  ctx: Context,
): readonly Write[] {
  const byLine = Map.groupBy(held, ({ lineID }) => lineID);
  return [...byLine].flatMap(([lineID, parts]): Write[] => {
    const amount = parts.reduce((total, part) => total + part.amount, 0);
    if (amount === 0) return [];
    const by =
      kind === "reservation"
        ? { available: -amount, reserved: amount }
        : { available: amount, reserved: -amount };
    const entry = { kind, amount, cause, at: ctx.now.toISOString(), by: actorName(ctx) };
    return [
      {
        move: balanceKey(lineID),
        by,
        code: kind === "reservation" ? "budget.exhausted" : "budget.over_release",
        message:
          kind === "reservation"
            ? "Sisa anggaran tidak cukup untuk semua peserta di usulan ini sampai akhir tahun."
            : "Anggaran yang dilepas lebih besar daripada yang dipesan.",
      },
      { put: { ...ledgerKey(lineID, `${cause}#${kind}`), version: 1, ...entry }, expect: 0 },
    ];
  });
}

/** The plan that pays in a year, and the guards that it still does when money is taken from it. */
async function enacted(city: string, year: number, ctx: Context) {
  const [revisedKey, initialKey] = [budgetKey(city, year, "REVISED"), budgetKey(city, year, "INITIAL")];
  const plans = (await ctx.table.batchGet([revisedKey, initialKey])).map((item) => Budget.parse(item));
  const revised = plans.find(({ budgetVersion }) => budgetVersion === "REVISED");
  const initial = plans.find(({ budgetVersion }) => budgetVersion === "INITIAL");
  const guards: readonly Write[] = [{ guard: revisedKey, expect: revised?.version ?? 0 }];
  if (revised?.status === "ENACTED") return { ...revised, guards };
  if (initial?.status !== "ENACTED") return undefined;
  return { ...initial, guards: [...guards, { guard: initialKey, expect: initial.version }] };
}

function about(
  { city, year, budgetVersion }: Pick<Budget, "city" | "year" | "budgetVersion">,
  event: string,
) {
  return { key: budgetKey(city, year, budgetVersion), event, index: budgetIndex(city, year, budgetVersion) };
}

async function save(next: Omit<Budget, "updatedAt">, event: string, ctx: Context): Promise<Budget> {
  return Entity.save(next, about(next, event), ctx);
}
