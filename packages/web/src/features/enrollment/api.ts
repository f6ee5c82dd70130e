import type { CreateInput, FindingCode } from "@payung/core/enrollment/schema";
import type { EnrollmentView, LogView, RowView } from "@payung/functions/api/view";
import { type InfiniteData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useAction } from "../../lib/action.ts";
import { type Page, useClient } from "../../lib/client.ts";
import { saveBlob } from "../../lib/download.ts";
import { usePages } from "../../lib/pages.ts";
import { isMoving } from "./format.ts";

/** @unit milliseconds between two looks while work is under way */
const pollEvery = 1_000;

/** The enrollments of the user's region, newest first. */
export function useEnrollments() {
  return usePages<EnrollmentView>(["enrollment", "list"], "/enrollments", {}, { refetchInterval: 15_000 });
}

/** One enrollment; read again every second while work on it is under way. */
export function useEnrollment(id: string) {
  const client = useClient();
  return useQuery({
    queryKey: ["enrollment", id],
    queryFn: ({ signal }) => client.get<EnrollmentView>(`/enrollments/${id}`, {}, signal),
    refetchInterval: ({ state: { data } }) => (data && isMoving(data) ? pollEvery : 20_000),
  });
}

/** The rows of an enrollment's newest file that the filter lets through. */
export function useRows(enrollment: EnrollmentView, filter: { outcome?: string; finding?: string }) {
  const { id } = enrollment;
  return usePages<RowView>(["enrollment", id, "rows", stageOf(enrollment)], `/enrollments/${id}/rows`, {
    outcome: filter.outcome,
    finding: filter.finding,
  });
}

/** What happened to an enrollment. */
export function useEnrollmentLog(enrollment: EnrollmentView) {
  const { id } = enrollment;
  return usePages<LogView>(["enrollment", id, "log", stageOf(enrollment)], `/enrollments/${id}/log`);
}

/** Starts an enrollment from a file that has arrived. */
export function useCreate() {
  const client = useClient();
  const queries = useQueryClient();
  return useAction(
    (input: CreateInput, key) => client.post<{ id: string }>("/enrollments", input, key),
    () => queries.invalidateQueries({ queryKey: ["enrollment", "list"] }),
  );
}

/** The verbs of one enrollment, each under its own idempotency key. */
export function useVerbs(id: string) {
  const client = useClient();
  const queries = useQueryClient();
  const again = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ["enrollment"] }),
      queries.invalidateQueries({ queryKey: ["task"] }),
    ]);
  const path = `/enrollments/${id}`;
  return {
    submit: useAction((_: undefined, key) => client.post(`${path}/submit`, {}, key), again),
    cancel: useAction((comment: string, key) => client.post(`${path}/cancel`, { comment }, key), again),
    replaceFile: useAction((uploadId: string, key) => client.post(`${path}/file`, { uploadId }, key), again),
  };
}

export type Settlement =
  | { readonly outcome: "accept" | "reject"; readonly reason: string }
  | { readonly outcome: "reopen" };

/** Reads the counts and the history of an enrollment again after rows of it were settled. */
export function useRecount(id: string) {
  const queries = useQueryClient();
  return async () => {
    await Promise.all([
      queries.invalidateQueries({ queryKey: ["enrollment", id], exact: true }),
      queries.invalidateQueries({ queryKey: ["enrollment", id, "log"] }),
      queries.invalidateQueries({ queryKey: ["enrollment", "list"] }),
    ]);
  };
}

/** Settles one row. It stays in the list that is looked at, as it stands now; the counts are read again. */
export function useSettleRow(id: string) {
  const client = useClient();
  const queries = useQueryClient();
  const recount = useRecount(id);
  const rows = ["enrollment", id, "rows"];
  return useAction(
    ({ row, settlement }: { readonly row: RowView; readonly settlement: Settlement }, key) =>
      client.post<RowView>(
        `/enrollments/${id}/rows/${row.page}/${row.row}/settlement`,
        { ...settlement, version: row.version },
        key,
      ),
    async (settled) => {
      queries.setQueriesData<InfiniteData<Page<RowView>>>({ queryKey: rows }, (list) =>
        replaced(list, settled),
      );
      await Promise.all([
        recount(),
        queries.invalidateQueries({ queryKey: rows, type: "inactive", refetchType: "none" }),
      ]);
    },
  );
}

function replaced(list: InfiniteData<Page<RowView>> | undefined, settled: RowView) {
  const at = ({ page, row }: RowView) => page === settled.page && row === settled.row;
  return (
    list && {
      ...list,
      pages: list.pages.map((page) => ({
        ...page,
        items: page.items.map((item) => (at(item) ? settled : item)),
      })),
    }
  );
}

/** How many rows with the finding still wait for a decision: counted page by page. */
export function useWaitingRows(id: string, finding: FindingCode) {
  const client = useClient();
  return useQuery({
    queryKey: ["enrollment", id, "waiting", finding],
    queryFn: async ({ signal }) => {
      let count = 0;
      let after: string | undefined;
      do {
        const query = { outcome: "warned", finding, after };
        const page: Page<RowView> = await client.get(`/enrollments/${id}/rows`, query, signal);
        count += page.items.length;
        after = page.next;
      } while (after);
      return count;
    },
    staleTime: 0,
    gcTime: 0,
  });
}

/** The file back with its findings, as a download. */
export function useDownloadRows({ id, fileName }: EnrollmentView) {
  const client = useClient();
  return useMutation({
    mutationFn: async () => {
      const name = fileName.replace(/\.[^.]*$/, "");
      saveBlob(await client.file(`/enrollments/${id}/rows.csv`), `${name}-temuan.csv`);
    },
  });
}

// Rows and log change when the enrollment reaches another stage, not with every beat of progress.
function stageOf({ status, round, progress, registration, openTask }: EnrollmentView): string {
  return [status, round, progress?.step, registration?.confirmed, openTask?.id].join(" ");
}
