export * as Access from "./access.ts";
