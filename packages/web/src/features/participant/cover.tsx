import type { CoverMonthView, ParticipantView } from "@payung/functions/api/view";
import { useState } from "react";
import { jakarta } from "../../lib/format.ts";
import { useTexts } from "../../lib/i18n.ts";
import { useSession } from "../../lib/session.ts";
import { Badge, Shape } from "../../ui/badge.tsx";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { SelectField } from "../../ui/field.tsx";
import { Empty } from "../../ui/notice.tsx";
import { Section } from "../../ui/section.tsx";
import { Loading, Trouble } from "../../ui/trouble.tsx";
import { useCover } from "./api.ts";
import { coverTones } from "./format.ts";

/** For which months the person is protected, and how far each month's money has come. */
export function Cover({ participant }: { readonly participant: ParticipantView }) {
  const { t } = useTexts();
  const { now } = useSession();
  const first = participant.membership.startMonth.slice(0, 4);
  const years = yearsBetween(first, jakarta(now).day.slice(0, 4));
  const [year, setYear] = useState(years.at(-1) ?? first);
  const cover = useCover(participant.id, year);

  return (
    <Section title={t("participant.cover", { year })}>
      {years.length > 1 && (
        <div className="mb-4 max-w-40">
          <SelectField
            label={t("participant.year")}
            value={year}
            onChange={setYear}
            options={years.map((value) => ({ value, label: value }))}
          />
        </div>
      )}
      {cover.isPending && <Loading />}
      {cover.error && <Trouble error={cover.error} retry={cover.refetch} />}
      {cover.data && <Months months={cover.data.months} year={year} />}
    </Section>
  );
}

function Months({ months, year }: { readonly months: readonly CoverMonthView[]; readonly year: string }) {
  const { t, format } = useTexts();
  if (months.length === 0)
    return <Empty title={t("participant.coverEmpty")} help={t("participant.coverEmptyHelp")} />;

  const columns: readonly Column<CoverMonthView>[] = [
    { key: "month", head: t("participant.month"), names: true, cell: ({ month }) => format.month(month) },
    {
      key: "state",
      head: t("participant.state"),
      cell: ({ state }) => <Badge tone={coverTones[state]}>{t(`label.coverState.${state}`)}</Badge>,
    },
    { key: "jkk", head: t("participant.jkk"), number: true, cell: ({ jkk }) => format.rupiah(jkk) },
    { key: "jkm", head: t("participant.jkm"), number: true, cell: ({ jkm }) => format.rupiah(jkm) },
    {
      key: "total",
      head: t("participant.total"),
      number: true,
      cell: ({ jkk, jkm }) => format.rupiah(jkk + jkm),
    },
    {
      key: "source",
      head: t("participant.source"),
      cell: ({ fundingSource }) => t(`label.fundingSource.${fundingSource}`),
    },
  ];
  return (
    <div className="grid gap-4">
      <Strip months={months} year={year} />
      <DataTable
        caption={t("participant.cover", { year })}
        columns={columns}
        rows={months}
        keyOf={({ month, fundingSource }) => `${month} ${fundingSource}`}
      />
    </div>
  );
}

/** The year at a glance; the table below says the same in words. */
function Strip({ months, year }: { readonly months: readonly CoverMonthView[]; readonly year: string }) {
  const { format } = useTexts();
  const all = Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, "0")}`);
  return (
    <div aria-hidden="true" className="grid grid-cols-6 gap-1 sm:grid-cols-12">
      {all.map((month) => {
        const cover = months.find((each) => each.month === month);
        return (
          <div
            key={month}
            className={`grid justify-items-center gap-1 rounded-sm border py-1.5 text-sm ${cover ? "border-sea bg-mist font-semibold text-night" : "border-line bg-sunken text-faint"}`}
          >
            {format.shortMonth(month)}
            {cover ? (
              <Shape tone={coverTones[cover.state]} className="size-3" />
            ) : (
              <span className="h-3 leading-3">–</span>
            )}
          </div>
        );
      })}
    </div>
  );
}

function yearsBetween(first: string, last: string): readonly string[] {
  const from = Number(first);
  const to = Math.max(from, Number(last));
  return Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
}
