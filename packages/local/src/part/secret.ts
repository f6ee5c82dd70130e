import { randomBytes } from "node:crypto";
import { recallOr, type Store } from "./store.ts";

export const secretID = "payung-local-keys";

/** Answers Secrets Manager's GetSecretValue with this installation's own keys. */
export function secretValue(store: Store): unknown {
  const key = () => randomBytes(32).toString("base64");
  const SecretString = recallOr(store, secretID, () => JSON.stringify({ encryption: key(), index: key() }));
  return { Name: secretID, SecretString, VersionId: "1" };
}
