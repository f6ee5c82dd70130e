import type { EnrollmentView, RowView } from "@payung/functions/api/view";
import { describe, expect, it } from "vitest";
import { isMoving, verbsOf, workOf } from "./format.ts";

const openTask = { id: "tsk_1" } as EnrollmentView["openTask"];

function inStatus(status: EnrollmentView["status"], rest: Partial<EnrollmentView> = {}): EnrollmentView {
  return { status, ...rest } as EnrollmentView;
}

describe("isMoving", () => {
  it.each(["DRAFT", "SUBMITTED", "VERIFIED", "FUNDED", "APPROVED", "SENT_TO_BPJS"] as const)(
    "looks again in %s while no person is waited for",
    (status) => {
      expect(isMoving(inStatus(status))).toBe(true);
      expect(isMoving(inStatus(status, { openTask }))).toBe(false);
    },
  );

  it.each(["CHECKED", "ACTIVE", "RETURNED", "REJECTED", "CANCELLED"] as const)("rests in %s", (status) => {
    expect(isMoving(inStatus(status))).toBe(false);
  });

  it("rests when the file has a problem that its sender must mend", () => {
    const problem = { code: "roster.unreadable", message: "Berkas tidak dapat dibaca" };
    expect(isMoving(inStatus("DRAFT", { problem }))).toBe(false);
  });

  it("rests when the process has stopped, whatever progress it had made", () => {
    const problem = { code: "enrollment.halted", message: "Proses terhenti" };
    const progress = { step: "verify", done: 3, total: 30 };
    expect(isMoving(inStatus("VERIFIED", { problem, progress }))).toBe(false);
  });

  it("looks again while answers of BPJS are worked in, though some were wrong", () => {
    const problem = { code: "registration.problems", message: "baris 3: NIK tidak benar" };
    expect(isMoving(inStatus("SENT_TO_BPJS", { problem }))).toBe(true);
  });

  it("looks again in any status while work is reported", () => {
    expect(isMoving(inStatus("ACTIVE", { progress: { step: "ActivatePages", done: 1, total: 9 } }))).toBe(
      true,
    );
  });
});

describe("workOf", () => {
  it.each([
    ["CheckRoster", "check"],
    ["PlanPages", "propose"],
    ["ProposePages", "propose"],
    ["VerifyPages", "verify"],
    ["ApprovePages", "approve"],
    ["WriteRegistration", "file"],
    ["ImportRegistration", "import"],
    ["ActivatePages", "activate"],
    ["WithdrawPages", "withdraw"],
    ["SomethingNew", "other"],
  ])("%s is %s", (step, work) => {
    expect(workOf(step)).toBe(work);
  });
});

describe("verbsOf", () => {
  const row = (outcome: RowView["outcome"], settled?: "accept" | "reject") =>
    ({ outcome, ...(settled ? { settled: { outcome: settled } } : {}) }) as RowView;
  const verifier = ["accept", "reject", "reopen"] as const;
  const sender = ["reject", "reopen"] as const;

  it.each([
    ["a warned row", row("warned"), ["accept", "reject"], ["reject"]],
    ["an accepted row", row("accepted"), ["reject"], ["reject"]],
    ["a row with an error", row("rejected"), [], []],
    ["a warned row that was accepted", row("accepted", "accept"), ["reopen"], ["reopen"]],
    ["a row that was left out", row("rejected", "reject"), ["reopen"], ["reopen"]],
  ])("of %s", (_, given, toVerifier, toSender) => {
    expect(verbsOf(given, verifier)).toEqual(toVerifier);
    expect(verbsOf(given, sender)).toEqual(toSender);
    expect(verbsOf(given, [])).toEqual([]);
  });
});
