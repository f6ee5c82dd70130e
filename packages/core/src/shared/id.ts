import { createHash } from "node:crypto";
import { monotonicFactory } from "ulid";
import { z } from "zod";

const prefixes = {
  budgetLine: "bln",
  delegation: "dlg",
  enrollment: "enr",
  participant: "par",
  task: "tsk",
  upload: "upl",
} as const;

export type EntityKind = keyof typeof prefixes;

const nextULID = monotonicFactory();

/** The schema of an identifier of that kind: `<prefix>_<26 characters>`. */
export function idSchema(kind: EntityKind) {
  return z.string().regex(new RegExp(`^${prefixes[kind]}_[0-9A-HJKMNP-TV-Z]{26}$`), "Nomor tidak dikenal");
}

/** A new identifier that sorts by the instant it was made at. */
export function newID(kind: EntityKind, now: Date): string {
  return `${prefixes[kind]}_${nextULID(now.getTime())}`;
}

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** The same identifier for the same cause, so that work done twice writes one record. */
export function derivedID(kind: EntityKind, ...cause: readonly string[]): string {
  const digest = createHash("sha256").update(cause.join("\n")).digest();
  return `${prefixes[kind]}_${[...digest.subarray(0, 26)].map((byte) => alphabet[byte % 32]).join("")}`;
}
