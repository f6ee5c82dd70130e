import { describe, expect, it } from "vitest";
import type { Actor, User } from "../shared/context.ts";
import { ForbiddenError, NotFoundError } from "../shared/error.ts";
import {
  covers,
  mayUser,
  type Permission,
  permissions,
  require,
  requireRegion,
  requireSystem,
} from "./access.ts";
import { Permission as PermissionName, Role } from "./schema.ts";

const userOf = (roles: readonly Role[], scope = "18.71"): User => ({
  type: "user",
  userID: "seseorang",
  name: "Seseorang",
  roles,
  city: "18.71",
  scope,
});
const process: Actor = { type: "system", process: "enrollment.check", city: "18.71" };
const names = Object.keys(permissions) as Permission[];

describe("covers", () => {
  it.each([
    ["18.71", "18.71", true, "the city itself"],
    ["18.71", "18.71.01", true, "a kecamatan of the city"],
    ["18.71", "18.71.01.1003", true, "a kelurahan of the city"],
    ["18.71.01", "18.71.01.1003", true, "a kelurahan of the kecamatan"],
    ["18.71.01.1003", "18.71.01.1003", true, "the kelurahan itself"],
    ["18.71.01", "18.71.010", false, "a code that only begins like it"],
    ["18.71.01", "18.71.010.1003", false, "a kelurahan of a code that only begins like it"],
    ["18.71.01.1003", "18.71.01.10031", false, "a longer number"],
    ["18.71.01", "18.71.02", false, "a sister"],
    ["18.71.01", "18.71", false, "the region above"],
    ["18.71.01.1003", "18.71.01.1004", false, "a sister kelurahan"],
    ["18.71", "18.72", false, "another city"],
    ["18.71", "18.7", false, "half a code"],
    ["18.71", "", false, "no region"],
  ])("%s, %s: %s (%s)", (scope, region, expected) => {
    expect(covers(scope, region)).toBe(expected);
  });
});

describe("permissions", () => {
  it("names roles that exist, each once in a row", () => {
    for (const name of names) {
      const row: readonly string[] = permissions[name];
      expect([name, row.filter((role) => !Role.safeParse(role).success)]).toEqual([name, []]);
      expect([name, new Set(row).size]).toEqual([name, row.length]);
    }
    expect(PermissionName.options).toEqual(names);
  });

  it("lets the auditor change nothing", () => {
    const changing = names.filter((name) => !/\.read(-|$)/.test(name));
    expect(changing.length).toBeGreaterThan(8);
    for (const name of changing) expect([name, mayUser(name, userOf(["auditor"]))]).toEqual([name, false]);
  });

  it("gives a NIK in full only to those who correct, verify or register", () => {
    const identity = names.filter((name) => /identity|registration$/.test(name));
    const roles = Role.options.filter((role) => identity.some((name) => mayUser(name, userOf([role]))));
    expect(roles).toEqual([
      "operator-kelurahan",
      "operator-kecamatan",
      "operator-city",
      "verifier-disnaker",
      "bpjs-officer",
    ]);
  });

  it("keeps the three steps of a budget in three roles", () => {
    expect(
      ["budget.plan", "budget.review", "budget.enact"].map((name) => permissions[name as Permission]),
    ).toEqual([["budget-tapd"], ["finance-ppk"], ["finance-bud"]]);
  });
});

describe("require", () => {
  it.each(names)("lets in for %s the roles of its row and nobody else", (name) => {
    const row: readonly string[] = permissions[name];
    for (const role of Role.options) {
      const ask = () => require(name, { actor: userOf([role]) });
      if (row.includes(role)) expect(ask().roles).toEqual([role]);
      else expect(ask).toThrow(ForbiddenError);
    }
  });

  it("denies who has no role, a role that does not exist, and our own processes", () => {
    for (const name of names) {
      expect(() => require(name, { actor: userOf([]) })).toThrow(ForbiddenError);
      expect(() => require(name, { actor: userOf(["root" as Role]) })).toThrow(ForbiddenError);
      expect(() => require(name, { actor: process })).toThrow(ForbiddenError);
    }
  });

  it("lets in by any of several roles", () => {
    expect(require("budget.plan", { actor: userOf(["auditor", "budget-tapd"]) }).userID).toBe("seseorang");
  });
});

describe("requireSystem", () => {
  it("passes for a process and for no person, whatever the role", () => {
    expect(requireSystem({ actor: process })).toBeUndefined();
    expect(() => requireSystem({ actor: userOf(Role.options) })).toThrow(ForbiddenError);
  });
});

describe("requireRegion", () => {
  it("passes inside the scope", () => {
    expect(requireRegion("18.71.01.1003", { actor: userOf(["auditor"], "18.71.01") })).toBeUndefined();
    expect(requireRegion("18.71.01.1003", { actor: process })).toBeUndefined();
  });

  it("does not tell that a record outside exists", () => {
    expect(() => requireRegion("18.71.02.1003", { actor: userOf(["auditor"], "18.71.01") })).toThrow(
      NotFoundError,
    );
    expect(() => requireRegion("18.72.01", { actor: process })).toThrow(NotFoundError);
  });
});
