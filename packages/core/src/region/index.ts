export * as Region from "./region.ts";
