import { createContext, useContext } from "react";
import type { Session } from "#contract/principal.ts";

/** Who is signed in; set once the session is known, so screens never ask whether there is one. */
export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error("a screen was drawn without a session");
  return session;
}

/** Whether this person may change guides and interviews; reviewers read. The server decides, this only hides what it would refuse. */
export const mayChange = (session: Session): boolean => session.role === "admin" || session.role === "recruiter";
