/** Where the page keeps what must survive a reload, and only in this tab. */
const KEY = "vivavoce.interview";

/** Never the link itself: a session of this page, and whether this tab was in the call. */
export interface Kept {
  readonly session: string;
  readonly inCall: boolean;
}

/**
 * Takes the secret out of the address before anything else runs: it must not reach history, bookmarks or a shared screen.
 * Null when the page was opened without one.
 */
export function takeLink(at: Location, history: History): string | null {
  const link = at.hash.slice(1);
  if (link === "") return null;
  history.replaceState(null, "", at.pathname + at.search);
  return decodeSafely(link);
}

/** Mail programs sometimes encode the dot or add white space; anything else the server refuses. */
function decodeSafely(link: string): string {
  try {
    return decodeURIComponent(link).trim();
  } catch {
    return link;
  }
}

export function readKept(storage: Storage): Kept | null {
  try {
    const value: unknown = JSON.parse(storage.getItem(KEY) ?? "null");
    if (typeof value !== "object" || value === null || !("session" in value) || typeof value.session !== "string")
      return null;
    return { session: value.session, inCall: "inCall" in value && value.inCall === true };
  } catch {
    return null;
  }
}

export function keep(storage: Storage, kept: Kept | null): void {
  try {
    if (kept === null) storage.removeItem(KEY);
    else storage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // Storage may be switched off: the page works, only a reload then needs the link again.
  }
}
