import type { EnrollmentView } from "@payung/functions/api/view";
import { Link } from "@tanstack/react-router";
import { useTexts } from "../../lib/i18n.ts";
import { useMay } from "../../lib/session.ts";
import { Badge } from "../../ui/badge.tsx";
import { buttonLook } from "../../ui/button.tsx";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { LoadMore } from "../../ui/load-more.tsx";
import { Empty } from "../../ui/notice.tsx";
import { PageFrame } from "../../ui/page.tsx";
import { Loading, Trouble } from "../../ui/trouble.tsx";
import { useEnrollments } from "./api.ts";
import { statusTones } from "./format.ts";

/** Every enrollment of the user's region. */
export function EnrollmentListPage() {
  const { t } = useTexts();
  const mayCreate = useMay("enrollment.create");
  return (
    <PageFrame
      title={t("enrollment.list")}
      lead={t("enrollment.listLead")}
      aside={mayCreate && <CreateLink />}
    >
      <Enrollments mayCreate={mayCreate} />
    </PageFrame>
  );
}

function Enrollments({ mayCreate }: { readonly mayCreate: boolean }) {
  const { t, format } = useTexts();
  const list = useEnrollments();

  if (list.isPending) return <Loading />;
  if (list.error) return <Trouble error={list.error} retry={list.refetch} />;
  if (list.items.length === 0)
    return (
      <Empty
        title={t("enrollment.empty")}
        help={mayCreate ? t("enrollment.emptyMayCreate") : t("enrollment.emptyWait")}
      />
    );

  const columns: readonly Column<EnrollmentView>[] = [
    {
      key: "decree",
      head: t("enrollment.column.decree"),
      names: true,
      cell: ({ id, decree }) => (
        <Link to="/enrollments/$enrollmentID" params={{ enrollmentID: id }} className="link">
          {t("enrollment.decree", { number: decree.number })}
        </Link>
      ),
    },
    {
      key: "category",
      head: t("enrollment.column.category"),
      cell: ({ category }) => t(`label.category.${category}`),
    },
    { key: "region", head: t("enrollment.column.region"), cell: ({ region }) => region.name },
    {
      key: "start",
      head: t("enrollment.column.start"),
      nowrap: true,
      cell: ({ startMonth }) => format.month(startMonth),
    },
    {
      key: "rows",
      head: t("enrollment.column.rows"),
      number: true,
      cell: ({ counts }) => format.number(counts.accepted + counts.warned),
    },
    {
      key: "status",
      head: t("enrollment.column.status"),
      cell: ({ status }) => <Badge tone={statusTones[status]}>{t(`label.enrollmentStatus.${status}`)}</Badge>,
    },
    {
      key: "updated",
      head: t("enrollment.column.updated"),
      nowrap: true,
      cell: ({ updatedAt }) => format.instant(updatedAt),
    },
  ];
  return (
    <>
      <DataTable
        caption={t("enrollment.list")}
        columns={columns}
        rows={list.items}
        keyOf={({ id }) => id}
        marked={({ may }) => may.submit || (may.replaceFile && may.cancel)}
      />
      <LoadMore
        shown={list.items.length}
        more={list.hasNextPage}
        busy={list.isFetchingNextPage}
        onMore={list.fetchNextPage}
      />
    </>
  );
}

function CreateLink() {
  const { t } = useTexts();
  return (
    <Link to="/enrollments/new" className={buttonLook("primary")}>
      {t("enrollment.create")}
    </Link>
  );
}
