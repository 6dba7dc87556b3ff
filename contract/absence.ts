/** How long a candidate may be away from a running interview before it is closed, in milliseconds. */
export const ABSENCE_LIMIT_MS = 10 * 60_000;
