import type { DelegationInput } from "@payung/core/delegation/schema";
import type { DelegationView, StaffView } from "@payung/functions/api/view";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useAction } from "../../lib/action.ts";
import { useClient, type ViewOf } from "../../lib/client.ts";
import { usePages } from "../../lib/pages.ts";
import { useMay } from "../../lib/session.ts";

const key = ["delegation"];

/** The delegations of the city, the last to end first. */
export function useDelegations() {
  const client = useClient();
  return useQuery({
    queryKey: key,
    queryFn: async ({ signal }) =>
      (await client.get<{ readonly items: readonly DelegationView[] }>("/delegations", {}, signal)).items,
  });
}

/** Colleagues to suggest: those of the staff list, for who may read it, and those who stood in before. */
export function useColleagues(delegations: readonly DelegationView[]) {
  const staff = usePages<ViewOf<typeof StaffView>>(
    ["staff"],
    "/staff",
    {},
    { enabled: useMay("staff.read") },
  );
  return new Map([
    ...delegations.map(({ to, toName }) => [to, toName] as const),
    ...staff.items.map(({ userID, name }) => [userID, name] as const),
  ]);
}

/** Lends a role to a colleague. */
export function useDelegate() {
  const client = useClient();
  const again = useAgain();
  return useAction(
    (input: DelegationInput, key) => client.post<DelegationView>("/delegations", input, key),
    again,
  );
}

/** Ends a delegation at once. */
export function useRevoke() {
  const client = useClient();
  const again = useAgain();
  return useAction(
    (id: string, key) => client.post<DelegationView>(`/delegations/${id}/revoke`, {}, key),
    again,
  );
}

function useAgain() {
  const queries = useQueryClient();
  return () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: key }),
      queries.invalidateQueries({ queryKey: ["task"] }),
    ]);
}
