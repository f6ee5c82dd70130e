import { describe, expect, it } from "vitest";
import { id } from "../locale/id.ts";
import { eventText } from "./event.ts";
import type { Translate } from "./i18n.ts";

const translate = ((key: string) =>
  id.event[key.replace("event.", "") as keyof typeof id.event]) as Translate;

describe("eventText", () => {
  it("has words for a known event", () => {
    expect(eventText({ event: "enrollment.sent_to_bpjs" }, translate)).toBe("Daftar untuk BPJS dibuat");
  });

  it("shows the name of an event that has none", () => {
    expect(eventText({ event: "claim.opened" }, translate)).toBe("claim.opened");
  });
});
