import type { Statement } from "@payung/core/benefit/schema";
import { useAction } from "../../lib/action.ts";
import { useClient } from "../../lib/client.ts";
import type { Request } from "./draft.ts";

/** Asks what a case is due; nothing is stored. */
export function useEstimate() {
  const client = useClient();
  return useAction((input: Request, key) => client.post<Statement>("/benefits/estimate", input, key));
}
