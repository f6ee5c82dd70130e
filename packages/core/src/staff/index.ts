export * as Staff from "./staff.ts";
