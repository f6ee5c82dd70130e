import { AppError, UpstreamError } from "../shared/error.ts";

/** What the service says of a request that would fail the same way again: a bug or a missing thing of ours. */
const lasting = [
  "AccessDenied",
  "AccessDeniedException",
  "ExecutionAlreadyExists",
  "NoSuchBucket",
  "NoSuchKey",
  "NotFound",
  "ResourceNotFoundException",
  "TaskDoesNotExist",
  "TaskTimedOut",
  "TransactionCanceledException",
  "ValidationException",
];

/**
 * The call's answer; whatever a later try may cure (throttling, a lost connection, an error of the service)
 * becomes an UpstreamError, so that every caller and every workflow tries again.
 */
export async function reaching<T>(service: string, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof AppError || !(error instanceof Error) || lasting.includes(error.name)) throw error;
    if (error instanceof TypeError || error instanceof RangeError || error instanceof SyntaxError)
      throw error;
    throw new UpstreamError(`upstream.${service}`, "Layanan sedang terganggu. Coba lagi sebentar.", {
      cause: error,
    });
  }
}
