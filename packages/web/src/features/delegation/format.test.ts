import { describe, expect, it } from "vitest";
import { stateOn } from "./format.ts";

const days = { firstDay: "2026-01-12", lastDay: "2026-01-16" } as const;

describe("stateOn", () => {
  it.each([
    ["2026-01-11", "UPCOMING"],
    ["2026-01-12", "CURRENT"],
    ["2026-01-16", "CURRENT"],
    ["2026-01-17", "OVER"],
  ])("on %s is %s", (day, expected) => {
    expect(stateOn({ ...days, state: "ACTIVE" }, day)).toBe(expected);
    expect(stateOn({ ...days, state: "REVOKED" }, day)).toBe("REVOKED");
  });
});
