import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestStore, type TestStore } from "../../test/store.ts";
import type { Role } from "../access/schema.ts";
import { Audit } from "../audit/index.ts";
import type { Context } from "../shared/context.ts";
import { ForbiddenError, InputError } from "../shared/error.ts";
import { derivedID } from "../shared/id.ts";
import { Staff } from "../staff/index.ts";
import { Task } from "../task/index.ts";
import type { DecisionInput, Task as TaskRecord } from "../task/schema.ts";
import { Delegation } from "./index.ts";

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
  const directory: readonly (readonly [string, readonly Role[]])[] = [
    ["kepala", ["approver-disnaker"]],
    ["sekretaris", ["bpjs-officer"]],
    ["pengusul", ["operator-city"]],
    ["rangkap", ["approver-disnaker", "operator-city"]],
    ["auditor", ["auditor"]],
  ];
  for (const [userID, roles] of directory) {
    await Staff.save(
      { userID, name: `Nama ${userID}`, email: `${userID}@kota.example`, roles, scope: "18.71" },
      store.as("admin", "admin"),
    );
  }
});
afterAll(async () => store.end());

const on = (ctx: Context, day: string): Context => ({ ...ctx, now: new Date(`${day}T09:00:00+07:00`) });
const kepala = () => store.as("kepala", "approver-disnaker");
const sekretaris = (day: string) => on(store.as("sekretaris", "bpjs-officer"), day);
const terms = {
  role: "approver-disnaker",
  to: "sekretaris",
  firstDay: "2026-01-12",
  lastDay: "2026-01-16",
  reason: "Dinas luar, ST 090/12/2026",
} as const;
const approve: DecisionInput = { outcome: "approve", version: 1 };
const nothing: Task.Effect = async () => [];
const effects = {
  "verify-enrollment": nothing,
  "approve-enrollment": nothing,
  "confirm-registration": nothing,
};

let count = 0;
async function approval(excluded: readonly string[] = []): Promise<TaskRecord> {
  count += 1;
  return Task.open(
    {
      kind: "approve-enrollment",
      subject: { type: "enrollment", id: derivedID("enrollment", `delegated-${count}`) },
      role: "approver-disnaker",
      region: "18.71.01.1003",
      summary: "40 orang",
      excluded,
      token: `token-${count}`,
      occasion: "1",
    },
    { guard: { pk: "enrollment#none", sk: "record" }, expect: 0 },
    store.system,
  );
}

describe("a delegation", () => {
  it("lets the colleague decide on its days and on no other, in the name of both", async () => {
    const delegation = await Delegation.create(terms, kepala());
    for (const day of ["2026-01-11", "2026-01-17"]) {
      const { id } = await approval();
      await expect(Task.decide({ id, decision: approve }, effects, sekretaris(day))).rejects.toThrow(
        ForbiddenError,
      );
    }
    for (const day of ["2026-01-12", "2026-01-16"]) {
      const { id } = await approval();
      const decided = await Task.decide({ id, decision: approve }, effects, sekretaris(day));
      expect(decided).toMatchObject({
        decidedBy: "sekretaris",
        inPlaceOf: "kepala",
        inPlaceOfName: "Nama kepala",
      });
    }
    await Delegation.revoke(delegation.id, kepala());
  });

  it("shows the lender's tasks in the colleague's inbox while it holds, and ends when it is revoked", async () => {
    const { id: taskID } = await approval();
    const { id } = await Delegation.create(terms, kepala());
    const inbox = async () => {
      const ctx = await Task.equip(sekretaris("2026-01-13"));
      return (await Task.list({ state: "open" }, ctx)).items.map((task) => task.id);
    };
    expect(await inbox()).toContain(taskID);
    await Delegation.revoke(id, kepala());
    await Delegation.revoke(id, kepala());
    expect(await inbox()).not.toContain(taskID);
    await expect(
      Task.decide({ id: taskID, decision: approve }, effects, sekretaris("2026-01-13")),
    ).rejects.toThrow(ForbiddenError);
    const chain = await Audit.verify(`delegation:${id}`, store.as("inspektorat", "auditor"));
    expect(chain).toEqual({ entries: 2, intact: true, firstBroken: undefined });
  });

  it("never lets a maker decide through a delegate", async () => {
    const { id } = await Delegation.create(terms, store.as("rangkap", "approver-disnaker", "operator-city"));
    const own = await approval(["rangkap"]);
    await expect(
      Task.decide({ id: own.id, decision: approve }, effects, sekretaris("2026-01-13")),
    ).rejects.toThrow(/Pemberi delegasi/);
    const other = await approval(["somebody"]);
    const decided = await Task.decide({ id: other.id, decision: approve }, effects, sekretaris("2026-01-13"));
    expect(decided).toMatchObject({ inPlaceOf: "rangkap" });
    await Delegation.revoke(id, store.as("rangkap", "approver-disnaker", "operator-city"));
  });

  it("never lets the colleague decide on what he made himself", async () => {
    const { id } = await Delegation.create({ ...terms, to: "pengusul" }, kepala());
    const made = await approval(["pengusul"]);
    const maker = on(store.as("pengusul", "operator-city"), "2026-01-13");
    await expect(Task.decide({ id: made.id, decision: approve }, effects, maker)).rejects.toThrow(
      /Anda sudah berperan lain/,
    );
    expect(Task.standing(made, (await Task.equip(maker)).actor as never)).toBe("SEPARATION_OF_DUTIES");
    await Delegation.revoke(id, kepala());
  });

  it("decides by another lender where one of two is the maker", async () => {
    const rangkap = store.as("rangkap", "approver-disnaker", "operator-city");
    const [first, second] = [
      await Delegation.create(terms, rangkap),
      await Delegation.create(terms, kepala()),
    ];
    const { id } = await approval(["rangkap"]);
    const decided = await Task.decide({ id, decision: approve }, effects, sekretaris("2026-01-13"));
    expect(decided).toMatchObject({ inPlaceOf: "kepala" });
    await Delegation.revoke(first.id, rangkap);
    await Delegation.revoke(second.id, kepala());
  });

  it("tells the stand-ins of a role by region and day", async () => {
    const { id } = await Delegation.create(terms, kepala());
    const standIns = async (day: string, scope = "18.71") =>
      Delegation.standIns("approver-disnaker", scope, on(store.system, day));
    expect(await standIns("2026-01-13")).toEqual(["sekretaris"]);
    expect(await standIns("2026-01-17")).toEqual([]);
    expect(await standIns("2026-01-13", "18.71.01")).toEqual([]);
    await Delegation.revoke(id, kepala());
  });
});

describe("a delegation that cannot be", () => {
  it.each([
    ["to oneself", { to: "kepala" }, "to"],
    ["to nobody in the directory", { to: "tidak.ada" }, "to"],
    ["to who decides nothing", { to: "auditor" }, "to"],
    ["of days gone by", { firstDay: "2026-01-01", lastDay: "2026-01-04" }, "lastDay"],
    ["of more than 90 days", { lastDay: "2026-04-12" }, "lastDay"],
  ])("%s is refused at its field", async (_, change, field) => {
    const refused = Delegation.create({ ...terms, ...change }, kepala());
    await expect(refused).rejects.toThrow(InputError);
    await expect(refused).rejects.toMatchObject({ errors: [{ field }] });
  });

  it("of exactly 90 days is accepted", async () => {
    const { id } = await Delegation.create({ ...terms, lastDay: "2026-04-11" }, kepala());
    await Delegation.revoke(id, kepala());
  });

  it("of a role one does not hold, or only borrowed, is refused", async () => {
    const { id } = await Delegation.create(terms, kepala());
    await expect(Delegation.create({ ...terms, to: "pengusul" }, sekretaris("2026-01-13"))).rejects.toThrow(
      ForbiddenError,
    );
    await expect(Delegation.revoke(id, sekretaris("2026-01-13"))).rejects.toThrow(ForbiddenError);
    await Delegation.revoke(id, store.as("admin", "admin"));
    const [newest] = await Delegation.list(store.as("inspektorat", "auditor"));
    expect(newest).toMatchObject({ from: "kepala", state: "REVOKED" });
  });
});
