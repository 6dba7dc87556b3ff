import * as z from "zod";
import { Mode } from "#contract/mode.ts";
import { signToken, verifyToken } from "./signed-token.ts";

/** Somebody who opened a share link: one report of one interview, in one tab. */
export const ShareSession = z.object({ shareId: z.string(), interviewId: z.string(), orgId: z.string(), mode: Mode });
export type ShareSession = z.infer<typeof ShareSession>;

/** A working day; opening the link again gives another. */
const SHARE_SESSION_MS = 12 * 3_600_000;

/** Signs the session a share link was exchanged for. It never outlives the link. */
export async function signShareSession(
  session: ShareSession,
  linkExpiresAtMs: number,
  nowMs: number,
  secret: string,
): Promise<{ readonly token: string; readonly expiresAtMs: number }> {
  const expiresAtMs = Math.min(linkExpiresAtMs, nowMs + SHARE_SESSION_MS);
  return { token: await signToken(session, "share", expiresAtMs, secret), expiresAtMs };
}

/** The session a token proves, or null. Whether the link still stands is asked apart. */
export async function verifyShareSession(token: string, nowMs: number, secret: string): Promise<ShareSession | null> {
  return (await verifyToken(token, "share", nowMs, secret)) as ShareSession | null;
}
