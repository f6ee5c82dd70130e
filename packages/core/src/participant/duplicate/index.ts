export type { Alike, Listed, Roll } from "./duplicate.ts";
export * as Duplicate from "./duplicate.ts";
export type { Field } from "./rules.ts";
