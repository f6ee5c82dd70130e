export * as Delegation from "./delegation.ts";
