export * as Enrollment from "./enrollment.ts";
