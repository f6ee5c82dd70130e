import { InputError } from "@payung/core/shared/error";
import type { ValidationTargets } from "hono";
import { validator } from "hono-openapi";
import { z } from "zod";
import indonesian from "zod/v4/locales/id.js";

// What a schema does not word itself is said in the language of the offices.
z.config(indonesian());

/** The one place where a request is parsed. Handlers only see parsed values. */
export function validate<Target extends keyof ValidationTargets, Schema extends z.ZodType>(
  target: Target,
  schema: Schema,
) {
  return validator(target, schema, (result) => {
    if (result.success) return;
    const errors = result.error.map(({ path, message }) => ({
      field: (path ?? []).map((part) => String(typeof part === "object" ? part.key : part)).join("."),
      code: "invalid",
      message,
    }));
    const fields = errors.map(({ field }) => field || "isi").join(", ");
    throw new InputError("input.invalid", `Periksa isian ini: ${fields}.`, { errors });
  });
}
