import { z } from "zod";
import { columns } from "../columns.ts";

/**
 * What a column of a sender's file holds: a column of the roster, or several of them in one cell.
 *
 * `ttl` is place and date of birth, `rt_rw` both numbers, `kel_kec` both names; `tanda_l` and `tanda_p` are
 * the two columns of a form in which the sex is ticked.
 */
export const Target = z.enum([...columns, "ttl", "rt_rw", "kel_kec", "tanda_l", "tanda_p"]);
export type Target = z.infer<typeof Target>;

/** What each column of a file with that header holds, from left to right; null where nothing is read. */
export const Mapping = z.object({
  fingerprint: z.string().regex(/^[0-9a-f]{32}$/),
  targets: z.array(Target.nullable()).max(256).readonly(),
});
export type Mapping = z.infer<typeof Mapping>;

/**
 * How a column was recognised: by the name of the template, by another name that clerks use, by a name that is
 * nearly one of these, by what stands in its cells, or not at all. The first two are certain.
 */
export const Confidence = z.enum(["exact", "synonym", "similar", "content", "none"]);
export type Confidence = z.infer<typeof Confidence>;

/** A header that only its sender can explain: what stands there, and what it seems to be. */
export const UnknownHeader = z.object({
  fingerprint: z.string(),
  /** The row of the header in its sheet. */
  row: z.int().positive(),
  /** The sheet, where the file has several. */
  sheet: z.string().optional(),
  columns: z
    .array(
      z.object({
        name: z.string(),
        target: Target.nullable(),
        confidence: Confidence,
        /** The first cells, long numbers hidden. @pii */
        examples: z.array(z.string()).readonly(),
      }),
    )
    .readonly(),
  /** Required columns for which nothing is proposed. */
  missing: z.array(z.enum(columns)).readonly(),
  /** Columns that several columns of the file claim by the same right. */
  doubled: z.array(z.enum(columns)).readonly(),
  /** Required columns that the lines above the header give for the whole sheet; no column need hold them. */
  given: z.array(z.enum(columns)).readonly(),
});
export type UnknownHeader = z.infer<typeof UnknownHeader>;
