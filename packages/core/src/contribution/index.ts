export * as Contribution from "./rules.ts";
