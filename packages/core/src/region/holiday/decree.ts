import type { Confidence } from "../../shared/dated.ts";

/** Calendar dates and what each marks; a day with two marks stands once. */
type Days = Readonly<Record<string, string>>;

/**
 * What one decree says of the days off of a year.
 *
 * An amendment lists the year anew as it then stands, and leaves out the list that it does not touch.
 */
export type Decree = {
  /** Calendar date on which it was signed. */
  readonly from: string;
  readonly year: number;
  readonly instrument: string;
  readonly confidence: Confidence;
  readonly nationalHolidays?: Days;
  readonly collectiveLeave?: Days;
};

export const threeMinisters = "Keputusan Bersama Menteri Agama, Menteri Ketenagakerjaan dan Menteri PANRB";
