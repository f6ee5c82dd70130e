import type { CoverState, Status } from "@payung/core/participant/schema";
import type { Tone } from "../../ui/badge.tsx";

export const statusTones: Record<Status, Tone> = {
  PROPOSED: "idle",
  VERIFIED: "moving",
  APPROVED: "moving",
  ACTIVE: "good",
  SUSPENDED: "lost",
  ENDED: "stopped",
};

export const coverTones: Record<CoverState, Tone> = {
  DUE: "idle",
  BILLED: "moving",
  PAID: "moving",
  POSTED: "good",
  UNPAID: "lost",
  CREDITED: "stopped",
  VOID: "stopped",
};
