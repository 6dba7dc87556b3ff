/** Waits until a condition holds; throws with its description when it does not in time, a bound on a hang. */
export async function eventually<T>(
  what: string,
  probe: () => T | undefined | null | false,
  withinMs = 60_000,
): Promise<T> {
  const until = Date.now() + withinMs;
  for (;;) {
    const value = probe();
    if (value !== undefined && value !== null && value !== false) return value;
    if (Date.now() > until) throw new Error(`not within ${withinMs} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}
