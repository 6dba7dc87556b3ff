import { SharedSession } from "#contract/share.ts";
import { createRequests } from "../request.ts";

const KEY = "vivavoce.shared";
const { send } = createRequests(() => null);

/** What stood after the `#` of a share link; taken out of the address and history, so that it is not seen over a shoulder. */
export function takeShareLink(): string | null {
  const link = location.hash.slice(1);
  if (link === "") return null;
  history.replaceState(null, "", location.pathname);
  return link;
}

/** The session of this tab: gone with it, and with its own end. */
export function storedSession(nowMs: number): SharedSession | null {
  try {
    const stored = SharedSession.safeParse(JSON.parse(sessionStorage.getItem(KEY) ?? "null"));
    return stored.success && stored.data.expiresAtMs > nowMs ? stored.data : null;
  } catch {
    return null;
  }
}

/** Exchanges a link for a session of this tab. Problems: share-expired, not-found. */
export async function openShare(link: string): Promise<SharedSession> {
  const session = await send(SharedSession, "POST", "/v1/shared", { link });
  sessionStorage.setItem(KEY, JSON.stringify(session));
  return session;
}

export const forgetShare = (): void => sessionStorage.removeItem(KEY);
