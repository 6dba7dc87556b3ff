import type { Interview } from "#contract/interview.ts";

/**
 * The window as a calendar entry (RFC 5545). No link and no name: calendars are shared, and the
 * address of this file is all that guards it.
 */
export function calendarEntry(interview: Interview): string {
  const { opensAtMs, closesAtMs } = interview.window;
  const cancelled = interview.endReason === "cancelled";
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Vivavoce//Interview//EN",
    "METHOD:PUBLISH",
    "BEGIN:VEVENT",
    `UID:${interview.id}@vivavoce`,
    `DTSTAMP:${stamp(interview.createdAtMs)}`,
    `DTSTART:${stamp(opensAtMs)}`,
    `DTEND:${stamp(closesAtMs)}`,
    `SUMMARY:${escape(`Interview: ${interview.config.role} at ${interview.config.company}`)}`,
    `DESCRIPTION:${escape("Use the personal link from your invitation at any time between these two.")}`,
    `STATUS:${cancelled ? "CANCELLED" : "CONFIRMED"}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return `${lines.flatMap(fold).join("\r\n")}\r\n`;
}

const stamp = (ms: number): string => `${new Date(ms).toISOString().replaceAll(/[-:]/g, "").slice(0, 15)}Z`;
const escape = (text: string): string => text.replaceAll(/[\\;,]/g, (c) => `\\${c}`).replaceAll("\n", "\\n");

/** Lines longer than 75 octets are folded; UTF-8 characters are never cut. */
function fold(line: string): string[] {
  const out: string[] = [];
  let current = "";
  let octets = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).byteLength;
    if (octets + size > 74) {
      out.push(current);
      current = " ";
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...out, current];
}
