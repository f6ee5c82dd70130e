import type { BudgetLineView } from "@payung/functions/api/view";
import { Link } from "@tanstack/react-router";
import type { Ref } from "react";
import { useTexts } from "../../lib/i18n.ts";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { LoadMore } from "../../ui/load-more.tsx";
import { Empty } from "../../ui/notice.tsx";
import { Section } from "../../ui/section.tsx";
import { Loading, Trouble } from "../../ui/trouble.tsx";
import { type LedgerEntry, useLedger } from "./api.ts";

type Props = {
  readonly year: string;
  readonly version: string;
  readonly line: BudgetLineView;
  readonly headingRef: Ref<HTMLHeadingElement>;
};

/** Every movement of a line, for ever. */
export function Ledger({ headingRef, ...rest }: Props) {
  const { t } = useTexts();
  const name = t(`label.programme.${rest.line.programme}`);
  return (
    <Section title={t("budget.ledgerOf", { line: name })} headingRef={headingRef} plain>
      <Entries {...rest} />
    </Section>
  );
}

function Entries({ year, version, line }: Omit<Props, "headingRef">) {
  const { t, format } = useTexts();
  const ledger = useLedger(year, version, line.id);

  if (ledger.isPending) return <Loading />;
  if (ledger.error) return <Trouble error={ledger.error} retry={ledger.refetch} />;
  if (ledger.items.length === 0)
    return <Empty title={t("budget.ledgerEmpty")} help={t("budget.ledgerEmptyHelp")} />;

  const columns: readonly Column<LedgerEntry>[] = [
    { key: "at", head: t("budget.at"), nowrap: true, names: true, cell: ({ at }) => format.instant(at) },
    { key: "kind", head: t("budget.kind"), cell: ({ kind }) => t(`label.ledgerKind.${kind}`) },
    {
      key: "amount",
      head: t("budget.amount"),
      number: true,
      cell: ({ kind, amount }) => format.rupiah(kind === "release" ? -amount : amount),
    },
    {
      key: "cause",
      head: t("budget.cause"),
      cell: ({ cause }) => <Cause cause={cause} />,
    },
    { key: "by", head: t("budget.by"), cell: ({ by }) => by },
  ];
  return (
    <>
      <DataTable
        caption={t("budget.ledger")}
        columns={columns}
        rows={ledger.items}
        keyOf={({ at, kind, cause }) => `${at} ${kind} ${cause}`}
      />
      <LoadMore
        shown={ledger.items.length}
        more={ledger.hasNextPage}
        busy={ledger.isFetchingNextPage}
        onMore={ledger.fetchNextPage}
      />
    </>
  );
}

/** A batch is named by its id, with the submission behind it; it opens what moved the money. */
function Cause({ cause }: { readonly cause: string }) {
  const { t } = useTexts();
  const enrollmentID = /^enr_[0-9A-Z]{26}/.exec(cause)?.[0];
  if (!enrollmentID) return <span className="break-all">{cause}</span>;
  return (
    <Link to="/enrollments/$enrollmentID" params={{ enrollmentID }} className="link">
      {t("budget.causeEnrollment", { name: enrollmentID.slice(-8) })}
    </Link>
  );
}
