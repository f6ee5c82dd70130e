import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { Function as Lambda } from "sst/constructs";
import { beforeAll, describe, expect, it } from "vitest";
import { kebab, stepRights, workflows } from "../workflows.ts";
import { openApp, resourcesOf, stackNames, stackOf, type Templates, templatesOf } from "./app.ts";
import { allStates, type Definition, findings, isWait, type State } from "./asl.ts";

let templates: Templates;
let handlers: readonly string[];
let definitions: ReadonlyMap<string, Definition>;

beforeAll(async () => {
  const app = await openApp("staging");
  templates = templatesOf(app);
  handlers = stackNames.flatMap((name) => stackOf(app, name).getAllFunctions().map(handlerOf));
  definitions = new Map(
    resourcesOf(templates, "AWS::StepFunctions::StateMachine").map(([, { Properties }]) => [
      Properties.StateMachineName,
      JSON.parse(flatten(Properties.DefinitionString)) as Definition,
    ]),
  );
}, 60_000);

function handlerOf(lambda: Lambda): string {
  return String(lambda.getConstructMetadata().data.handler);
}

/** A definition's text, with every intrinsic in it as a plain name. */
function flatten(text: { "Fn::Join": [string, unknown[]] }): string {
  return text["Fn::Join"][1].map((part) => (typeof part === "string" ? part : "aws")).join("");
}

function definitionOf(workflow: string): Definition {
  const definition = definitions.get(`payung-staging-${workflow}`);
  if (!definition) throw new Error(`no state machine of ${workflow}`);
  return definition;
}

describe("every workflow", () => {
  it("is deployed under its name", () => {
    expect([...definitions.keys()].sort()).toEqual(
      workflows.map(({ name }) => `payung-staging-${name}`).sort(),
    );
    const files = readdirSync("stacks/workflow").filter((file) => file !== "definition.ts");
    expect(workflows.map(({ name }) => `${name}.ts`).sort()).toEqual(files.sort());
  });

  it.each(workflows.map(({ name }) => name))(
    "%s retries, times out, has owners and error paths, and carries only IDs",
    (name) => {
      expect(findings(definitionOf(name))).toEqual([]);
    },
  );

  it("ends a function no later than its state", () => {
    for (const { name } of workflows) {
      for (const [state, { TimeoutSeconds = 0, ...rest }] of allStates(definitionOf(name))) {
        if (rest.Type !== "Task" || isWait(rest)) continue;
        const [found] = resourcesOf(templates, "AWS::Lambda::Function").filter(([id]) =>
          id.startsWith(`Workflows/${name}${state}`),
        );
        expect(found?.[1].Properties.Timeout, state).toBeLessThanOrEqual(TimeoutSeconds);
      }
    }
  });

  it("gives extra rights to steps that exist only", () => {
    const steps = workflows.flatMap(({ name }) =>
      allStates(definitionOf(name)).map(([state]) => `${name}/${state}`),
    );
    expect(Object.keys(stepRights).filter((step) => !steps.includes(step))).toEqual([]);
  });
});

describe("handlers", () => {
  it("exist on disk", () => {
    const missing = handlers
      .map((handler) => handler.replace(/\.handler$/, ".ts"))
      .filter((file) => !existsSync(file));
    expect(missing).toEqual([]);
  });

  it("of every step on disk belong to a state", () => {
    const steps = workflows.flatMap(({ name }) =>
      allStates(definitionOf(name))
        .filter(([, { Type }]) => Type === "Task")
        .map(([state]) => `packages/functions/src/workflow/${name}/${kebab(state)}.ts`),
    );
    const root = "packages/functions/src/workflow";
    const files = readdirSync(root, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .map((file) => `${root}/${file}`)
      .filter((file) => readFileSync(file, "utf8").includes("export const handler"));
    expect(files.filter((file) => !steps.includes(file))).toEqual([]);
  });
});

describe("the rules notice", () => {
  const wait = "OpenVerification";
  type Change = (state: State) => State;

  function broken(name: string, change: Change): readonly string[] {
    const definition = definitionOf("enrollment");
    const state = definition.States[name];
    if (!state) throw new Error(`no state ${name}`);
    return findings({ ...definition, States: { ...definition.States, [name]: change(state) } });
  }

  const without =
    (...keys: readonly (keyof State)[]): Change =>
    (state) =>
      Object.fromEntries(
        Object.entries(state).filter(([key]) => !keys.includes(key as keyof State)),
      ) as State;
  const payload =
    (change: Readonly<Record<string, unknown>>): Change =>
    (state) => ({
      ...state,
      Parameters: {
        ...state.Parameters,
        Payload: { ...(state.Parameters?.Payload as object), ...change },
      },
    });
  const inMap =
    (change: Change): Change =>
    (state) => ({
      ...state,
      ItemProcessor: {
        StartAt: state.ItemProcessor?.StartAt ?? "",
        States: Object.fromEntries(
          Object.entries(state.ItemProcessor?.States ?? {}).map(([key, inner]) => [key, change(inner)]),
        ),
      },
    });

  it.each<[string, string, Change, string]>([
    ["a task without Retry", "ReserveBudget", without("Retry"), "ReserveBudget: no Retry"],
    [
      "a task without a time-out",
      "ReserveBudget",
      without("TimeoutSeconds"),
      "ReserveBudget: no TimeoutSeconds",
    ],
    ["a task without an error path", "ReserveBudget", without("Catch"), "ReserveBudget: no error path"],
    ["a task in a map without Retry", "VerifyPages", inMap(without("Retry")), "VerifyPage: no Retry"],
    ["a wait without an owner", wait, payload({ owner: undefined }), `${wait}: its owner is no role`],
    [
      "a wait owned by a role that is none",
      wait,
      payload({ owner: "mayor" }),
      `${wait}: its owner is no role`,
    ],
    ["a wait without its token", wait, payload({ "taskToken.$": "$" }), `${wait}: its task gets no token`],
    [
      "a wait that never expires",
      wait,
      (state) => ({
        ...state,
        Catch: (state.Catch ?? []).filter(({ ErrorEquals }) => ErrorEquals[0] !== "States.Timeout"),
      }),
      `${wait}: does not catch States.Timeout`,
    ],
    [
      "a wait that catches nothing else",
      wait,
      (state) => ({
        ...state,
        Catch: (state.Catch ?? []).filter(({ ErrorEquals }) => ErrorEquals[0] !== "States.ALL"),
      }),
      `${wait}: does not catch States.ALL`,
    ],
    [
      "a choice without Default",
      "Verification",
      without("Default"),
      "Verification: a choice without Default",
    ],
    [
      "a state nobody reaches",
      "ReserveBudget",
      (state) => ({ ...state, Next: "Active" }),
      "OpenApproval: unreachable",
    ],
    ["a way to nowhere", "ReserveBudget", without("Next"), "ReserveBudget: leads nowhere"],
    [
      "a way to no state",
      "ReserveBudget",
      (state) => ({ ...state, Next: "Gone" }),
      "Gone: there is no such state",
    ],
    ["a name in an input", wait, payload({ "name.$": "$.name" }), `${wait}: passes name.$`],
    ["a figure in an input", wait, payload({ amount: 16_800 }), `${wait}: passes amount`],
    [
      "a NIK in the input of a map",
      "VerifyPages",
      (state) => ({ ...state, ItemSelector: { ...state.ItemSelector, "nik.$": "$.nik" } }),
      "VerifyPages: passes nik.$",
    ],
  ])("%s", (_, name, change, finding) => {
    expect(broken(name, change)).toContain(finding);
  });
});
