import type { BudgetStatus } from "@payung/core/budget/schema";
import type { Tone } from "../../ui/badge.tsx";

export const statusTones: Record<BudgetStatus, Tone> = {
  DRAFT: "idle",
  PROPOSED: "moving",
  REVIEWED: "moving",
  ENACTED: "good",
  CLOSED: "stopped",
};
