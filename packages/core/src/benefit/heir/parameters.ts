import { checked, type Parameter } from "../../shared/dated.ts";

export type DocumentKind =
  | "PARTICIPANT_CARD"
  | "HEIR_ID"
  | "FAMILY_CARD"
  | "DEATH_LETTER"
  | "DEATH_CERTIFICATE"
  | "HEIR_LETTER"
  | "WILL"
  | "NOTARIAL_WILL"
  | "COURT_DETERMINATION"
  | "CONSENT_OF_OTHERS"
  | "CLAIMANT_ID"
  | "DOCTOR_LETTER"
  | "TRANSPORT_RECEIPTS"
  | "TREATMENT_RECEIPTS"
  | "SUPPORTING_DOCUMENTS"
  | "GUARDIAN_LETTER";

/**
 * What every application for the death benefit needs, by the law on the day of application. The death
 * letter (surat keterangan kematian) gave way to the civil death certificate (akta kematian).
 *
 * @law PP 44/2015 Pasal 40(3); Permenaker 5/2021 Pasal 22(1), 62(1); Permenaker 1/2025 Pasal 22(1), 62(1)
 */
export const claimDocuments: Parameter<readonly DocumentKind[]> = {
  id: "heir.claim-documents",
  unit: "documents",
  entries: [
    {
      from: "2015-07-01",
      value: ["PARTICIPANT_CARD", "DEATH_LETTER", "HEIR_LETTER"],
      law: { instrument: "PP 44/2015", article: "Pasal 40(3)" },
      confidence: "secondary",
      ...checked,
    },
    {
      from: "2021-04-01",
      value: ["PARTICIPANT_CARD", "HEIR_ID", "FAMILY_CARD", "DEATH_LETTER", "HEIR_LETTER"],
      law: { instrument: "Permenaker 5/2021", article: "Pasal 62(1)" },
      confidence: "primary",
      ...checked,
    },
    {
      from: "2025-02-24",
      value: ["PARTICIPANT_CARD", "HEIR_ID", "FAMILY_CARD", "DEATH_CERTIFICATE", "HEIR_LETTER"],
      law: { instrument: "Permenaker 1/2025", article: "Pasal 62(1)" },
      confidence: "primary",
      ...checked,
    },
  ],
};

/**
 * What the second report of a work accident carries, which is the application too. Since Permenaker 1/2025
 * another proof of identity may stand in for the identity card.
 *
 * @law Permenaker 5/2021 Pasal 58(3); Permenaker 1/2025 Pasal 58(3)
 */
export const accidentDocuments: Parameter<readonly DocumentKind[]> = {
  id: "heir.accident-documents",
  unit: "documents",
  entries: [
    {
      from: "2021-04-01",
      value: [
        "PARTICIPANT_CARD",
        "CLAIMANT_ID",
        "DOCTOR_LETTER",
        "TRANSPORT_RECEIPTS",
        "TREATMENT_RECEIPTS",
        "SUPPORTING_DOCUMENTS",
      ],
      law: { instrument: "Permenaker 5/2021", article: "Pasal 58(3)" },
      confidence: "primary",
      ...checked,
    },
  ],
};

/**
 * The form a will must have to name a beneficiary.
 *
 * @law PP 44/2015 Pasal 40(2)b; Permenaker 1/2025 Pasal 22(1a), 62(1a)
 */
export const willForm: Parameter<"WILL" | "NOTARIAL_WILL"> = {
  id: "heir.will-form",
  unit: "WILL | NOTARIAL_WILL",
  entries: [
    {
      from: "2015-07-01",
      value: "WILL",
      law: { instrument: "PP 44/2015", article: "Pasal 40(2)b" },
      confidence: "secondary",
      ...checked,
    },
    {
      from: "2025-02-24",
      value: "NOTARIAL_WILL",
      law: { instrument: "Permenaker 1/2025", article: "Pasal 62(1a)" },
      confidence: "primary",
      ...checked,
    },
  ],
};

/**
 * Whether a court can name an heir who is not in the statutory list.
 *
 * @law Permenaker 1/2025 Pasal 22(1b), 62(1b)
 */
export const courtMayName: Parameter<boolean> = {
  id: "heir.court-may-name",
  unit: "yes | no",
  entries: [
    {
      from: "2015-07-01",
      value: false,
      law: { instrument: "PP 44/2015", article: "Pasal 40(2)" },
      confidence: "secondary",
      ...checked,
    },
    {
      from: "2025-02-24",
      value: true,
      law: { instrument: "Permenaker 1/2025", article: "Pasal 62(1b)" },
      confidence: "primary",
      ...checked,
    },
  ],
};

/**
 * Age from which an heir applies without a guardian.
 *
 * @unit years completed
 * @law UU 1/1974 Pasal 47, 50
 */
export const adultAge: Parameter<number> = {
  id: "heir.adult-age",
  unit: "years completed",
  entries: [
    {
      from: "2015-07-01",
      value: 18,
      law: { instrument: "UU 1/1974", article: "Pasal 47, 50" },
      confidence: "recalled",
      ...checked,
    },
  ],
};

/**
 * Equals are paid as one payee with the written consent of the others: practice of the branches. The
 * text names the heirs and no shares.
 *
 * @law PP 44/2015 Pasal 40(2), recalled practice
 */
export const onePayee: Parameter<DocumentKind> = {
  id: "heir.one-payee",
  unit: "document",
  entries: [
    {
      from: "2015-07-01",
      value: "CONSENT_OF_OTHERS",
      law: { instrument: "PP 44/2015", article: "Pasal 40(2), praktik kantor cabang" },
      confidence: "recalled",
      ...checked,
    },
  ],
};
