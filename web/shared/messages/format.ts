/** Dates, times and spans as a reader of `language` writes them, in the reader's own time zone unless told otherwise. */
export interface Formats {
  /** "Tuesday, 24 November 2026, 14:30"; with a zone given, its name follows: it is then not the reader's own. */
  moment(atMs: number, timeZone?: string): string;
  /** A moment ahead: "14:30" today, with its day otherwise. */
  soon(atMs: number): string;
  /** "24 November 2026" */
  day(atMs: number, timeZone?: string): string;
  /** "14:30" */
  time(atMs: number, timeZone?: string): string;
  /** "2:05" for 125,000 ms; "1:02:05" above an hour. For clocks, with tabular figures. */
  clock(ms: number): string;
}

/** Formats for one language (BCP 47), in the reader's own regional habits where these speak that language. */
export function createFormats(spoken: string): Formats {
  const language =
    globalThis.navigator?.languages.find((tag) => tag === spoken || tag.startsWith(`${spoken}-`)) ?? spoken;
  const zone = (timeZone?: string): { timeZone?: string } => (timeZone === undefined ? {} : { timeZone });
  const time = (atMs: number, timeZone?: string): string =>
    new Intl.DateTimeFormat(language, { hour: "numeric", minute: "2-digit", ...zone(timeZone) }).format(atMs);
  const moment = (atMs: number, timeZone?: string): string => {
    const day = new Intl.DateTimeFormat(language, {
      weekday: "long",
      day: "numeric",
      month: "long",
      year: "numeric",
      ...zone(timeZone),
    }).format(atMs);
    const at = new Intl.DateTimeFormat(language, {
      hour: "numeric",
      minute: "2-digit",
      ...(timeZone === undefined ? {} : { timeZone, timeZoneName: "long" }),
    }).format(atMs);
    return `${day}, ${at}`;
  };
  return {
    moment,
    soon: (atMs) => (new Date(atMs).toDateString() === new Date().toDateString() ? time(atMs) : moment(atMs)),
    day: (atMs, timeZone) =>
      new Intl.DateTimeFormat(language, { day: "numeric", month: "long", year: "numeric", ...zone(timeZone) }).format(
        atMs,
      ),
    time,
    clock: (ms) => {
      const seconds = Math.max(0, Math.floor(ms / 1000));
      const padded = (value: number): string => String(value).padStart(2, "0");
      const hours = Math.floor(seconds / 3600);
      const minutes = Math.floor(seconds / 60) % 60;
      return hours > 0 ? `${hours}:${padded(minutes)}:${padded(seconds % 60)}` : `${minutes}:${padded(seconds % 60)}`;
    },
  };
}
