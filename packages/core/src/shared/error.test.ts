import { describe, expect, it } from "vitest";
import {
  AppError,
  AuthenticationError,
  ConflictError,
  ForbiddenError,
  InputError,
  NotFoundError,
  RuleError,
  UpstreamError,
} from "./error.ts";

describe("AppError", () => {
  it.each([
    [InputError, "InputError", 400],
    [AuthenticationError, "AuthenticationError", 401],
    [ForbiddenError, "ForbiddenError", 403],
    [NotFoundError, "NotFoundError", 404],
    [ConflictError, "ConflictError", 409],
    [RuleError, "RuleError", 422],
    [UpstreamError, "UpstreamError", 503],
  ])("%o carries the name that workflows match and its status: %s, %i", (Kind, name, status) => {
    const error = new Kind("record.any", "Pesan.");
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({ name, status, code: "record.any", details: {}, errors: [] });
    expect(error.title).not.toBe("");
    expect(error.cause).toBeUndefined();
  });

  it("keeps facts, fields and cause", () => {
    const cause = new Error("deeper");
    const errors = [{ field: "q", code: "too_short", message: "Tulis lebih panjang." }];
    const error = new InputError("search.too_short", "Terlalu pendek.", { details: { n: 1 }, errors, cause });
    expect(error).toMatchObject({ details: { n: 1 }, errors, cause });
  });
});
