/** A length of time as one would say it. */
export function aboutMinutes(leftMs: number): string {
  if (leftMs < 45_000) return "less than a minute";
  if (leftMs < 105_000) return "about a minute";
  return `about ${Math.floor(leftMs / 60_000 + 0.25)} minutes`;
}

/** Minutes for a tool reply: one decimal, rounded down, so that time never seems to grow. */
export const replyMinutes = (leftMs: number): number => Math.max(0, Math.floor(leftMs / 6_000) / 10);
