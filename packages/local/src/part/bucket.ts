import { mkdirSync } from "node:fs";
import { join } from "node:path";
import S3rver from "s3rver";
import { freePort } from "./dynamo.ts";

export const bucketName = "payung-documents";

const cors = `<CORSConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><CORSRule>
<AllowedOrigin>*</AllowedOrigin><AllowedMethod>PUT</AllowedMethod><AllowedMethod>GET</AllowedMethod><AllowedHeader>*</AllowedHeader>
</CORSRule></CORSConfiguration>`;

/** Starts S3 on a folder; the address is one that a browser on this machine reaches. */
export async function startBucket(
  folder: string,
  wanted?: number,
): Promise<{ readonly endpoint: string; readonly stop: () => Promise<void> }> {
  const directory = join(folder, "s3");
  mkdirSync(directory, { recursive: true });
  const port = wanted ?? (await freePort());
  const server = new S3rver({
    address: "127.0.0.1",
    port,
    directory,
    silent: true,
    allowMismatchedSignatures: true,
    vhostBuckets: false,
    configureBuckets: [{ name: bucketName, configs: [cors] }],
  });
  await server.run();
  return { endpoint: `http://127.0.0.1:${port}`, stop: async () => server.close() };
}
