import { createRequire } from "node:module";
import { freePort } from "./dynamo.ts";
import type { Store } from "./store.ts";

type Email = {
  readonly messageId: string;
  readonly subject: string;
  readonly destination: { readonly to: readonly string[] };
};
type Mailbox = { readonly emails: Email[] };

export type Post = {
  readonly webURL: string;
  /** Takes one SES query call and answers as SES does. */
  readonly send: (body: string) => Promise<{ readonly status: number; readonly body: string }>;
  readonly inbox: () => readonly Email[];
  readonly stop: () => void;
};

/**
 * Starts SES with its web inbox, and keeps what it sent over a restart.
 *
 * A letter handed over twice under one `payung-key` is one letter: SES would deliver both, so a sender
 * that died before it could note the first shows here as it is meant to end.
 */
export async function startMailbox(store: Store): Promise<Post> {
  const port = await freePort();
  // A CommonJS package whose default export and store are reached by require alone.
  const require = createRequire(import.meta.url);
  const { default: startSES } = require("aws-ses-v2-local") as typeof import("aws-ses-v2-local");
  const server = await startSES({ host: "127.0.0.1", port });
  const mailbox = require("aws-ses-v2-local/dist/store").getStoreReadonly() as Mailbox;
  mailbox.emails.length = 0;
  for (const { email } of store.prepare("SELECT email FROM letter ORDER BY rowid").all())
    mailbox.emails.push(JSON.parse(String(email)));
  const webURL = `http://127.0.0.1:${port}`;

  return {
    webURL,
    inbox: () => mailbox.emails,
    stop: () => server.close(),
    async send(body) {
      const key = keyIn(body);
      const known = store.prepare("SELECT message_id FROM letter WHERE key = ?").get(key);
      if (known) return { status: 200, body: answer(String(known.message_id)) };
      const response = await fetch(webURL, {
        method: "POST",
        body,
        headers: {
          "content-type": "application/x-www-form-urlencoded",
          authorization: "AWS4-HMAC-SHA256 local",
        },
      });
      const text = await response.text();
      if (!response.ok) return { status: response.status, body: text };
      const messageID = /<MessageId>([^<]+)</.exec(text)?.[1] ?? "";
      const email = mailbox.emails.findLast(({ messageId }) => messageId === messageID);
      store.prepare("INSERT INTO letter VALUES (?, ?, ?)").run(key, messageID, JSON.stringify(email));
      return { status: 200, body: text };
    },
  };
}

function keyIn(body: string): string {
  const fields = new URLSearchParams(body);
  const name = [...fields].find(([field, value]) => field.startsWith("Tags.") && value === "payung-key")?.[0];
  return fields.get(name?.replace(/Name$/, "Value") ?? "") ?? "";
}

function answer(messageID: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><SendEmailResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><SendEmailResult><MessageId>${messageID}</MessageId></SendEmailResult></SendEmailResponse>`;
}
