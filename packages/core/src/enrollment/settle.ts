import { Access } from "../access/index.ts";
import type { Write } from "../aws/table.ts";
import { Participant } from "../participant/index.ts";
import type { Participant as Person } from "../participant/schema.ts";
import type { Context, User } from "../shared/context.ts";
import { ConflictError, ForbiddenError, InputError, RuleError } from "../shared/error.ts";
import { Task } from "../task/index.ts";
import { endOf } from "./page.ts";
import { excludedFrom } from "./part.ts";
import { outcomeOf } from "./rules.ts";
import type { Enrollment, Row, SettleAllInput, SettleInput } from "./schema.ts";
import { changeOf, load, pageSize, putRow, recounted, rowAt, rowsOfPage } from "./store.ts";
import { openTaskID, waitingFor } from "./waiting.ts";

/** @unit rows that one transaction can settle: each with its person and that person's log */
const rowsAtOnce = 30;

const mostAttempts = 5;

/** @unit pages that one request looks through for rows with a finding */
const mostPages = 20;

type Checked = Extract<Enrollment, { status: "CHECKED" | "SUBMITTED" }>;

/**
 * Keeps a warned row in spite of its warnings, leaves a row out, or takes either back.
 *
 * The sender leaves rows out until the batch is sent; the verifier settles them while the batch waits
 * for verification: who is left out is withdrawn in the same moment. Throws ConflictError for a row that
 * somebody changed meanwhile, RuleError where the row or the batch allows it no more.
 */
export async function settleRow(
  id: string,
  { page, row: number }: { readonly page: number; readonly row: number },
  input: SettleInput,
  ctx: Context,
): Promise<Row> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await settleOnce(id, page, number, input, ctx);
    } catch (error) {
      // Another row of the batch was settled in that moment: the counts are taken anew.
      const crossed = error instanceof ConflictError && error.code !== "row.moved";
      if (!crossed || attempt === mostAttempts) throw error;
    }
  }
}

async function settleOnce(
  id: string,
  page: number,
  number: number,
  input: SettleInput,
  ctx: Context,
): Promise<Row> {
  const enrollment = await settling(id, input.outcome, ctx);
  const row = await rowAt(enrollment, page, number, ctx);
  if (row.version !== input.version) {
    throw new ConflictError("row.moved", "Baris ini baru saja diubah orang lain. Muat ulang barisnya.");
  }
  if (input.outcome === "reopen" && enrollment.status === "SUBMITTED" && !row.participantID) {
    throw new RuleError(
      "row.left_out_by_sender",
      "Pengusul tidak mengikutkan baris ini sebelum diajukan. Kembalikan usulannya bila orang ini harus ikut.",
    );
  }
  const settled = settledRow(row, input, ctx);
  if (!settled) {
    throw new RuleError("row.not_settleable", unsettleable[input.outcome], {
      details: { outcome: row.outcome },
    });
  }
  await store(enrollment, [{ before: row, after: settled }], page, ctx);
  return settled;
}

const unsettleable: Readonly<Record<SettleInput["outcome"], string>> = {
  accept: "Baris ini tidak mempunyai peringatan yang menunggu keputusan.",
  reject: "Baris ini sudah tidak diikutkan.",
  reopen: "Keputusan atas baris ini belum ada.",
};

/**
 * The same for the warned rows with one finding, as many as one request carries.
 *
 * `next` goes on where it stopped; asking again changes nothing that is settled already.
 */
export async function settleAll(
  id: string,
  input: SettleAllInput,
  ctx: Context,
): Promise<{ readonly settled: number; readonly next: string | undefined }> {
  let enrollment = await settling(id, input.outcome, ctx);
  let settled = 0;
  let page = readPage(input.after ?? "0");
  const last = Math.min(enrollment.pages, page + mostPages);
  for (; page < last && settled < pageSize; page += 1) {
    const rows = await rowsOfPage(id, enrollment.round, page, ctx);
    const pairs = rows
      .filter(
        ({ findings, outcome }) =>
          outcome === "warned" && findings.some(({ code }) => code === input.finding),
      )
      .flatMap((before) => {
        const after = settledRow(before, { ...input, version: before.version }, ctx);
        return after ? [{ before, after }] : [];
      });
    for (let from = 0; from < pairs.length; from += rowsAtOnce) {
      enrollment = await store(enrollment, pairs.slice(from, from + rowsAtOnce), page, ctx);
    }
    settled += pairs.length;
  }
  return { settled, next: page < enrollment.pages ? String(page) : undefined };
}

function readPage(after: string): number {
  if (/^\d{1,6}$/.test(after)) return Number(after);
  throw new InputError("input.cursor", "Penanda halaman tidak dikenal. Mulai lagi dari halaman pertama.");
}

/** The batch, while this person may settle its rows. */
async function settling(id: string, outcome: SettleInput["outcome"], ctx: Context): Promise<Checked> {
  const actor = Access.require("enrollment.settle", ctx);
  const enrollment = await load(id, ctx);
  Access.requireRegion(enrollment.region, ctx);
  if (waitingFor(enrollment) === "verify-enrollment") await requireVerifier(enrollment, actor, ctx);
  else requireSender(enrollment, actor, outcome);
  return enrollment as Checked;
}

async function requireVerifier(enrollment: Enrollment, actor: User, ctx: Context): Promise<void> {
  const task = await Task.findOpen(openTaskID(enrollment) ?? "", ctx);
  if (!task) {
    throw new RuleError("row.not_yet", "Usulan ini masih disiapkan untuk diperiksa. Tunggu sebentar.");
  }
  const own = Task.standing(task, actor);
  const standing = own === "ROLE" ? Task.standing(task, await Task.withLent(actor, ctx)) : own;
  if (standing === "MAY") return;
  throw standing === "SEPARATION_OF_DUTIES"
    ? new ForbiddenError(
        "access.separation",
        "Anda ikut mengusulkan, jadi barisnya harus diperiksa orang lain.",
      )
    : new ForbiddenError("access.role", "Baris usulan yang sudah diajukan hanya diputus pemeriksa.");
}

/** Which settlements of rows the user may make in the status the batch is in. */
export function settlements(enrollment: Enrollment, user: User): readonly SettleInput["outcome"][] {
  if (!Access.mayUser("enrollment.settle", user)) return [];
  if (isWithSender(enrollment)) {
    return Access.mayUser("enrollment.submit", user) ? ["reject", "reopen"] : [];
  }
  const verifies =
    waitingFor(enrollment) === "verify-enrollment" &&
    user.roles.includes("verifier-disnaker") &&
    !excludedFrom(enrollment, "verify-enrollment").includes(user.userID);
  return verifies ? ["accept", "reject", "reopen"] : [];
}

function isWithSender({ status, withdrawing, ...rest }: Enrollment): boolean {
  return (
    (status === "CHECKED" || status === "RETURNED") && !withdrawing && "pages" in rest && Boolean(rest.pages)
  );
}

function requireSender(enrollment: Enrollment, actor: User, outcome: SettleInput["outcome"]): void {
  if (!isWithSender(enrollment)) {
    throw new RuleError("row.not_editable", "Baris usulan ini tidak dapat diubah pada langkah ini.", {
      details: { status: enrollment.status },
    });
  }
  if (!Access.mayUser("enrollment.submit", actor)) {
    throw new ForbiddenError("access.role", "Sebelum diajukan, baris hanya diubah oleh pengusul.");
  }
  if (outcome === "accept") {
    throw new RuleError(
      "row.accept_is_verifiers",
      "Peringatan diterima oleh pemeriksa setelah usulan diajukan. Perbaiki barisnya atau biarkan diperiksa.",
    );
  }
}

/** The row as settled, or nothing where there is nothing to settle. */
function settledRow(row: Row, input: SettleInput, ctx: Context): Row | undefined {
  const { settled, ...kept } = row;
  const version = row.version + 1;
  if (input.outcome === "reopen") {
    return settled ? { ...kept, outcome: outcomeOf(row.findings), version } : undefined;
  }
  const open = input.outcome === "accept" ? row.outcome === "warned" : row.outcome !== "rejected";
  if (!open || ctx.actor.type !== "user") return undefined;
  const { userID, name } = ctx.actor;
  return {
    ...kept,
    outcome: input.outcome === "accept" ? "accepted" : "rejected",
    settled: {
      outcome: input.outcome,
      reason: input.reason,
      by: userID,
      byName: name,
      at: ctx.now.toISOString(),
    },
    version,
  };
}

type Pair = { readonly before: Row; readonly after: Row };

/** Rows, their people and the counts of the batch in one transaction. */
async function store(
  enrollment: Checked,
  pairs: readonly Pair[],
  page: number,
  ctx: Context,
): Promise<Checked> {
  const ids = pairs.flatMap(({ after }) => after.participantID ?? []);
  const people = await Participant.batch(ids, ctx);
  const writes = pairs.flatMap(({ before, after }): readonly Write[] => [
    putRow(after, page),
    ...personOf(enrollment, before, after, people, ctx),
  ]);
  const { record, writes: own } = changeOf(
    { ...enrollment, ...recounted(enrollment, pairs) },
    "enrollment.rows_settled",
    ctx,
  );
  await ctx.table.transact([...own, ...writes]);
  return record as Checked;
}

/** What becomes of the row's person, who was proposed when the batch was handed over. */
function personOf(
  { id, submission, status }: Checked,
  before: Row,
  after: Row,
  people: ReadonlyMap<string, Person>,
  ctx: Context,
): readonly Write[] {
  const person = people.get(after.participantID ?? "");
  const mine = status === "SUBMITTED" && person?.enrollmentID === id && person.submission === submission;
  if (!mine) return [];
  if (after.outcome === "rejected" && person.status === "PROPOSED") {
    return Participant.changeOf(endOf(person, "WITHDRAWN", ctx), "participant.withdrawn", ctx);
  }
  if (before.outcome === "rejected" && person.status === "ENDED") {
    const { reason, endedAt, endMonth, ...kept } = person;
    return Participant.changeOf({ ...kept, status: "PROPOSED" } as Person, "participant.proposed", ctx);
  }
  return [];
}
