import { Link } from "@tanstack/react-router";
import { useTexts } from "../../lib/i18n.ts";
import { Badge } from "../../ui/badge.tsx";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { Empty } from "../../ui/notice.tsx";
import { PageFrame } from "../../ui/page.tsx";
import { Loading, Trouble } from "../../ui/trouble.tsx";
import { type BudgetHead, useBudgets } from "./api.ts";
import { statusTones } from "./format.ts";

/** The plans by year and version. */
export function BudgetListPage() {
  const { t } = useTexts();
  return (
    <PageFrame title={t("budget.list")} lead={t("budget.listLead")}>
      <Budgets />
    </PageFrame>
  );
}

function Budgets() {
  const { t, format } = useTexts();
  const budgets = useBudgets();

  if (budgets.isPending) return <Loading />;
  if (budgets.error) return <Trouble error={budgets.error} retry={budgets.refetch} />;
  if (budgets.data.items.length === 0)
    return <Empty title={t("budget.empty")} help={t("budget.emptyHelp")} />;

  const columns: readonly Column<BudgetHead>[] = [
    {
      key: "name",
      head: t("budget.version"),
      names: true,
      cell: ({ year, version }) => (
        <Link to="/budgets/$year/$version" params={{ year: String(year), version }} className="link">
          {t("budget.name", { version: t(`label.budgetVersion.${version}`), year })}
        </Link>
      ),
    },
    {
      key: "status",
      head: t("budget.status"),
      cell: ({ status }) => <Badge tone={statusTones[status]}>{t(`label.budgetStatus.${status}`)}</Badge>,
    },
    {
      key: "reference",
      head: t("budget.reference"),
      cell: ({ reference }) =>
        reference
          ? t("budget.referenceLine", { number: reference.number, date: format.date(reference.date) })
          : t("budget.noReference"),
    },
  ];
  return (
    <DataTable
      caption={t("budget.list")}
      columns={columns}
      rows={budgets.data.items}
      keyOf={({ year, version }) => `${year} ${version}`}
    />
  );
}
