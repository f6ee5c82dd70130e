import type { Key } from "../aws/table.ts";
import type { FundingSource, Programme } from "../contribution/schema.ts";
import type { Category } from "../participant/schema.ts";
import type { Version } from "./schema.ts";

const partition = (city: string, year: number, version: Version) => `budget#${city}#${year}#${version}`;

/** @access budget by city, year and version */
export const budgetKey = (city: string, year: number, version: Version): Key => ({
  pk: partition(city, year, version),
  sk: "record",
});

/** @access lines of a budget, and the one line that pays for a programme, category and source */
export const payerKey = (
  city: string,
  year: number,
  version: Version,
  {
    programme,
    category,
    fundingSource,
  }: { programme: Programme; category: Category; fundingSource: FundingSource },
): Key => ({ pk: partition(city, year, version), sk: `line#${fundingSource}#${category}#${programme}` });

/** @access line by id */
export const lineKey = (id: string): Key => ({ pk: `line#${id}`, sk: "record" });

/** @access running balance of a line */
export const balanceKey = (id: string): Key => ({ pk: `line#${id}`, sk: "balance" });

/** @access movements of a line, by cause */
export const ledgerKey = (id: string, cause: string): Key => ({ pk: `line#${id}`, sk: `ledger#${cause}` });

/** @access budgets of a city, newest year first */
export const budgetIndex = (city: string, year: number, version: Version) => ({
  gsi1pk: `${city}#budget`,
  gsi1sk: `${year}#${version}`,
});
