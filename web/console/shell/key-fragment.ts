/**
 * Takes the key out of a console link (`/console/#key=…`) and out of the address bar and history,
 * so that it is neither bookmarked nor seen over a shoulder. Null without one.
 */
export function takeKeyFromFragment(): string | null {
  const key = new URLSearchParams(location.hash.slice(1)).get("key");
  if (key === null) return null;
  history.replaceState(history.state, "", location.pathname + location.search);
  return key.trim() === "" ? null : key.trim();
}
