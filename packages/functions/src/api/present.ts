import { Access } from "@payung/core/access";
import type { Delegation } from "@payung/core/delegation/schema";
import { Enrollment } from "@payung/core/enrollment";
import type { Enrollment as EnrollmentRecord } from "@payung/core/enrollment/schema";
import type { Participant } from "@payung/core/participant/schema";
import { Region } from "@payung/core/region";
import type { Context, User } from "@payung/core/shared/context";
import { CalendarDate } from "@payung/core/shared/date";
import type { LogEntry } from "@payung/core/shared/entity";
import { Task } from "@payung/core/task";
import type { Task as TaskRecord } from "@payung/core/task/schema";
import type {
  DelegationView,
  EnrollmentView,
  LogView,
  ParticipantSummary,
  ParticipantView,
  RowView,
  TaskView,
} from "./view.ts";

/** A region with its name. */
export function placeOf(code: string) {
  return { code, name: Region.nameOf(code) };
}

function userIn({ actor }: Context): User {
  if (actor.type !== "user") throw new TypeError("Only people read the API");
  return actor;
}

/** A task as its reader may see it; the token stays behind. */
export function taskView(task: TaskRecord, ctx: Context): TaskView {
  const { id, kind, subject, role, scope, state, version, summary, openedAt, dueAt } = task;
  const standing = Task.standing(task, userIn(ctx));
  return {
    id,
    kind,
    subject,
    role,
    scope,
    region: placeOf(task.region),
    state,
    version,
    title: Task.titles[kind],
    summary,
    openedAt,
    dueAt,
    late: state === "OPEN" && dueAt < ctx.now.toISOString(),
    mayDecide: standing === "MAY",
    ...(standing === "MAY" ? {} : { whyNot: standing }),
    ...(task.state === "DECIDED"
      ? {
          outcome: task.outcome,
          comment: task.comment,
          decidedBy: task.decidedBy,
          decidedByName: task.decidedByName,
          decidedAt: task.decidedAt,
          ...(task.inPlaceOfName ? { inPlaceOfName: task.inPlaceOfName } : {}),
        }
      : {}),
  } as TaskView;
}

/** A batch as its reader may see it. */
export function enrollmentView(enrollment: EnrollmentRecord, ctx: Context): EnrollmentView {
  const {
    id,
    status,
    version,
    region,
    category,
    startMonth,
    decree,
    fundingSource,
    fileName,
    round,
    createdByName,
    createdAt,
    updatedAt,
  } = enrollment;
  const counts = ("counts" in enrollment && enrollment.counts) || {
    rows: 0,
    accepted: 0,
    warned: 0,
    rejected: 0,
  };
  const findings = ("findings" in enrollment && enrollment.findings) || [];
  return {
    id,
    status,
    version,
    region: placeOf(region),
    category,
    startMonth,
    decree,
    fundingSource,
    fileName,
    round,
    createdByName,
    createdAt,
    updatedAt,
    counts,
    findings: [...findings],
    returns: enrollment.returns,
    ...(enrollment.sent ? { sent: enrollment.sent } : {}),
    ...(enrollment.before ? { before: enrollment.before } : {}),
    ...(enrollment.problem ? { problem: enrollment.problem } : {}),
    ...("funding" in enrollment
      ? { funding: { ...enrollment.funding, total: enrollment.funding.jkk + enrollment.funding.jkm } }
      : {}),
    ...("registrationFileKey" in enrollment ? { registration: registrationOf(enrollment) } : {}),
    may: Enrollment.allowed(enrollment, userIn(ctx)),
  } as EnrollmentView;
}

function registrationOf(enrollment: Extract<EnrollmentRecord, { status: "SENT_TO_BPJS" | "ACTIVE" }>) {
  const confirmed = Enrollment.sumOf(enrollment.confirmed);
  const { accepted, warned } = enrollment.counts;
  return { confirmed, refused: Enrollment.sumOf(enrollment.refused), waiting: accepted + warned - confirmed };
}

/** A row of a roster, its NIK masked. */
export function rowView({
  row,
  page,
  version,
  settled,
  outcome,
  name,
  nikMasked,
  kelurahanText,
  category,
  person,
  findings,
  participantID,
  registration,
}: Enrollment.PlacedRow): RowView {
  return {
    row,
    page,
    version,
    ...(settled
      ? {
          settled: {
            outcome: settled.outcome,
            reason: settled.reason,
            byName: settled.byName,
            at: settled.at,
          },
        }
      : {}),
    outcome,
    name,
    nik: nikMasked,
    kelurahan: person ? Region.nameOf(person.kelurahan) : kelurahanText,
    findings: [...findings],
    ...(category ? { category } : {}),
    ...(person?.rt ? { rt: person.rt } : {}),
    ...(person?.rw ? { rw: person.rw } : {}),
    ...(participantID ? { participantID } : {}),
    ...(registration ? { registration } : {}),
  };
}

/** A log entry as history: who, what, when, why. */
export function logView({ seq, event, actor, actorName, at, comment }: LogEntry): LogView {
  return { seq, event, actor, actorName, at, ...(comment ? { comment } : {}) };
}

/** A participant in a list, the NIK masked. */
export function participantSummary(participant: Participant): ParticipantSummary {
  const { id, category, status, person, nikMasked, membership } = participant;
  return {
    id,
    name: person.name,
    nik: nikMasked,
    category,
    status,
    kelurahan: placeOf(person.kelurahan),
    startMonth: membership.startMonth,
    ...("kpj" in participant && participant.kpj ? { kpj: participant.kpj } : {}),
    ...(person.rt ? { rt: person.rt } : {}),
    ...(person.rw ? { rw: person.rw } : {}),
  };
}

/** A participant's page, the NIK masked. */
export function participantView(participant: Participant, ctx: Context): ParticipantView {
  const { person, membership, enrollmentID } = participant;
  const { kelurahan, rt: _, rw: __, income: ___, decreeDate, decreeNumber, ...shown } = person;
  return {
    ...participantSummary(participant),
    ...shown,
    kecamatan: placeOf(kelurahan.slice(0, 8)),
    age: CalendarDate.completedYears(person.birthDate, CalendarDate.at(ctx.now)),
    membership,
    enrollmentID,
    ...("activatedAt" in participant ? { activatedAt: participant.activatedAt } : {}),
    ...(participant.status === "ENDED" ? { reason: participant.reason, endedAt: participant.endedAt } : {}),
    mayReadIdentity: Access.mayUser("participant.read-identity", userIn(ctx)),
  };
}

/** A delegation as the directory shows it. */
export function delegationView(delegation: Delegation): DelegationView {
  const { id, role, scope, from, fromName, to, toName, firstDay, lastDay, reason, state } = delegation;
  return { id, role, scope: placeOf(scope), from, fromName, to, toName, firstDay, lastDay, reason, state };
}
