export * as Benefit from "./benefit.ts";
