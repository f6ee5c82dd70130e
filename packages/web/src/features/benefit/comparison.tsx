import type { Statement } from "@payung/core/benefit/schema";
import { useTexts } from "../../lib/i18n.ts";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { Section } from "../../ui/section.tsx";

type UnderLaw = NonNullable<Statement["underLaw"]>;
type Props = { readonly underLaw: UnderLaw };

/** What another day's law would give, where it differs. */
export function Comparison({ underLaw }: Props) {
  const { t, format } = useTexts();
  const date = format.date(underLaw.date);
  const columns: readonly Column<UnderLaw["differences"][number]>[] = [
    { key: "what", head: t("benefit.line"), names: true, cell: ({ code }) => t(`label.benefitLine.${code}`) },
    { key: "asIs", head: t("benefit.asIs"), number: true, cell: ({ amount }) => format.rupiah(amount) },
    {
      key: "under",
      head: t("benefit.underLaw"),
      number: true,
      cell: (difference) => <b>{format.rupiah(difference.underLaw)}</b>,
    },
  ];
  const title = t("benefit.comparedTitle", { date });
  if (underLaw.differences.length === 0)
    return <Section title={title}>{t("benefit.comparedSame", { date })}</Section>;
  return (
    <Section
      title={title}
      lead={t("benefit.comparedTotal", { date, total: format.rupiah(underLaw.total) })}
      plain
    >
      <DataTable caption={title} columns={columns} rows={underLaw.differences} keyOf={({ code }) => code} />
    </Section>
  );
}
