import type { Role } from "../access/schema.ts";
import type { Crypto } from "../aws/crypto.ts";
import type { Files } from "../aws/files.ts";
import type { Mail } from "../aws/mail.ts";
import type { Table } from "../aws/table.ts";
import type { Workflow } from "../aws/workflow.ts";

/** A signed-in member of staff: roles and one region of one city. */
export type User = {
  readonly type: "user";
  readonly userID: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** Kemendagri code of the city, `18.71`. */
  readonly city: string;
  /** Kemendagri code of city, kecamatan or kelurahan; everything below it is in scope. */
  readonly scope: string;
  /** Roles of others in which the user decides today; absent where nobody asked. */
  readonly lent?: readonly Lent[] | undefined;
};

/** A role that somebody has lent. */
export type Lent = {
  readonly role: Role;
  readonly scope: string;
  readonly from: string;
  readonly fromName: string;
};

/** One of our own processes, acting for one city. */
export type Process = { readonly type: "system"; readonly process: string; readonly city: string };

export type Actor = User | Process;

/** Who acts, when, on whose request, and through which services. Built once per entry point. */
export type Context = {
  readonly actor: Actor;
  readonly now: Date;
  readonly requestID: string;
  readonly table: Table;
  readonly files: Files;
  readonly mail: Mail;
  readonly workflow: Workflow;
  readonly crypto: Crypto;
};

/** The actor as one string, for log entries. */
export function actorName({ actor }: Pick<Context, "actor">): string {
  return actor.type === "user" ? `user:${actor.userID}` : `system:${actor.process}`;
}
