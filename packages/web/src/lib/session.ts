import type { Permission } from "@payung/core/access/schema";
import type { Session } from "@payung/functions/api/view";
import { createContext, use } from "react";

const SessionContext = createContext<Session | undefined>(undefined);
export const SessionProvider = SessionContext.Provider;

/** Who is signed in, with which roles and for which region. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error("There is no SessionProvider above this component");
  return session;
}

/** Whether the signed-in user may do it. Roles hide; the API forbids. */
export function useMay(permission: Permission): boolean {
  return useSession().permissions.includes(permission);
}
