import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Template } from "aws-cdk-lib/assertions";
import { App, type Stack } from "sst/constructs";
import { initProject, useProject } from "sst/project.js";
import { afterAll } from "vitest";
import config from "../../sst.config.ts";

/** Every stack of the design, in the order of deployment. */
export const stackNames = [
  "Storage",
  "Email",
  "Identity",
  "Workflows",
  "Api",
  "Schedules",
  "Streams",
  "Web",
  "Alarms",
] as const;
export type StackName = (typeof stackNames)[number];

export const settings = {
  PAYUNG_DOMAIN: "payung.kota.example",
  PAYUNG_CERTIFICATE_ARN:
    "arn:aws:acm:us-east-1:123456789012:certificate/0a1b2c3d-0000-4000-8000-000000000000",
  PAYUNG_MAIL_FROM: "payung@kota.example",
  PAYUNG_ALARM_MAIL: "operator@kota.example",
  PAYUNG_CITIES: "18.71",
} as const;

const opened: string[] = [];
afterAll(() => {
  for (const out of opened) rmSync(out, { recursive: true, force: true });
});

/** The deployed app of a stage, not yet synthesized, so that aspects can still be added. No account, no network. */
export async function openApp(stage: string) {
  await initProject({ stage, region: "ap-southeast-3" });
  // Types and bundles of this run lie apart: several runs share the tree.
  const out = mkdtempSync(join(tmpdir(), "payung-stacks-"));
  opened.push(out);
  Object.assign(useProject().paths, { out, artifacts: join(out, "artifacts") });
  Object.assign(process.env, settings);
  const app = new App(
    { mode: "deploy", stage, name: "payung", region: "ap-southeast-3", account: "123456789012" },
    // The web app is built by its own tests.
    { context: { "aws:cdk:bundling-stacks": [] } },
  );
  await config.stacks(app);
  return app;
}

/** One stack of the app. */
export function stackOf(app: App, name: StackName): Stack {
  return app.node.findChild(`${app.stage}-payung-${name}`) as Stack;
}

export type Templates = Readonly<Record<StackName, Template>>;

/** The templates of all stacks by name. */
export function templatesOf(app: App): Templates {
  return Object.fromEntries(
    stackNames.map((name) => [name, Template.fromStack(stackOf(app, name))]),
  ) as Templates;
}

export type Resource = {
  readonly Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: a CloudFormation resource has the form its type says
  readonly Properties: any;
  readonly DeletionPolicy?: string;
};

/** All resources of all stacks as `[stack/logicalID, resource]`, of one type or of any. */
export function resourcesOf(templates: Templates, type?: string): readonly (readonly [string, Resource])[] {
  return stackNames.flatMap((name) =>
    Object.entries(templates[name].toJSON().Resources as Record<string, Resource>)
      .filter(([, resource]) => !type || resource.Type === type)
      .map(([id, resource]) => [`${name}/${id}`, resource] as const),
  );
}
