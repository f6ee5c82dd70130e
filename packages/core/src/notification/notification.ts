import { createHash } from "node:crypto";
import { Access } from "../access/index.ts";
import type { Letter } from "../aws/mail.ts";
import type { Key } from "../aws/table.ts";
import { Delegation } from "../delegation/index.ts";
import { categoryLabels } from "../participant/label.ts";
import { Participant as ParticipantRecord } from "../participant/schema.ts";
import { Region } from "../region/index.ts";
import type { Context } from "../shared/context.ts";
import type { LogEntry } from "../shared/entity.ts";
import { RuleError } from "../shared/error.ts";
import { Staff } from "../staff/index.ts";
import { Task as TaskRecord } from "../task/schema.ts";
import { taskTitles } from "../task/title.ts";
import { type LetterBody, taskLate, taskWaiting, welcome } from "./letter.ts";
import { Delivery } from "./schema.ts";

/** @access delivery of one letter, by event and recipient */
const keyOf = (letterKey: string): Key => ({ pk: `mail#${letterKey}`, sk: "record" });

type Addressed = { readonly recipientID: string; readonly to: string; readonly body: LetterBody };

/**
 * Sends the letters that a log entry calls for, each once.
 *
 * Safe to repeat: what is SENT or REFUSED is not sent again. A process that died between SES and the mark leaves
 * SENDING; the letter is then handed over again under the same key.
 */
export async function notify(entry: LogEntry, webURL: string, ctx: Context): Promise<void> {
  Access.requireSystem(ctx);
  for (const letter of await lettersFor(entry, webURL, ctx)) await deliver(entry, letter, ctx);
}

async function lettersFor(entry: LogEntry, webURL: string, ctx: Context): Promise<readonly Addressed[]> {
  switch (entry.event) {
    case "participant.activated":
      return welcomeFor(entry);
    case "task.opened":
      return toStaff(entry, webURL, taskWaiting, ctx);
    case "task.escalated":
      return toStaff(entry, webURL, taskLate, ctx);
    default:
      return [];
  }
}

function welcomeFor({ after }: LogEntry): readonly Addressed[] {
  const participant = recordIn(ParticipantRecord, after);
  const { id, city, person, category, membership } = participant;
  if (!person.email || participant.status !== "ACTIVE") return [];
  const body = welcome({
    name: person.name,
    kpj: participant.kpj,
    categoryLabel: categoryLabels[category],
    startMonth: membership.startMonth,
    kelurahanName: Region.nameOf(person.kelurahan),
    cityName: Region.nameOf(city),
  });
  return [{ recipientID: id, to: person.email, body }];
}

async function toStaff(
  entry: LogEntry,
  webURL: string,
  write: typeof taskWaiting,
  ctx: Context,
): Promise<readonly Addressed[]> {
  const task = recordIn(TaskRecord, entry.after);
  const holders = await Staff.holding(task.role, task.scope, ctx);
  const standIns = await Delegation.standIns(task.role, task.scope, ctx);
  const present = new Set(holders.map(({ userID }) => userID));
  const lent = await Staff.among(
    standIns.filter((userID) => !present.has(userID)),
    ctx,
  );
  return [...holders, ...lent]
    .filter(({ userID }) => !task.excluded.includes(userID))
    .map(({ userID, name, email }) => ({
      recipientID: userID,
      to: email,
      body: write({
        staffName: name,
        taskTitle: taskTitles[task.kind],
        regionName: Region.nameOf(task.region),
        dueAt: task.dueAt,
        url: `${webURL}/enrollments/${task.subject.id}`,
        cityName: Region.nameOf(task.city),
      }),
    }));
}

/** The record as a log entry keeps it; the hash of its newest entry is not in there. */
function recordIn<T>(schema: { parse: (value: unknown) => T }, after: LogEntry["after"]): T {
  return schema.parse({ ...after, head: "" });
}

async function deliver(entry: LogEntry, { recipientID, to, body }: Addressed, ctx: Context): Promise<void> {
  const letterKey = createHash("sha256").update(`${entry.pk}#${entry.seq}#${recipientID}`).digest("hex");
  const key = keyOf(letterKey);
  const item = await ctx.table.get(key);
  const stored = item && Delivery.parse(item);
  if (stored && stored.state !== "SENDING") return;
  const sending: Delivery = {
    state: "SENDING",
    version: (stored?.version ?? 0) + 1,
    event: entry.event,
    subject: entry.pk,
    recipient: recipientID,
    attempts: (stored?.attempts ?? 0) + 1,
  };
  await ctx.table.transact([{ put: { ...key, ...sending }, expect: sending.version - 1 }]);
  const ended = await sendOrRefuse({ ...body, to, key: letterKey }, ctx);
  const final: Delivery = { ...sending, ...ended, version: sending.version + 1 };
  await ctx.table.transact([{ put: { ...key, ...final }, expect: sending.version }]);
}

/** How the letter ended; an address that SES never takes must not hold up everybody else's letters. */
async function sendOrRefuse(letter: Letter, ctx: Context): Promise<Pick<Delivery, "state" | "messageID">> {
  try {
    const { messageID } = await ctx.mail.send(letter);
    return { state: "SENT", messageID };
  } catch (error) {
    if (error instanceof RuleError) return { state: "REFUSED" };
    throw error;
  }
}
