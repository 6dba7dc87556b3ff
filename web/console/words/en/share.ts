import { count, dateTime } from "./format.ts";

/** Share links: made in a dialog, opened on a page of their own. */
export const shareWords = {
  title: "Share this report",
  lead: "A link shows this one report and nothing else, until it expires. Whoever has it can read and listen; to decide they sign in.",
  hides: "The interviewer's notes and the cost are not shown.",
  expires: "Works for",
  hours: (hours: number): string => (hours < 48 ? count(hours, "hour", "hours") : `${hours / 24} days`),
  make: "Make a link",
  once: "Copy it now. It is not shown again.",
  copy: "Copy the link",
  list: "Links made",
  listNone: "No link has been made yet.",
  madeBy: (name: string, atMs: number): string => `${name}, ${dateTime(atMs)}`,
  until: (atMs: number): string => `until ${dateTime(atMs)}`,
  expired: (atMs: number): string => `expired ${dateTime(atMs)}`,
  revokedAt: (atMs: number): string => `revoked ${dateTime(atMs)}`,
  opens: (n: number): string => (n === 0 ? "never opened" : `opened ${count(n, "time", "times")}`),
  revoke: "Revoke",
  revokeOf: (name: string, atMs: number): string => `Revoke the link of ${name}, ${dateTime(atMs)}`,
  close: "Close",

  page: "Shared report",
  pageLead: (until: number): string => `Shared with you until ${dateTime(until)}.`,
  expiredTitle: "This link no longer works",
  expiredText: "It has expired or was revoked. Ask the person who sent it for a new one.",
  noLinkTitle: "This address needs its whole link",
  noLinkText: "Open the link exactly as you were sent it. This tab forgets it when it is closed.",
} as const;
