import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { ApiError } from "../lib/client.ts";
import { AuthProvider, type Config } from "./session.tsx";

/** What every page stands on: server state, sign-in and the client. */
export function Providers({ config, children }: { readonly config: Config; readonly children: ReactNode }) {
  const [queries] = useState(
    () =>
      new QueryClient({
        defaultOptions: {
          queries: {
            staleTime: 5_000,
            retry: (failures, error) => failures < 2 && !(error instanceof ApiError && error.status < 500),
          },
        },
      }),
  );
  return (
    <QueryClientProvider client={queries}>
      <AuthProvider config={config}>{children}</AuthProvider>
    </QueryClientProvider>
  );
}
