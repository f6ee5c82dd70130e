import type { SchoolYear, Statement } from "@payung/core/benefit/schema";
import { useTexts } from "../../lib/i18n.ts";
import { Badge, type Tone } from "../../ui/badge.tsx";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { Section } from "../../ui/section.tsx";

const tones: Record<SchoolYear["state"], Tone> = {
  PAID: "good",
  CLAIMABLE: "needs",
  UPCOMING: "idle",
  AGE_LIMIT: "stopped",
  BACK_YEARS: "lost",
  TERTIARY_WINDOW: "stopped",
  TERTIARY_FINISHED: "stopped",
  SECOND_SWITCH: "stopped",
};

/** What each child can still claim, and when. */
export function Calendars({ statement: { calendars, input } }: { readonly statement: Statement }) {
  const { t, format } = useTexts();
  const columns: readonly Column<SchoolYear>[] = [
    {
      key: "year",
      head: t("benefit.schoolYear"),
      names: true,
      cell: ({ year }) => `${year}/${year + 1}`,
    },
    { key: "level", head: t("benefit.schoolLevel"), cell: ({ level }) => t(`label.schoolLevel.${level}`) },
    { key: "amount", head: t("benefit.sum"), number: true, cell: ({ amount }) => format.rupiah(amount) },
    { key: "from", head: t("benefit.claimFrom"), nowrap: true, cell: ({ from }) => format.date(from) },
    { key: "until", head: t("benefit.claimUntil"), nowrap: true, cell: ({ until }) => format.date(until) },
    {
      key: "state",
      head: t("benefit.state"),
      cell: ({ state }) => <Badge tone={tones[state]}>{t(`label.schoolYearState.${state}`)}</Badge>,
    },
  ];
  return (
    <Section title={t("benefit.calendar")} plain>
      <div className="grid gap-5">
        {calendars.map(({ child, years }) => {
          const birthDate = input.children?.[child]?.birthDate;
          const name = t("benefit.calendarChild", {
            number: child + 1,
            date: birthDate ? format.date(birthDate) : "",
          });
          return (
            <div key={child}>
              <h3 className="mb-2 font-semibold">{name}</h3>
              <DataTable
                caption={`${t("benefit.calendar")}: ${name}`}
                columns={columns}
                rows={years}
                keyOf={({ year, level }) => `${year} ${level}`}
              />
            </div>
          );
        })}
      </div>
    </Section>
  );
}
