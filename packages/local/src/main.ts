import { dataFolder } from "./place.ts";
import { startRuntime } from "./runtime.ts";
import { seed } from "./seed.ts";
import { buildWeb } from "./web-build.ts";

/** The demo city lives from here on; a runtime without a city keeps the real time. */
const cityStart = new Date("2026-01-05T08:00:00+07:00");

const empty = process.argv.includes("--empty");
const port = Number(process.env.PORT ?? 3000);

console.log("Starting Payung …");
const runtime = await startRuntime({ port, folder: dataFolder(), start: empty ? undefined : cityStart });
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    runtime.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  });
}

await Promise.all([buildWeb(), empty ? undefined : seed(runtime.origin)]);

console.log(`
Payung is ready.
  Web app   ${runtime.origin}
  API docs  ${runtime.origin}/api/docs
  E-mail    ${runtime.mailURL}
  Clock     ${runtime.now().toISOString()}
`);
