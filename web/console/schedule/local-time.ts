/** Values of `datetime-local` inputs, which are wall times of the browser's own zone. */
const two = (n: number): string => String(n).padStart(2, "0");

/** Epoch ms → "2026-11-23T14:00" in the browser's zone. */
export function toLocalInput(atMs: number): string {
  const at = new Date(atMs);
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** "2026-11-23T14:00" in the browser's zone → epoch ms; null for anything else. */
export function fromLocalInput(value: string): number | null {
  if (!/^\d{4,}-\d\d-\d\dT\d\d:\d\d/.test(value)) return null;
  const atMs = new Date(value).getTime();
  return Number.isNaN(atMs) ? null : atMs;
}
