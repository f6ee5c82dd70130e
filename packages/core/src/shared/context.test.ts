import { describe, expect, it } from "vitest";
import { actorName } from "./context.ts";

describe("actorName", () => {
  it("tells a person from a process of the same name", () => {
    const person = { userID: "admin", name: "Admin", roles: [], city: "18.71", scope: "18.71" };
    expect(actorName({ actor: { type: "user", ...person } })).toBe("user:admin");
    expect(actorName({ actor: { type: "system", process: "admin", city: "18.71" } })).toBe("system:admin");
  });
});
