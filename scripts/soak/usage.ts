/** A run was called wrongly: its message is for whoever called it, and the exit code is 2. */
export class UsageError extends Error {}

/** A whole number within bounds. Throws UsageError with the bounds. */
export function wholeNumber(option: string, text: string, from: number, to: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= from && value <= to) return value;
  throw new UsageError(`--${option} takes a whole number from ${from} to ${to}.`);
}

/** Whether something was thrown because of how a run was called, by us or by `parseArgs`. */
export const isUsageError = (cause: unknown): cause is Error =>
  cause instanceof UsageError ||
  (cause instanceof TypeError && String((cause as { code?: unknown }).code).startsWith("ERR_PARSE_ARGS"));
