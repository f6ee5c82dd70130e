import type { CreateInput } from "@payung/core/enrollment/schema";
import type { EnrollmentView, LogView, RowView } from "@payung/functions/api/view";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useAction } from "../../lib/action.ts";
import { useClient } from "../../lib/client.ts";
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
