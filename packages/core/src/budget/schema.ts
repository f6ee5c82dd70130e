import { z } from "zod";
import { FundingSource, Programme } from "../contribution/schema.ts";
import { Category } from "../participant/schema.ts";
import { Stored } from "../shared/entity.ts";
import { idSchema } from "../shared/id.ts";

export const Version = z.enum(["INITIAL", "REVISED"]);
export type Version = z.infer<typeof Version>;

export const BudgetStatus = z.enum(["DRAFT", "PROPOSED", "REVIEWED", "ENACTED", "CLOSED"]);
export type BudgetStatus = z.infer<typeof BudgetStatus>;

export const Year = z.int().min(2015).max(2100);

/** A fiscal year's plan: APBD (INITIAL) or APBD-P (REVISED). */
export const Budget = Stored.extend({
  year: Year,
  budgetVersion: Version,
  status: BudgetStatus,
  lineCount: z.int().nonnegative(),
  /** Number and date of the regulation or DPA, once a step named them. */
  reference: z.object({ number: z.string(), date: z.iso.date() }).optional(),
  proposedBy: z.string().optional(),
  reviewedBy: z.string().optional(),
  enactedBy: z.string().optional(),
});
export type Budget = z.infer<typeof Budget>;

/** Account code of the budget, as printed: `5.1.02.02.02.0006`. */
export const AccountCode = z.string().regex(/^\d(\.\d{1,2}){1,4}(\.\d{4})?$/, "Kode rekening tidak benar");

/** One appropriation. `available = ceiling - reserved`; spending comes out of what is reserved. */
export const BudgetLine = Stored.extend({
  id: idSchema("budgetLine"),
  year: Year,
  budgetVersion: Version,
  skpd: z.string(),
  account: AccountCode,
  programme: Programme,
  categories: z.array(Category).min(1).readonly(),
  fundingSource: FundingSource,
  /** @unit rupiah */
  ceiling: z.int().positive(),
});
export type BudgetLine = z.infer<typeof BudgetLine>;

/** The running balance of a line. @unit rupiah */
export const Balance = z.object({
  available: z.int().nonnegative(),
  reserved: z.int().nonnegative(),
  spent: z.int().nonnegative(),
});
export type Balance = z.infer<typeof Balance>;

export const LedgerKind = z.enum(["reservation", "release"]);

/** One movement of a line; named after its cause, so one cause moves money once. */
export const LedgerEntry = z.object({
  kind: LedgerKind,
  /** @unit rupiah, always positive; the kind says which way */
  amount: z.int().positive(),
  cause: z.string(),
  at: z.iso.datetime(),
  by: z.string(),
});
export type LedgerEntry = z.infer<typeof LedgerEntry>;

export const CreateInput = z.object({ year: Year, version: Version });
export type CreateInput = z.infer<typeof CreateInput>;

export const LineInput = BudgetLine.pick({
  account: true,
  programme: true,
  categories: true,
  fundingSource: true,
  ceiling: true,
}).extend({ skpd: z.string().trim().min(1).max(160) });
export type LineInput = z.infer<typeof LineInput>;

export const StepInput = z.object({
  step: z.enum(["PROPOSED", "REVIEWED", "ENACTED"]),
  reference: z.object({ number: z.string().trim().min(1).max(120), date: z.iso.date() }).optional(),
});
export type StepInput = z.infer<typeof StepInput>;
