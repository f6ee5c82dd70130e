import type { FundingSource } from "../contribution/schema.ts";
import type { CoverState, Participant } from "../participant/schema.ts";
import { CalendarDate } from "../shared/date.ts";
import { Period } from "../shared/period.ts";

export type CoverMonth = {
  readonly month: Period;
  /** @unit rupiah */
  readonly jkk: number;
  /** @unit rupiah */
  readonly jkm: number;
  readonly fundingSource: FundingSource;
  readonly state: CoverState;
};

/**
 * The months the city owes for a person; none before BPJS has confirmed the registration.
 *
 * Months to which nothing has happened yet are derived from the membership and are DUE. Without `to`,
 * the list ends with December of the current or the starting year, whichever is later.
 *
 * @law Permenaker 5/2021 Pasal 36: cover needs a membership number; Pasal 41: paid month by month
 */
export function monthsOf(
  participant: Participant,
  { from, to }: { readonly from?: Period | undefined; readonly to?: Period | undefined },
  now: Date,
): readonly CoverMonth[] {
  if (!("kpj" in participant) || !participant.kpj) return [];
  const { startMonth, fundingSource, jkk, jkm } = participant.membership;
  const yearEnd = `${CalendarDate.at(now).slice(0, 4)}-12`;
  const natural = Period.later(yearEnd, `${startMonth.slice(0, 4)}-12`);
  const last = participant.status === "ENDED" ? Period.add(participant.endMonth, -1) : natural;
  const until = Period.earlier(to ?? last, last);
  const since = Period.later(from ?? startMonth, startMonth);
  return Period.range(since, until).map((month) => ({ month, jkk, jkm, fundingSource, state: "DUE" }));
}
