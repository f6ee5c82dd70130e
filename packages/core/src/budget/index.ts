export * as Budget from "./budget.ts";
