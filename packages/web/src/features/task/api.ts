import type { TaskView } from "@payung/functions/api/view";
import { useQueryClient } from "@tanstack/react-query";
import { useAction } from "../../lib/action.ts";
import { useClient } from "../../lib/client.ts";
import { usePages } from "../../lib/pages.ts";

export type TaskFilter = "open" | "decided";

/** The inbox, or what has been decided. Looks again every half minute. */
export function useTasks(state: TaskFilter) {
  return usePages<TaskView>(["task", "list", state], "/tasks", { state }, { refetchInterval: 30_000 });
}

export type Decision = {
  readonly outcome: "approve" | "return" | "reject";
  readonly comment?: string;
  readonly version: number;
  readonly data?: { readonly uploadId: string };
};

/** Reads the task and what it belongs to again. */
export function useLatest({ subject }: TaskView) {
  const queries = useQueryClient();
  return () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ["task"] }),
      queries.invalidateQueries({ queryKey: [subject.type, subject.id] }),
    ]);
}

/** Decides a task; what it belongs to is read again. */
export function useDecide(task: TaskView) {
  const client = useClient();
  return useAction(
    (decision: Decision, key) => client.post<TaskView>(`/tasks/${task.id}/decision`, decision, key),
    useLatest(task),
  );
}
