import { Role } from "@payung/core/access/schema";

/** One state of an Amazon States Language definition, as far as these rules read it. */
export type State = {
  readonly Type: string;
  readonly Resource?: string;
  readonly Next?: string;
  readonly End?: boolean;
  readonly Default?: string;
  readonly Choices?: readonly { readonly Next: string }[];
  readonly Catch?: readonly { readonly ErrorEquals: readonly string[]; readonly Next: string }[];
  readonly Retry?: readonly { readonly ErrorEquals: readonly string[] }[];
  readonly TimeoutSeconds?: number;
  readonly Parameters?: Readonly<Record<string, unknown>>;
  readonly ItemSelector?: Readonly<Record<string, unknown>>;
  readonly Result?: unknown;
  readonly ItemProcessor?: Definition;
  readonly Branches?: readonly Definition[];
};
export type Definition = { readonly StartAt: string; readonly States: Readonly<Record<string, State>> };

/** Everything in a definition that could lose work, wait for nobody, or carry more than IDs. */
export function findings(definition: Definition, inner = false): readonly string[] {
  const states = Object.entries(definition.States);
  return [
    ...connections(definition),
    ...states.flatMap(([name, state]) => [
      ...(state.Type === "Choice" && !state.Default ? [`${name}: a choice without Default`] : []),
      ...(state.Type === "Task" ? taskFindings(name, state) : []),
      ...(isWait(state) ? waitFindings(name, state) : []),
      ...(inner || !["Task", "Map", "Parallel"].includes(state.Type) || hasErrorPath(definition, state)
        ? []
        : [`${name}: no error path`]),
      ...inputFindings(name, state),
      ...[...(state.ItemProcessor ? [state.ItemProcessor] : []), ...(state.Branches ?? [])].flatMap((part) =>
        findings(part, true),
      ),
    ]),
  ];
}

/** All states, those inside maps and branches too. */
export function allStates(definition: Definition): readonly (readonly [string, State])[] {
  return Object.entries(definition.States).flatMap(([name, state]) => [
    [name, state] as const,
    ...[...(state.ItemProcessor ? [state.ItemProcessor] : []), ...(state.Branches ?? [])].flatMap(allStates),
  ]);
}

export function isWait(state: State): boolean {
  return state.Resource?.endsWith(".waitForTaskToken") ?? false;
}

function targets(state: State): readonly string[] {
  return [
    ...(state.Next ? [state.Next] : []),
    ...(state.Default ? [state.Default] : []),
    ...(state.Choices ?? []).map(({ Next }) => Next),
    ...(state.Catch ?? []).map(({ Next }) => Next),
  ];
}

function connections({ StartAt, States }: Definition): readonly string[] {
  const reached = new Set<string>();
  const ahead = [StartAt];
  const missing: string[] = [];
  for (let name = ahead.pop(); name !== undefined; name = ahead.pop()) {
    if (reached.has(name)) continue;
    reached.add(name);
    const state = States[name];
    if (state) ahead.push(...targets(state));
    else missing.push(`${name}: there is no such state`);
  }
  const lost = Object.keys(States).filter((name) => !reached.has(name));
  const stuck = Object.entries(States).filter(
    ([, state]) => !["Choice", "Succeed", "Fail"].includes(state.Type) && !state.Next && !state.End,
  );
  return [
    ...missing,
    ...lost.map((name) => `${name}: unreachable`),
    ...stuck.map(([name]) => `${name}: leads nowhere`),
  ];
}

function taskFindings(name: string, state: State): readonly string[] {
  return [
    ...(state.Retry?.length ? [] : [`${name}: no Retry`]),
    ...(state.TimeoutSeconds ? [] : [`${name}: no TimeoutSeconds`]),
  ];
}

function waitFindings(name: string, state: State): readonly string[] {
  const payload = (state.Parameters?.Payload ?? {}) as Readonly<Record<string, unknown>>;
  const caught = (state.Catch ?? []).flatMap(({ ErrorEquals }) => ErrorEquals);
  return [
    ...(Role.safeParse(payload.owner).success ? [] : [`${name}: its owner is no role`]),
    ...(payload["taskToken.$"] === "$$.Task.Token" ? [] : [`${name}: its task gets no token`]),
    ...["States.Timeout", "States.ALL"]
      .filter((error) => !caught.includes(error))
      .map((error) => `${name}: does not catch ${error}`),
  ];
}

/** Caught, or itself the last word before the execution fails. */
function hasErrorPath({ States }: Definition, state: State): boolean {
  if (state.Catch?.some(({ ErrorEquals }) => ErrorEquals.includes("States.ALL"))) return true;
  return state.Next !== undefined && States[state.Next]?.Type === "Fail";
}

const carried =
  /^(\$|\$\$\.Task\.Token|\$\$\.Map\.Item\.Value|\$\.(?:city|round|submission)|\$\.[a-z][A-Za-z]*ID)$/;

/**
 * Inputs a definition itself makes may hold IDs, codes of a city, page, round and submission
 * numbers, the task's kind, its owner's role and the token.
 */
function inputFindings(name: string, state: State): readonly string[] {
  const { FunctionName: _, ...parameters } = state.Parameters ?? {};
  const made = leaves({
    ...parameters,
    ...state.ItemSelector,
    ...(state.Result ? { result: state.Result } : {}),
  });
  return made
    .filter(([key, value]) => {
      if (key === "owner" || key === "kind") return false;
      return !(key.endsWith(".$") && typeof value === "string" && carried.test(value));
    })
    .map(([key]) => `${name}: passes ${key}`);
}

function leaves(value: unknown, key = ""): readonly (readonly [string, unknown])[] {
  if (typeof value !== "object" || value === null) return [[key, value]];
  return Object.entries(value).flatMap(([name, part]) => leaves(part, name));
}
