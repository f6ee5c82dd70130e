import type { BudgetView, LedgerView } from "@payung/functions/api/view";
import { useQuery } from "@tanstack/react-query";
import { useClient, type ViewOf } from "../../lib/client.ts";
import { usePages } from "../../lib/pages.ts";

export type BudgetHead = Omit<BudgetView, "lines">;
export type LedgerEntry = ViewOf<typeof LedgerView>;

/** The plan of every fiscal year and version. */
export function useBudgets() {
  const client = useClient();
  return useQuery({
    queryKey: ["budget", "list"],
    queryFn: ({ signal }) => client.get<{ items: readonly BudgetHead[] }>("/budgets", {}, signal),
  });
}

/** One plan with its lines and their balances. */
export function useBudget(year: string, version: string) {
  const client = useClient();
  return useQuery({
    queryKey: ["budget", year, version],
    queryFn: ({ signal }) => client.get<BudgetView>(`/budgets/${year}/${version}`, {}, signal),
  });
}

/** The movements of one line. */
export function useLedger(year: string, version: string, lineID: string) {
  return usePages<LedgerEntry>(["budget", year, version, lineID], `/budgets/${year}/${version}/ledger`, {
    lineID,
  });
}
