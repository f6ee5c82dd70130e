import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import type { Engine } from "../workflow/engine.ts";
import { answerStates } from "../workflow/protocol.ts";
import type { Post } from "./mailbox.ts";
import { secretValue } from "./secret.ts";
import type { Store } from "./store.ts";

/** One address that speaks what AWS's own endpoints speak: Step Functions, SES and Secrets Manager. */
export async function startServices(parts: {
  readonly engine: () => Engine;
  readonly post: Post;
  readonly store: Store;
}) {
  const server = createServer((request, response) => {
    answer(request, parts).then(
      ({ status, type, body }) => response.writeHead(status, { "content-type": type }).end(body),
      (error: unknown) => {
        console.error("Embedded service:", error);
        response.writeHead(500).end();
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { endpoint: `http://127.0.0.1:${port}`, stop: () => server.close() };
}

async function answer(
  request: IncomingMessage,
  { engine, post, store }: Parameters<typeof startServices>[0],
) {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  const json = (status: number, body: unknown) => ({
    status,
    type: "application/x-amz-json-1.0",
    body: JSON.stringify(body),
  });
  const [service, action = ""] = String(request.headers["x-amz-target"] ?? "").split(".");
  if (service === "AWSStepFunctions") {
    const { status, body } = answerStates(engine(), action, JSON.parse(text));
    return json(status, body);
  }
  if (service === "secretsmanager") return json(200, secretValue(store));
  const sent = await post.send(text);
  return { status: sent.status, type: "text/xml", body: sent.body };
}
