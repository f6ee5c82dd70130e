import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestStore, type TestStore } from "../../test/store.ts";
import { openMail } from "../aws/mail.ts";
import type { Context } from "../shared/context.ts";
import { Entity } from "../shared/entity.ts";
import { UpstreamError } from "../shared/error.ts";
import { Staff } from "../staff/index.ts";
import { Task } from "../task/index.ts";
import { Notification } from "./index.ts";

const accepted =
  "<SendEmailResponse><SendEmailResult><MessageId>m-1</MessageId></SendEmailResult></SendEmailResponse>";
const rejected =
  "<ErrorResponse><Error><Type>Sender</Type><Code>MessageRejected</Code><Message>no</Message></Error></ErrorResponse>";

let store: TestStore;
let mail: Server;
let answers: (readonly [number, string])[] = [];
let sent = 0;
let ctx: Context;

/** Speaks SES's query protocol and answers what the test wants. */
beforeAll(async () => {
  store = await openTestStore();
  mail = createServer((request, response) => {
    request.resume().on("end", () => {
      const [status, body] = answers.shift() ?? [200, accepted];
      if (status === 200) sent += 1;
      response.writeHead(status, { "content-type": "text/xml" }).end(body);
    });
  });
  await new Promise<void>((resolve) => mail.listen(0, "127.0.0.1", resolve));
  const { port } = mail.address() as AddressInfo;
  const endpoint = `http://127.0.0.1:${port}`;
  ctx = {
    ...store.system,
    mail: openMail({ from: "payung@kota.example", configurationSet: "payung", endpoint }),
  };
  const person = {
    userID: "dewi",
    name: "Dewi",
    email: "dewi@kota.example",
    roles: ["verifier-disnaker"],
    scope: "18.71",
  } as const;
  await Staff.save({ ...person, roles: [...person.roles] }, store.as("admin", "admin"));
});
afterAll(async () => {
  mail.close();
  await store.end();
});

async function openedTask(occasion: string) {
  const { id } = await Task.open(
    {
      kind: "verify-enrollment",
      subject: { type: "enrollment", id: "enr_00000000000000000000000001" },
      role: "verifier-disnaker",
      region: "18.71.01",
      summary: "2 orang",
      excluded: [],
      token: `token-${occasion}`,
      occasion,
    },
    { guard: { pk: "enrollment#none", sk: "record" }, expect: 0 },
    store.system,
  );
  const { items } = await Entity.log(`task#${id}`, ctx);
  return items[0] ?? expect.fail("no log entry");
}

const notify = async (entry: Awaited<ReturnType<typeof openedTask>>) =>
  Notification.notify(entry, "https://payung.example", ctx);

describe("notify", () => {
  it("sends again what SES did not take, and once only what it took", async () => {
    const entry = await openedTask("1");
    sent = 0;
    answers = Array.from({ length: 3 }, () => [503, "busy"] as const);
    await expect(notify(entry)).rejects.toThrow(UpstreamError);
    expect(sent).toBe(0);
    answers = [];
    await notify(entry);
    await notify(entry);
    expect(sent).toBe(1);
  });

  it("lets a letter go that SES never takes, so that it holds up nobody", async () => {
    const entry = await openedTask("2");
    sent = 0;
    answers = [[400, rejected]];
    await notify(entry);
    await notify(entry);
    expect(sent).toBe(0);
  });

  it("sends nothing for an event that calls for no letter", async () => {
    sent = 0;
    await notify({ ...(await openedTask("3")), event: "task.reattached" });
    expect(sent).toBe(0);
  });
});
