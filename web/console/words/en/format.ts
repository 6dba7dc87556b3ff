import type { Window } from "#contract/interview.ts";

/** How times, durations and numbers are written. All times go in as epoch milliseconds. */
const LOCALE = "en-GB";

const inZone = (timeZone: string | undefined, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(LOCALE, timeZone === undefined ? options : { ...options, timeZone });

/** The recruiter's own zone, as the browser knows it. */
export const ownTimeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

export const date = (atMs: number, timeZone?: string): string =>
  inZone(timeZone, { weekday: "short", day: "numeric", month: "short" }).format(atMs);

export const time = (atMs: number, timeZone?: string): string =>
  inZone(timeZone, { hour: "2-digit", minute: "2-digit" }).format(atMs);

export const dateTime = (atMs: number, timeZone?: string): string => `${date(atMs, timeZone)}, ${time(atMs, timeZone)}`;

/** "Mon 23 Nov, 14:00 – Mon 30 Nov, 14:00", the day said once when it is the same. */
export function windowText(window: Window, timeZone = window.timeZone): string {
  const { opensAtMs, closesAtMs } = window;
  const end =
    date(opensAtMs, timeZone) === date(closesAtMs, timeZone)
      ? time(closesAtMs, timeZone)
      : dateTime(closesAtMs, timeZone);
  return `${dateTime(opensAtMs, timeZone)} – ${end}`;
}

/** "Europe/Berlin" as people say it: "Berlin". */
export const zoneName = (timeZone: string): string => timeZone.split("/").at(-1)?.replaceAll("_", " ") ?? timeZone;

/** 754,000 ms → "12:34"; an hour and more → "1:02:03". */
export function clock(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const two = (n: number): string => String(n).padStart(2, "0");
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/** 90 s → "1 min 30 s"; 240 s → "4 min". */
export function seconds(value: number): string {
  const whole = Math.round(value);
  const minutes = Math.floor(whole / 60);
  const rest = whole % 60;
  return minutes === 0 ? `${rest} s` : rest === 0 ? `${minutes} min` : `${minutes} min ${rest} s`;
}

export const number = (value: number): string => value.toLocaleString(LOCALE);
export const percent = (share: number): string => `${Number((share * 100).toFixed(1))} %`;
export const count = (n: number, one: string, many: string): string => `${number(n)} ${n === 1 ? one : many}`;

const RELATIVE = new Intl.RelativeTimeFormat(LOCALE, { numeric: "auto" });
const STEPS = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
] as const;

/** "in 2 hours", "3 days ago", "just now". */
export function relative(atMs: number, nowMs: number): string {
  const difference = atMs - nowMs;
  for (const [unit, length] of STEPS) {
    if (Math.abs(difference) >= length) return RELATIVE.format(Math.round(difference / length), unit);
  }
  return "just now";
}
