import type { DelegationView } from "@payung/functions/api/view";
import type { Tone } from "../../ui/badge.tsx";

export type DelegationState = "UPCOMING" | "CURRENT" | "OVER" | "REVOKED";

/** Where a delegation stands on a day. */
export function stateOn(
  { state, firstDay, lastDay }: Pick<DelegationView, "state" | "firstDay" | "lastDay">,
  day: string,
): DelegationState {
  if (state === "REVOKED") return "REVOKED";
  if (day < firstDay) return "UPCOMING";
  return day > lastDay ? "OVER" : "CURRENT";
}

export const stateTones: Record<DelegationState, Tone> = {
  UPCOMING: "moving",
  CURRENT: "good",
  OVER: "idle",
  REVOKED: "stopped",
};
