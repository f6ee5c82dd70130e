import type { TaskView } from "@payung/functions/api/view";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTexts } from "../../lib/i18n.ts";
import { Badge, Shape } from "../../ui/badge.tsx";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { LoadMore } from "../../ui/load-more.tsx";
import { Empty } from "../../ui/notice.tsx";
import { PageFrame } from "../../ui/page.tsx";
import { Loading, Trouble } from "../../ui/trouble.tsx";
import { type TaskFilter, useTasks } from "./api.ts";

const route = getRouteApi("/office/tasks");

/** The one inbox: what waits for a decision, most urgent first. */
export function InboxPage() {
  const { t } = useTexts();
  const state = route.useSearch({ select: (search): TaskFilter => search.state ?? "open" });

  return (
    <PageFrame title={t("task.title")} lead={t("task.lead")}>
      <nav aria-label={t("task.view")} className="mb-5">
        <ul className="flex gap-1 border-b border-line">
          <Tab to="open" current={state} label={t("task.open")} />
          <Tab to="decided" current={state} label={t("task.decided")} />
        </ul>
      </nav>
      <Tasks state={state} />
    </PageFrame>
  );
}

function Tab({ to, current, label }: { to: TaskFilter; current: TaskFilter; label: string }) {
  return (
    <li>
      <Link
        to="/tasks"
        search={to === "decided" ? { state: "decided" } : {}}
        activeOptions={{ exact: true, includeSearch: true }}
        aria-current={to === current ? "page" : undefined}
        className="-mb-px flex min-h-11 items-center border-b-[3px] border-transparent px-4 font-semibold text-soft hover:text-ink aria-[current=page]:border-teal aria-[current=page]:text-night"
      >
        {label}
      </Link>
    </li>
  );
}

function Tasks({ state }: { readonly state: TaskFilter }) {
  const { t } = useTexts();
  const tasks = useTasks(state);

  if (tasks.isPending) return <Loading />;
  if (tasks.error) return <Trouble error={tasks.error} retry={tasks.refetch} />;
  if (tasks.items.length === 0)
    return state === "open" ? (
      <Empty title={t("task.emptyOpen")} help={t("task.emptyOpenHelp")} />
    ) : (
      <Empty title={t("task.emptyDecided")} help={t("task.emptyDecidedHelp")} />
    );
  return (
    <>
      {state === "open" ? <OpenTasks tasks={tasks.items} /> : <DecidedTasks tasks={tasks.items} />}
      <LoadMore
        shown={tasks.items.length}
        more={tasks.hasNextPage}
        busy={tasks.isFetchingNextPage}
        onMore={tasks.fetchNextPage}
      />
    </>
  );
}

function OpenTasks({ tasks }: { readonly tasks: readonly TaskView[] }) {
  const { t, format } = useTexts();
  const columns: readonly Column<TaskView>[] = [
    taskColumn(t("task.columnTask")),
    { key: "kind", head: t("task.columnKind"), cell: ({ kind }) => t(`label.taskKind.${kind}`) },
    { key: "region", head: t("task.region"), cell: ({ region }) => region.name },
    {
      key: "due",
      head: t("task.due"),
      cell: ({ dueAt, late }) => (
        <span className="inline-flex flex-wrap items-center gap-2 whitespace-nowrap">
          <span>{format.instant(dueAt)}</span>
          {late && <Badge tone="lost">{t("task.late")}</Badge>}
        </span>
      ),
    },
    {
      key: "who",
      head: t("task.columnFor"),
      cell: ({ mayDecide, role }) =>
        mayDecide ? (
          <Badge tone="needs">{t("task.yours")}</Badge>
        ) : (
          <span className="text-soft">{t("task.forRole", { role: t(`label.role.${role}`) })}</span>
        ),
    },
  ];
  return (
    <DataTable
      caption={t("task.open")}
      columns={columns}
      rows={[...tasks].sort((a, b) => a.dueAt.localeCompare(b.dueAt))}
      keyOf={({ id }) => id}
      marked={({ mayDecide }) => mayDecide}
    />
  );
}

function DecidedTasks({ tasks }: { readonly tasks: readonly TaskView[] }) {
  const { t, format } = useTexts();
  const columns: readonly Column<TaskView>[] = [
    taskColumn(t("task.columnTask")),
    { key: "kind", head: t("task.columnKind"), cell: ({ kind }) => t(`label.taskKind.${kind}`) },
    { key: "region", head: t("task.region"), cell: ({ region }) => region.name },
    {
      key: "result",
      head: t("task.columnResult"),
      cell: ({ outcome, state, decidedByName, decidedAt, inPlaceOfName: lender, comment }) => (
        <>
          <p className="flex items-center gap-2">
            <Shape tone={outcome === "approve" ? "good" : "stopped"} />
            {outcome && decidedAt
              ? t(lender ? "task.decidedForLine" : "task.decidedLine", {
                  outcome: t(`label.outcome.${outcome}`),
                  name: decidedByName ?? t("log.system"),
                  at: format.instant(decidedAt),
                  lender: lender ?? "",
                })
              : t(`label.taskState.${state}`)}
          </p>
          {comment && <p className="mt-1 text-sm text-soft">{comment}</p>}
        </>
      ),
    },
  ];
  return <DataTable caption={t("task.decided")} columns={columns} rows={tasks} keyOf={({ id }) => id} />;
}

function taskColumn(head: string): Column<TaskView> {
  return {
    key: "task",
    head,
    names: true,
    cell: ({ title, summary, subject }) => (
      <>
        <Link to="/enrollments/$enrollmentID" params={{ enrollmentID: subject.id }} className="link">
          {title}
        </Link>
        <p className="mt-0.5 max-w-[60ch] text-sm font-normal text-soft">{summary}</p>
      </>
    ),
  };
}
