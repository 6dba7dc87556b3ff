import type { EventBody } from "../../contract/event.ts";
import type { InterviewConfig } from "../../contract/interview-config.ts";
import type { TimelineEntry } from "../../contract/observer.ts";
import type { Finding } from "../../contract/problem.ts";
import type { Rehearsal } from "./rehearse.ts";

const clock = (ms: number | null): string => {
  if (ms === null) return "  –  ";
  const seconds = Math.floor(ms / 1000);
  return `${String(Math.floor(seconds / 60)).padStart(2)}:${String(seconds % 60).padStart(2, "0")}`;
};

/** One line of the running demo, or null for what nobody wants to read live. */
export function entryLine({ event, words, clockMs }: TimelineEntry): string | null {
  const text = describe(event.body, words ?? null);
  return text === null ? null : `${clock(clockMs)}  ${text}`;
}

function describe(body: EventBody, words: string | null): string | null {
  switch (body.type) {
    case "turn.recorded":
      return body.corrects
        ? null
        : `${body.speaker === "interviewer" ? "Interviewer" : "Candidate  "}  ${words ?? ""}${body.interrupted ? " [interrupted]" : ""}`;
    case "section.entered":
      return `── ${body.section.replace("_", " ")} ──`;
    case "score.noted":
      return `             note: ${body.area} ${body.score} of 10`;
    case "followup.flagged":
      return `             follow-up: ${words ?? ""}`;
    case "directive.issued":
      return `             directive: ${body.kind.replaceAll("_", " ")}`;
    case "hold.started":
      return "             hold: the candidate asked for a moment";
    case "silence.prompted":
      return `             silence: step ${body.step}`;
    case "provider.connected":
      return `             ${body.provider} ${body.reportedModel} connected (${body.reason.replaceAll("_", " ")})`;
    case "provider.lost":
      return `             provider lost: ${body.code}`;
    case "tool.refused":
      return `             refused: ${body.name} (${body.code})`;
    case "lease.granted":
      return `             agent took the interview, epoch ${body.epoch}`;
    case "interview.ended":
      return `── ended: ${body.reason.replace("_", " ")} ──`;
    default:
      return null;
  }
}

/** What a person wants to know after the demo, in figures that were all read from the record. */
export function summaryOf(held: Rehearsal, config: InterviewConfig, findings: readonly Finding[]): string {
  const bodies = held.timeline.map(({ event }) => event.body);
  const of = <T extends EventBody["type"]>(type: T): Extract<EventBody, { type: T }>[] =>
    bodies.filter((body): body is Extract<EventBody, { type: T }> => body.type === type);
  const asked = new Set(of("question.asked").map((body) => body.questionId));
  const required = config.questions.filter((question) => question.required);
  const turns = of("turn.recorded").filter((turn) => !turn.corrects);
  const latencies = turns.flatMap((turn) => turn.responseLatencyMs ?? []).toSorted((a, b) => a - b);
  const usage = of("usage.recorded").map((body) => body.usage);
  const tokens = (pick: (t: (typeof usage)[number]["tokens"]) => number): number =>
    usage.reduce((sum, one) => sum + pick(one.tokens), 0);
  const notes = of("score.noted");
  const entry = (type: EventBody["type"]): TimelineEntry | undefined =>
    held.timeline.findLast(({ event }) => event.body.type === type);
  const recordedMs = held.recording.parts.reduce((sum, part) => sum + part.durationMs, 0);
  const closing = entry("closing.spoken");
  const plannedSeconds = config.durationMinutes * 60;
  const off = closing?.clockMs == null ? null : Math.round(closing.clockMs / 1000 - plannedSeconds);
  return [
    `Ended        ${held.interview.endReason ?? "not"}${off === null ? "" : `; goodbye ${Math.abs(off)} s ${off > 0 ? "after" : "before"} the planned end`}`,
    `Questions    ${asked.size} asked, ${required.filter((question) => asked.has(question.id)).length} of ${required.length} required`,
    `Turns        ${turns.filter((turn) => turn.speaker === "candidate").length} candidate, ${turns.filter((turn) => turn.speaker === "interviewer").length} interviewer, ${turns.filter((turn) => turn.interrupted).length} interrupted`,
    `Notes        ${notes.length} on ${new Set(notes.map((note) => note.area)).size} of ${config.rubricAreas.length} areas; ${of("followup.flagged").length} follow-ups`,
    `Tools        ${of("tool.refused").length} refused, ${of("time.checked").length} looks at the clock, ${of("knowledge.queried").length} company questions`,
    `Latency      ${latencies.length === 0 ? "not measured" : `median ${latencies[Math.floor(latencies.length / 2)]} ms over ${latencies.length} answers`} (simulator)`,
    `Tokens       ${tokens((t) => t.textIn + t.audioIn)} in, ${tokens((t) => t.textCached + t.audioCached)} of them cached, ${tokens((t) => t.textOut + t.audioOut)} out, ${usage.length} billed events (simulator)`,
    `Recording    ${held.recording.parts.length} parts, ${(recordedMs / 1000).toFixed(1)} s, ${held.recording.gaps.length} gaps`,
    `Log          ${held.timeline.length} events; audit: ${findings.length === 0 ? "nothing found" : findings.map((finding) => finding.message).join("; ")}`,
  ].join("\n");
}
