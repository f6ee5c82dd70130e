export * as Cover from "./rules.ts";
