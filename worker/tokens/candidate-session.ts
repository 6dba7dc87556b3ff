import type { Mode } from "#contract/mode.ts";
import { signToken, verifyToken } from "./signed-token.ts";

/** A candidate's page: one session of one interview, made by one version of its link. */
export interface CandidateSession {
  readonly interviewId: string;
  readonly orgId: string;
  readonly mode: Mode;
  readonly sessionId: string;
  readonly linkVersion: number;
}

/** Long enough to read or delete one's words afterwards; the object checks window and link on its own. */
const CANDIDATE_SESSION_MS = 7 * 86_400_000;

/** Signs the session a link was exchanged for. */
export const signCandidateSession = (session: CandidateSession, nowMs: number, secret: string): Promise<string> =>
  signToken(session, "candidate", nowMs + CANDIDATE_SESSION_MS, secret);

/** The session a token proves, or null. */
export async function verifyCandidateSession(
  token: string,
  nowMs: number,
  secret: string,
): Promise<CandidateSession | null> {
  return (await verifyToken(token, "candidate", nowMs, secret)) as CandidateSession | null;
}
