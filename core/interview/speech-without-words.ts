/** How a stretch of speech without words is written down, for so many milliseconds of it. Never evidence. */
export const speechWithoutWords = (ms: number): string =>
  `[speech, ${(Math.max(0, ms) / 1000).toFixed(1)} s, not understood]`;
