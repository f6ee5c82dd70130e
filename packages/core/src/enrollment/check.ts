import { Access } from "../access/index.ts";
import { type Alike, Duplicate, type Field, type Listed, type Roll } from "../participant/duplicate/index.ts";
import { Participant } from "../participant/index.ts";
import type { Participant as Person } from "../participant/schema.ts";
import { Region } from "../region/index.ts";
import type { Context } from "../shared/context.ts";
import { CalendarDate } from "../shared/date.ts";
import { RuleError } from "../shared/error.ts";
import { derivedID } from "../shared/id.ts";
import { Upload } from "../upload/index.ts";
import { type RosterLine, readRoster } from "./read-roster.ts";
import { alreadyEnrolled, failure, type Judgement, judge, outcomeOf, warning } from "./rules.ts";
import type { Enrollment, Finding, Row } from "./schema.ts";
import { load, markDone, pageSize, putRow, rowsOfPage, save, tally } from "./store.ts";

/**
 * Reads the batch's file and judges every row of it, then stores rows, findings and counts.
 *
 * Runs on after an interruption: pages that are stored are counted, not judged again. A file that is
 * no roster goes back to its sender with what is wrong. Safe to repeat.
 */
export async function checkRoster(id: string, ctx: Context): Promise<void> {
  Access.requireSystem(ctx);
  const enrollment = await load(id, ctx);
  if (enrollment.status !== "DRAFT") return;
  const upload = await Upload.get(enrollment.uploadID, ctx);
  const total = tally();
  const seen = new Map<string, number>();
  const roll = Duplicate.openRoll(enrollment.city);
  let page = 0;
  try {
    for await (const lines of inPages(readRoster(await ctx.files.read(upload.fileKey)))) {
      for (const row of await checkPage(enrollment, page, lines, { seen, roll }, ctx)) total.add(row);
      await markDone(id, `check#${enrollment.round}`, page, ctx);
      page += 1;
    }
  } catch (error) {
    if (!(error instanceof RuleError)) throw error;
    await save(
      {
        ...enrollment,
        status: "RETURNED",
        problem: { code: error.code, message: error.message },
      } as Enrollment,
      "enrollment.file_refused",
      ctx,
    );
    return;
  }
  const checked = { ...enrollment, ...total.result(), pages: page, status: "CHECKED" } as const;
  await save(checked as Enrollment, "enrollment.checked", ctx);
}

async function* inPages(lines: AsyncGenerator<RosterLine>): AsyncGenerator<readonly RosterLine[]> {
  let page: RosterLine[] = [];
  for await (const line of lines) {
    page.push(line);
    if (page.length === pageSize) {
      yield page;
      page = [];
    }
  }
  if (page.length > 0) yield page;
}

type Judged = RosterLine & {
  readonly judgement: Judgement;
  readonly blind: string | undefined;
  readonly firstRow: number | undefined;
};

/** What is remembered of the file's earlier rows: the row of each NIK, and who stood on them. */
type Passed = { readonly seen: Map<string, number>; readonly roll: Roll };

async function checkPage(
  enrollment: Enrollment,
  page: number,
  lines: readonly RosterLine[],
  { seen, roll }: Passed,
  ctx: Context,
): Promise<readonly Row[]> {
  const setting = {
    today: CalendarDate.at(ctx.now),
    scope: enrollment.region,
    category: enrollment.category,
  };
  const judged: Judged[] = [];
  for (const line of lines) {
    const judgement = judge(line.line, setting);
    const blind = judgement.nik && (await ctx.crypto.blind(judgement.nik));
    const firstRow = blind ? seen.get(blind) : undefined;
    if (blind && !firstRow) seen.set(blind, line.row);
    judged.push({ ...line, judgement, blind, firstRow });
  }
  const stored = await rowsOfPage(enrollment.id, enrollment.round, page, ctx);
  const listed = judged.flatMap((line) => listedOf(enrollment, line));
  if (stored.length > 0) {
    await roll.add(listed, ctx);
    return stored;
  }
  const register = await lookUp(enrollment, judged, ctx);
  const alike = await Duplicate.findAlike(listed, roll, ctx);
  const rows = await Promise.all(
    judged.map((line) =>
      rowOf(enrollment, line, { findings: register(line), alike: alike.get(line.row) }, ctx),
    ),
  );
  await ctx.table.transact(rows.map((row) => putRow(row, page)));
  return rows;
}

function listedOf(
  { city }: Enrollment,
  { judgement: { person, nik }, blind, firstRow, row }: Judged,
): readonly Listed[] {
  if (!person || !nik || !blind || firstRow) return [];
  return [{ id: derivedID("participant", city, blind), row, person, nik }];
}

/** What the register says of each line: who has the NIK, who holds the post. */
async function lookUp(enrollment: Enrollment, judged: readonly Judged[], ctx: Context) {
  const { city } = enrollment;
  const nikKeyOf = ({ blind }: Judged) => (blind ? Participant.nikKey(city, blind) : undefined);
  const postKeyOf = ({ judgement: { person, category } }: Judged) =>
    person && Participant.positionKey(category, person);
  const keys = judged.flatMap((line) => [nikKeyOf(line), postKeyOf(line)]).filter((key) => key !== undefined);
  const holders = await Participant.holders(keys, ctx);
  const people = await Participant.batch([...holders.values()], ctx);
  const holderOf = (key: { readonly pk: string } | undefined): Person | undefined =>
    people.get((key && holders.get(key.pk)) ?? "");
  return (line: Judged): readonly Finding[] => {
    const same = holderOf(nikKeyOf(line));
    const holder = holderOf(postKeyOf(line));
    const found: Finding[] = [];
    if (same && same.status !== "ENDED") found.push(alreadyEnrolled());
    if (holder?.status === "ACTIVE" && holder.id !== same?.id) {
      found.push(
        warning(
          "POSITION_TAKEN",
          "jabatan",
          "Jabatan di RT/RW ini masih dipegang peserta lain yang aktif. Pastikan penggantiannya.",
        ),
      );
    }
    return found;
  };
}

async function rowOf(
  enrollment: Enrollment,
  line: Judged,
  register: { readonly findings: readonly Finding[]; readonly alike: Alike | undefined },
  ctx: Context,
): Promise<Row> {
  const { judgement, blind, firstRow } = line;
  const twice = firstRow
    ? [
        failure(
          "DUPLICATE_IN_FILE",
          "nik",
          `NIK ini sudah ada di baris ${firstRow} berkas yang sama. Hapus salah satu.`,
        ),
      ]
    : [];
  const own = [...judgement.findings, ...twice, ...register.findings];
  const alike = outcomeOf(own) === "rejected" ? undefined : register.alike;
  const findings = alike ? [...own, possibleDuplicate(alike)] : own;
  const outcome = outcomeOf(findings);
  const bound = `${enrollment.id}#${enrollment.round}#${line.row}`;
  return {
    enrollmentID: enrollment.id,
    round: enrollment.round,
    row: line.row,
    raw: await ctx.crypto.encrypt(JSON.stringify(line.line), bound),
    name: judgement.name,
    nikMasked: judgement.nikMasked,
    kelurahanText: judgement.kelurahanText,
    category: judgement.category,
    outcome,
    findings,
    ...(judgement.person ? { person: judgement.person } : {}),
    ...(blind ? { blind } : {}),
    ...(alike ? { duplicateOf: alike.id } : {}),
    version: 1,
  };
}

const fieldLabels: Readonly<Record<Field, string>> = {
  name: "nama",
  birthDate: "tanggal lahir",
  sex: "jenis kelamin",
  birthPlace: "tempat lahir",
  kelurahan: "kelurahan",
  post: "RT/RW",
  address: "alamat",
  phone: "nomor telepon",
  email: "alamat e-mail",
};

function possibleDuplicate({ row, nik, kelurahan, comparison: { agree, close, differ } }: Alike): Finding {
  const who = row === undefined ? "peserta" : `orang di baris ${row} berkas ini,`;
  const told = (lead: string, fields: readonly Field[]) =>
    fields.length > 0 ? [`${lead} ${fields.map((field) => fieldLabels[field]).join(", ")}`] : [];
  const reasons = [...told("sama", agree), ...told("mirip", close), ...told("berbeda", differ)].join("; ");
  return warning(
    "POSSIBLE_DUPLICATE",
    "nama",
    `Mungkin orang yang sama dengan ${who} NIK berakhiran ${nik.slice(-4)}, Kelurahan ${Region.nameOf(kelurahan)} (${reasons}). Bandingkan KTP keduanya.`,
  );
}
