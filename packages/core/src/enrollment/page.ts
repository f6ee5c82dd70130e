import { Access } from "../access/index.ts";
import type { Write } from "../aws/table.ts";
import { Contribution } from "../contribution/index.ts";
import { Participant } from "../participant/index.ts";
import type { Participant as Person } from "../participant/schema.ts";
import type { Context } from "../shared/context.ts";
import { CalendarDate } from "../shared/date.ts";
import { Entity } from "../shared/entity.ts";
import { ConflictError } from "../shared/error.ts";
import { derivedID } from "../shared/id.ts";
import { Period } from "../shared/period.ts";
import { encryptedNIK } from "./export.ts";
import { alreadyEnrolled } from "./rules.ts";
import type { Enrollment, Row } from "./schema.ts";
import { load, markDone, putRow, rowsOfPage, transactGroups } from "./store.ts";

/** One page of the rows of one submission. What another submission proposed is never touched. */
type PageOf = {
  readonly enrollmentID: string;
  readonly round: number;
  readonly submission: number;
  readonly page: number;
};

/**
 * Makes each accepted or warned row of a page a proposed participant and claims its NIK.
 *
 * Who loses the race for a NIK is rejected as ALREADY_ENROLLED. One person keeps one record for ever:
 * somebody who comes back is proposed again under the same id. Safe to repeat.
 */
export async function proposePage(
  { enrollmentID, round, submission, page }: PageOf,
  ctx: Context,
): Promise<void> {
  Access.requireSystem(ctx);
  const enrollment = await load(enrollmentID, ctx);
  if (enrollment.status !== "SUBMITTED" || enrollment.submission !== submission) return;
  const rows = (await rowsOfPage(enrollmentID, round, page, ctx)).filter(
    ({ outcome }) => outcome !== "rejected",
  );
  const groups = await proposals(enrollment, rows, page, ctx);
  try {
    await transactGroups(groups, ctx);
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
    // Another batch took a NIK of this page meanwhile: look again, person by person.
    for (const row of rows) await transactGroups(await proposals(enrollment, [row], page, ctx), ctx);
  }
  await markDone(enrollmentID, `propose#${submission}`, page, ctx);
}

async function proposals(
  enrollment: Enrollment,
  rows: readonly Row[],
  page: number,
  ctx: Context,
): Promise<readonly (readonly Write[])[]> {
  const claimOf = (row: Row) => Participant.nikKey(enrollment.city, row.blind ?? "");
  const holders = await Participant.holders(rows.map(claimOf), ctx);
  const people = await Participant.batch([...holders.values()], ctx);
  const entries = await alikeEntries(enrollment, rows, ctx);
  const groups = rows.map(async (row): Promise<readonly Write[]> => {
    const holder = people.get(holders.get(claimOf(row).pk) ?? "");
    if (!holder) return [...(await newcomer(enrollment, row, page, ctx)), ...entries(row)];
    if (holder.status === "ENDED")
      return [...(await returner(enrollment, holder, row, page, ctx)), ...entries(row)];
    if (holder.enrollmentID === enrollment.id && holder.submission === enrollment.submission) return [];
    return [
      putRow(
        {
          ...row,
          outcome: "rejected",
          findings: [...row.findings, alreadyEnrolled()],
          version: row.version + 1,
        },
        page,
      ),
    ];
  });
  return (await Promise.all(groups)).filter((group) => group.length > 0);
}

const idOf = (enrollment: Enrollment, row: Row) => derivedID("participant", enrollment.city, row.blind ?? "");

/** The writes by which each row's person is found under another NIK from now on. */
async function alikeEntries(enrollment: Enrollment, rows: readonly Row[], ctx: Context) {
  const { city } = enrollment;
  const people = rows.flatMap((row) =>
    row.person ? [{ id: idOf(enrollment, row), city, person: row.person }] : [],
  );
  const entries = await Participant.enlist(people, ctx);
  return (row: Row): readonly Write[] => entries.get(idOf(enrollment, row)) ?? [];
}

async function newcomer(
  enrollment: Enrollment,
  row: Row,
  page: number,
  ctx: Context,
): Promise<readonly Write[]> {
  const id = idOf(enrollment, row);
  const proposed = await proposalOf(enrollment, row, id, Entity.fresh, ctx);
  return [
    {
      put: { ...Participant.nikKey(enrollment.city, row.blind ?? ""), version: 1, participantID: id },
      expect: 0,
    },
    ...Participant.changeOf(proposed, "participant.proposed", ctx),
    ...(await searchEntries(proposed, ctx)),
    putRow({ ...row, participantID: id, version: row.version + 1 }, page),
  ];
}

async function returner(
  enrollment: Enrollment,
  ended: Person,
  row: Row,
  page: number,
  ctx: Context,
): Promise<readonly Write[]> {
  const proposed = await proposalOf(enrollment, row, ended.id, ended, ctx);
  return [
    ...Participant.changeOf(proposed, "participant.proposed", ctx),
    ...(await searchEntries(proposed, ctx)),
    ...(row.participantID === ended.id
      ? []
      : [putRow({ ...row, participantID: ended.id, version: row.version + 1 }, page)]),
  ];
}

async function searchEntries(proposed: Entity.Unsaved<Person>, ctx: Context): Promise<readonly Write[]> {
  const keys = await Participant.nameKeys(proposed, ctx);
  const stored = new Set((await ctx.table.batchGet(keys)).map(({ pk, sk }) => `${pk} ${sk}`));
  return keys
    .filter(({ pk, sk }) => !stored.has(`${pk} ${sk}`))
    .map((key) => ({ put: { ...key, version: 1 }, expect: 0 }));
}

async function proposalOf(
  enrollment: Enrollment,
  row: Row,
  id: string,
  { version, head }: { readonly version: number; readonly head: string },
  ctx: Context,
): Promise<Entity.Unsaved<Person>> {
  const { city, startMonth, fundingSource } = enrollment;
  if (!row.person || !row.category) throw new TypeError("An accepted row carries its person");
  return {
    id,
    city,
    version,
    head,
    status: "PROPOSED",
    category: row.category,
    person: row.person,
    nik: await encryptedNIK(enrollment, row, id, ctx),
    nikMasked: row.nikMasked,
    enrollmentID: enrollment.id,
    submission: enrollment.submission,
    membership: { startMonth, fundingSource, ...Contribution.monthlyRate(startMonth) },
  };
}

/** Marks the page's proposed people as verified. Safe to repeat. */
export async function verifyPage(about: PageOf, ctx: Context): Promise<void> {
  await advancePage(about, "verify", ctx, (participant) =>
    participant.status === "PROPOSED"
      ? Participant.changeOf({ ...participant, status: "VERIFIED" }, "participant.verified", ctx)
      : [],
  );
}

/** Marks the page's verified people as approved. Safe to repeat. */
export async function approvePage(about: PageOf, ctx: Context): Promise<void> {
  await advancePage(about, "approve", ctx, (participant) =>
    participant.status === "VERIFIED"
      ? Participant.changeOf({ ...participant, status: "APPROVED" }, "participant.approved", ctx)
      : [],
  );
}

/** Ends the proposals of a batch that went back, so that its people can be proposed again. Safe to repeat. */
export async function withdrawPage(about: PageOf, ctx: Context): Promise<void> {
  await advancePage(about, "withdraw", ctx, (participant) => {
    if (!["PROPOSED", "VERIFIED", "APPROVED"].includes(participant.status)) return [];
    const ended = endOf(participant, "WITHDRAWN", ctx);
    return Participant.changeOf(ended, "participant.withdrawn", ctx);
  });
}

/** The person as one whose proposal ended without cover. */
export function endOf(participant: Person, reason: "WITHDRAWN" | "INELIGIBLE", ctx: Context): Person {
  const { startMonth } = participant.membership;
  return {
    ...participant,
    status: "ENDED",
    reason,
    endedAt: ctx.now.toISOString(),
    endMonth: startMonth,
  } as Person;
}

/**
 * Covers the people of a page whom BPJS has confirmed and lets go those it refused. Safe to repeat.
 *
 * @law Permenaker 5/2021 Pasal 36: cover starts when the membership number is issued
 */
export async function activatePage(about: PageOf, ctx: Context): Promise<void> {
  const rows = new Map<string, Row>();
  const taken = new Map<string, string>();
  await advancePage(
    about,
    "activate",
    ctx,
    async (participant) => {
      const registration = rows.get(participant.id)?.registration;
      if (participant.status !== "APPROVED" || registration?.submission !== about.submission) return [];
      if (registration.result === "refused") {
        return Participant.changeOf(endOf(participant, "INELIGIBLE", ctx), "participant.refused", ctx);
      }
      return activation(participant, registration.kpj, taken, ctx);
    },
    async (page) => {
      for (const row of page) if (row.participantID) rows.set(row.participantID, row);
      const posts = page.flatMap(({ category, person }) =>
        category && person ? [Participant.positionKey(category, person)] : [],
      );
      const held = await Participant.holders(
        posts.filter((key) => key !== undefined),
        ctx,
      );
      for (const [pk, id] of held) taken.set(pk, id);
    },
  );
}

function activation(
  participant: Person,
  kpj: string,
  taken: Map<string, string>,
  ctx: Context,
): readonly Write[] {
  const { id, person, category } = participant;
  // Cover cannot start before the number exists, whatever month the batch named.
  const current = Period.of(CalendarDate.at(ctx.now));
  const startMonth = Period.later(participant.membership.startMonth, current);
  const active = {
    ...participant,
    status: "ACTIVE",
    kpj,
    activatedAt: ctx.now.toISOString(),
    membership: { ...participant.membership, startMonth },
  } as const;
  const post = Participant.positionKey(category, person);
  const free = post && !taken.has(post.pk);
  if (free) taken.set(post.pk, id);
  return [
    ...Participant.changeOf(active as Person, "participant.activated", ctx),
    ...(free ? [{ put: { ...post, version: 1, participantID: id }, expect: 0 }] : []),
  ];
}

/** Changes the page's people of this batch, each in a whole group of writes. */
async function advancePage(
  { enrollmentID, round, submission, page }: PageOf,
  stage: string,
  ctx: Context,
  change: (participant: Person) => readonly Write[] | Promise<readonly Write[]>,
  prepare?: (rows: readonly Row[]) => Promise<void>,
): Promise<void> {
  Access.requireSystem(ctx);
  const enrollment = await load(enrollmentID, ctx);
  const rows = await rowsOfPage(enrollmentID, round, page, ctx);
  await prepare?.(rows);
  const people = await Participant.batch(
    rows.flatMap(({ participantID }) => participantID ?? []),
    ctx,
  );
  const mine = [...people.values()].filter(
    (participant) => participant.enrollmentID === enrollmentID && participant.submission === submission,
  );
  const groups = await Promise.all(mine.map(change));
  await transactGroups(
    groups.filter((group) => group.length > 0),
    ctx,
  );
  const attempt = enrollment.status === "SENT_TO_BPJS" ? `#${enrollment.attempt}` : "";
  await markDone(enrollmentID, `${stage}#${submission}${attempt}`, page, ctx);
}
