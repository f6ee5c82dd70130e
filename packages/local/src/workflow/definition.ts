import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { App, Stack } from "aws-cdk-lib";
import { Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import { StateGraph } from "aws-cdk-lib/aws-stepfunctions";
import type { WorkflowDefinition } from "../../../../stacks/workflow/definition.ts";
import { root } from "../place.ts";

/** A deployed definition as Amazon States Language. */
export type Definition = {
  readonly name: string;
  readonly asl: { readonly StartAt: string; readonly States: Readonly<Record<string, State>> };
};
export type State = {
  readonly Type: string;
  readonly Resource?: string;
  TimeoutSeconds?: number;
  readonly ItemProcessor?: { readonly States: Readonly<Record<string, State>> };
};

/** Every workflow that `stacks/workflow/` defines, read from the very files that are deployed. */
export async function readDefinitions(): Promise<ReadonlyMap<string, Definition>> {
  const folder = join(root, "stacks/workflow");
  const files = readdirSync(folder).filter((file) => file.endsWith(".ts") && file !== "definition.ts");
  const found = await Promise.all(
    files.map(
      async (file): Promise<WorkflowDefinition> =>
        (await import(pathToFileURL(join(folder, file)).href)).workflow,
    ),
  );
  return new Map(found.map((workflow) => [workflow.name, synthesize(workflow)]));
}

function synthesize({ name, define }: WorkflowDefinition): Definition {
  const stack = new Stack(new App(), "Local");
  const lambda = (state: string) =>
    LambdaFunction.fromFunctionArn(
      stack,
      `${state}Function`,
      `arn:aws:lambda:ap-southeast-3:000000000000:function:${state}`,
    );
  const chain = define(stack, lambda);
  const graph = new StateGraph(chain.startState, name);
  return { name, asl: JSON.parse(JSON.stringify(stack.resolve(graph.toGraphJson()), plain)) };
}

/** Resolves the two CloudFormation intrinsics that CDK leaves in a definition. */
function plain(_: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if ("Ref" in value) return "aws";
  if ("Fn::Join" in value) return (value["Fn::Join"] as [string, string[]])[1].join("");
  return value;
}

/** Every state of a definition by name, those inside maps too. */
export function statesOf(states: Readonly<Record<string, State>>): readonly (readonly [string, State])[] {
  return Object.entries(states).flatMap(([name, state]) => [
    [name, state] as const,
    ...(state.ItemProcessor ? statesOf(state.ItemProcessor.States) : []),
  ]);
}
