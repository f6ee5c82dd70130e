export type Details = Readonly<Record<string, string | number | boolean>>;

/** One field of the request that is wrong, in words the sender can act on. */
export type FieldError = { readonly field: string; readonly code: string; readonly message: string };

type Extra = ErrorOptions & { readonly details?: Details; readonly errors?: readonly FieldError[] };

/**
 * An outcome the caller can act on; anything else that is thrown is a bug.
 *
 * `message` is Indonesian and is shown to people; `code` is stable and is tested.
 */
export abstract class AppError extends Error {
  abstract readonly status: 400 | 401 | 403 | 404 | 409 | 422 | 503;
  abstract readonly title: string;
  readonly code: string;
  readonly details: Details;
  readonly errors: readonly FieldError[];

  constructor(code: string, message: string, { details = {}, errors = [], ...options }: Extra = {}) {
    super(message, options);
    this.code = code;
    this.details = details;
    this.errors = errors;
  }
}

// `name` is spelled out because Step Functions matches on it and the bundler renames classes.

/** The request does not have the shape the endpoint accepts. */
export class InputError extends AppError {
  override readonly name = "InputError";
  readonly status = 400;
  readonly title = "Isian belum benar";
}

/** There is no valid session. */
export class AuthenticationError extends AppError {
  override readonly name = "AuthenticationError";
  readonly status = 401;
  readonly title = "Silakan masuk lagi";
}

/** The actor's role does not allow this. */
export class ForbiddenError extends AppError {
  override readonly name = "ForbiddenError";
  readonly status = 403;
  readonly title = "Tidak berwenang";
}

/** There is no such record, or none inside the actor's region. */
export class NotFoundError extends AppError {
  override readonly name = "NotFoundError";
  readonly status = 404;
  readonly title = "Tidak ditemukan";
}

/** Somebody was first: the stored version has moved on. */
export class ConflictError extends AppError {
  override readonly name = "ConflictError";
  readonly status = 409;
  readonly title = "Sudah berubah";
}

/** The request is well formed and a rule forbids it. */
export class RuleError extends AppError {
  override readonly name = "RuleError";
  readonly status = 422;
  readonly title = "Tidak dapat dilakukan";
}

/** Another system failed; retrying later may work. */
export class UpstreamError extends AppError {
  override readonly name = "UpstreamError";
  readonly status = 503;
  readonly title = "Layanan sedang terganggu";
}
