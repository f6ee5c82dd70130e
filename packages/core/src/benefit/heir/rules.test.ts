import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deathBenefit } from "../death/rules.ts";
import type { Line } from "../schema.ts";
import {
  appliesThrough,
  entitlement,
  type HeirCase,
  payouts,
  type Relation,
  requiredDocuments,
  statutoryHeirs,
} from "./rules.ts";

const people = (...relations: readonly Relation[]) =>
  relations.map((relation, index) => ({ id: `${relation}-${index + 1}`, relation }));
const claim = (changes: Partial<HeirCase> = {}): HeirCase => ({
  programme: "JKM",
  claimDate: "2026-03-01",
  survivors: [],
  ...changes,
});
const { lines } = deathBenefit({ deathDate: "2026-02-01", memberships: [{ segment: "BPU" }] });
const sum = (some: readonly { readonly amount: number }[]) =>
  some.reduce((total, { amount }) => total + amount, 0);

describe("statutoryHeirs", () => {
  it.each<[readonly Relation[], readonly Relation[]]>([
    [["SPOUSE"], ["SPOUSE"]],
    [["CHILD"], ["CHILD"]],
    [
      ["SPOUSE", "CHILD", "PARENT"],
      ["SPOUSE", "CHILD"],
    ],
    [["SIBLING", "PARENT"], ["PARENT"]],
    [["GRANDPARENT", "GRANDCHILD", "PARENT"], ["PARENT"]],
    [["GRANDPARENT", "GRANDCHILD"], ["GRANDCHILD"]],
    [["SIBLING", "GRANDPARENT"], ["GRANDPARENT"]],
    [["PARENT_IN_LAW", "SIBLING"], ["SIBLING"]],
    [["OTHER", "PARENT_IN_LAW"], ["PARENT_IN_LAW"]],
    [["OTHER"], []],
    [[], []],
  ])("of %j are %j, PP 44/2015 Pasal 37(5), Pasal 40(2)", (survivors, heirs) => {
    expect(statutoryHeirs(people(...survivors)).map(({ relation }) => relation)).toEqual(heirs);
  });
});

describe("entitlement", () => {
  it.each([
    ["JKK", "Pasal 37(5)"],
    ["JKM", "Pasal 40(2)"],
  ] as const)("rests for %s on PP 44/2015 %s", (programme, article) => {
    const { entitled } = entitlement(claim({ programme, survivors: people("SPOUSE") }));
    expect(entitled).toEqual({
      kind: "HEIRS",
      law: { instrument: "PP 44/2015", article },
      heirs: [{ id: "SPOUSE-1", relation: "SPOUSE" }],
      verified: true,
    });
  });

  it.each<readonly Relation[]>([
    ["SPOUSE", "SPOUSE"],
    ["CHILD", "CHILD"],
    ["SPOUSE", "CHILD"],
  ])("of equals is recalled practice: one payee with the consent of the others (%s, %s)", (...relations) => {
    const { entitled } = entitlement(claim({ survivors: people(...relations) }));
    expect(entitled).toMatchObject({ kind: "HEIRS", verified: false, heirs: people(...relations) });
  });

  it.each([
    ["2025-02-23", false, "WILL", []],
    ["2025-02-24", false, "FUND", ["WILL_NOT_NOTARIAL"]],
    ["2025-02-24", true, "WILL", []],
  ])(
    "on %s under a will, notarial %s, is %s, Permenaker 1/2025 Pasal 62(1a)",
    (claimDate, notarial, kind, why) => {
      const { entitled, refusals } = entitlement(
        claim({ claimDate, will: { beneficiary: "friend", notarial } }),
      );
      expect(entitled.kind).toBe(kind);
      expect(refusals.map(({ code }) => code)).toEqual(why);
    },
  );

  it("is the statutory heir's even when a will names another, PP 44/2015 Pasal 40(2)b", () => {
    const will = { beneficiary: "friend", notarial: true };
    expect(entitlement(claim({ will, survivors: people("PARENT_IN_LAW") })).entitled.kind).toBe("HEIRS");
  });

  it.each([
    ["2025-02-23", "FUND", ["COURT_MAY_NOT_NAME"]],
    ["2025-02-24", "COURT", []],
  ])("on %s of one a court has named is %s, Permenaker 1/2025 Pasal 62(1b)", (claimDate, kind, why) => {
    const { entitled, refusals } = entitlement(
      claim({ claimDate, courtNamed: "nephew", survivors: people("OTHER") }),
    );
    expect(entitled.kind).toBe(kind);
    expect(refusals.map(({ code }) => code)).toEqual(why);
  });

  it("is under the will before the court, and with the court when the will has no notary", () => {
    const both = (notarial: boolean) =>
      entitlement(claim({ courtNamed: "nephew", will: { beneficiary: "friend", notarial } })).entitled.kind;
    expect([both(true), both(false)]).toEqual(["WILL", "COURT"]);
  });

  it("has no value for a day before PP 44/2015", () => {
    expect(() => entitlement(claim({ claimDate: "2015-06-30" }))).toThrow(RangeError);
  });
});

describe("JKK beside JKM", () => {
  const will = { beneficiary: "friend", notarial: false };
  const statutory = { instrument: "PP 44/2015", article: "Pasal 37(5)" };

  it("keeps the will without a notary and knows no court, PP 44/2015 Pasal 37(5)b", () => {
    const jkk = claim({ programme: "JKK", will, courtNamed: "nephew" });
    expect(entitlement(jkk)).toEqual({
      entitled: { kind: "WILL", law: statutory, beneficiary: "friend" },
      refusals: [{ code: "COURT_MAY_NOT_NAME", law: statutory }],
    });
    expect(requiredDocuments(jkk).at(-1)).toEqual({ kind: "WILL", law: statutory, verified: true });
  });
});

describe("payouts", () => {
  const paid = (changes: Partial<HeirCase>) => payouts(entitlement(claim(changes)).entitled, lines);

  it("goes to one of the equals, who share it among themselves", () => {
    expect(paid({ survivors: people("SPOUSE", "CHILD") })).toEqual([
      { to: { kind: "ONE_OF", ids: ["SPOUSE-1", "CHILD-2"] }, amount: 42_000_000 },
    ]);
  });

  it.each([
    ["a will", { will: { beneficiary: "friend", notarial: true } }, "friend"],
    ["a court", { courtNamed: "nephew" }, "nephew"],
  ])("goes whole to whom %s names", (_, changes, id) => {
    expect(paid(changes)).toEqual([{ to: { kind: "ONE_OF", ids: [id] }, amount: 42_000_000 }]);
  });

  it("without heir or will is Dana Jaminan Sosial, funeral to who buried; a published Balai Harta Peninggalan is wrong, PP 44/2015 Pasal 40(2)b", () => {
    expect(paid({ funeralArranger: "rukun kematian" })).toEqual([
      { to: { kind: "ONE_OF", ids: ["rukun kematian"] }, amount: 10_000_000 },
      { to: { kind: "FUND" }, amount: 32_000_000 },
    ]);
  });

  it.each([
    [people("SPOUSE"), { kind: "ONE_OF", ids: ["SPOUSE-1"] }],
    [people("SIBLING"), { kind: "ONE_OF", ids: ["SIBLING-1"] }],
  ])(
    "sends the scholarship to the children, not to the heir, Permenaker 1/2025 Pasal 104(1)f (%#)",
    (survivors, to) => {
      const [line] = lines;
      const scholarship = { ...line, code: "SCHOLARSHIP", amount: 1_500_000 } as Line;
      const { entitled } = entitlement(claim({ survivors }));
      expect(payouts(entitled, [...lines, scholarship])).toEqual([
        { to, amount: 42_000_000 },
        { to: { kind: "CHILDREN" }, amount: 1_500_000 },
      ]);
    },
  );

  it("leaves the funeral without a name until somebody has shown that he buried", () => {
    expect(paid({})[0]).toEqual({ to: { kind: "ONE_OF", ids: [] }, amount: 10_000_000 });
  });

  it("of a funeral alone has nothing for the fund, Permenaker 1/2025 Pasal 97A(2)", () => {
    const funeralOnly: readonly Line[] = lines.filter(({ code }) => code === "FUNERAL");
    const { entitled } = entitlement(claim({ funeralArranger: "masjid" }));
    expect(payouts(entitled, funeralOnly)).toHaveLength(1);
    expect(payouts(entitled, [])).toEqual([]);
  });
});

describe("appliesThrough", () => {
  const claimDate = "2026-03-01";
  it.each([
    ["2008-03-02", "GUARDIAN"],
    ["2008-03-01", "SELF"],
    ["2008-02-28", "SELF"],
    [undefined, "SELF"],
  ])("of an heir born %s is %s, UU 1/1974 Pasal 47, 50", (birthDate, through) => {
    expect(appliesThrough({ id: "c", relation: "CHILD", birthDate }, claimDate)).toBe(through);
  });
});

describe("requiredDocuments", () => {
  const kinds = (changes: Partial<HeirCase>) => requiredDocuments(claim(changes)).map(({ kind }) => kind);
  const wife = people("SPOUSE");

  it.each([
    ["2021-03-31", "DEATH_LETTER", "PP 44/2015", 3],
    ["2021-04-01", "DEATH_LETTER", "Permenaker 5/2021", 5],
    ["2025-02-23", "DEATH_LETTER", "Permenaker 5/2021", 5],
    ["2025-02-24", "DEATH_CERTIFICATE", "Permenaker 1/2025", 5],
  ])("on %s show the death by %s, %s Pasal 40(3), Pasal 62(1)d", (claimDate, proof, instrument, count) => {
    const documents = requiredDocuments(claim({ claimDate, survivors: wife }));
    expect(documents).toHaveLength(count);
    expect(documents.find(({ kind }) => kind.startsWith("DEATH"))).toMatchObject({
      kind: proof,
      law: { instrument },
      verified: true,
    });
  });

  it("are the five of Pasal 62(1) since 24 Feb 2025, Permenaker 1/2025", () => {
    expect(kinds({ survivors: wife })).toEqual([
      "PARTICIPANT_CARD",
      "HEIR_ID",
      "FAMILY_CARD",
      "DEATH_CERTIFICATE",
      "HEIR_LETTER",
    ]);
  });

  it.each<[string, Partial<HeirCase>, string | undefined, boolean | undefined]>([
    ["equals", { survivors: people("SPOUSE", "CHILD") }, "CONSENT_OF_OTHERS", false],
    ["a will", { will: { beneficiary: "friend", notarial: true } }, "NOTARIAL_WILL", true],
    [
      "an older will",
      { claimDate: "2025-02-23", will: { beneficiary: "friend", notarial: false } },
      "WILL",
      true,
    ],
    ["a court", { courtNamed: "nephew" }, "COURT_DETERMINATION", true],
    ["nobody", {}, undefined, undefined],
  ])("of %s add what shows the title, Permenaker 1/2025 Pasal 62(1a)-(1b)", (_, changes, kind, verified) => {
    const sixth = requiredDocuments(claim(changes))[5];
    expect([sixth?.kind, sixth?.verified]).toEqual([kind, verified]);
  });

  it.each([
    ["2008-03-02", true],
    ["2008-03-01", false],
  ])("of a child born %s need a guardian's letter: %s", (birthDate, needed) => {
    const child = { id: "c", relation: "CHILD", birthDate } as const;
    const documents = requiredDocuments(claim({ survivors: [child] }), child);
    expect(documents.some(({ kind }) => kind === "GUARDIAN_LETTER")).toBe(needed);
  });
});

const anyClaim = fc.record({
  programme: fc.constantFrom("JKK" as const, "JKM" as const),
  claimDate: fc.constantFrom("2015-07-01", "2025-02-23", "2025-02-24", "2026-11-23"),
  survivors: fc.array(
    fc.record({
      id: fc.uuid(),
      relation: fc.constantFrom<Relation>(
        "SPOUSE",
        "CHILD",
        "PARENT",
        "GRANDCHILD",
        "GRANDPARENT",
        "SIBLING",
        "PARENT_IN_LAW",
        "OTHER",
      ),
    }),
    { maxLength: 6 },
  ),
  will: fc.option(fc.record({ beneficiary: fc.uuid(), notarial: fc.boolean() }), { nil: undefined }),
  courtNamed: fc.option(fc.uuid(), { nil: undefined }),
  funeralArranger: fc.option(fc.uuid(), { nil: undefined }),
});

describe("payouts of any family", () => {
  it("hands out every rupiah once, PP 44/2015 Pasal 40(2)", () => {
    fc.assert(
      fc.property(anyClaim, (any) => {
        const { entitled } = entitlement(any);
        const out = payouts(entitled, lines);
        expect(sum(out)).toBe(sum(lines));
        expect(out.some(({ to }) => to.kind === "FUND")).toBe(entitled.kind === "FUND");
      }),
    );
  });
});
