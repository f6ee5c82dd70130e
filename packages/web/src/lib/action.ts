import { useMutation } from "@tanstack/react-query";
import { useRef } from "react";
import { ApiError } from "./client.ts";

type Attempt = { readonly input: string; readonly key: string };

/**
 * One thing that the user does, under one idempotency key.
 *
 * The key stays while the same input got no definite answer, so that a second try after a broken
 * connection cannot do it twice; any answer, good or bad, ends the action.
 */
export function useAction<Input, Output>(
  run: (input: Input, key: string) => Promise<Output>,
  onDone?: (output: Output) => unknown,
) {
  const open = useRef<Attempt>(undefined);

  return useMutation({
    mutationFn: async (input: Input) => {
      const written = JSON.stringify(input) ?? "";
      if (open.current?.input !== written) open.current = { input: written, key: crypto.randomUUID() };
      try {
        const output = await run(input, open.current.key);
        open.current = undefined;
        return output;
      } catch (error) {
        if (error instanceof ApiError && error.status < 500) open.current = undefined;
        throw error;
      }
    },
    onSuccess: async (output) => {
      await onDone?.(output);
    },
  });
}
