import { z } from "zod";

/** Who pays: general city money, the two earmarked shares, the person, or a company gift. */
export const FundingSource = z.enum(["APBD", "DBH_CHT", "DBH_SAWIT", "SELF", "CSR"]);
export type FundingSource = z.infer<typeof FundingSource>;

export const Programme = z.enum(["JKK", "JKM"]);
export type Programme = z.infer<typeof Programme>;
