import type { EventBody } from "#contract/event.ts";
import { assertNever } from "#contract/result.ts";
import { clock, count, dateTime, ownTimeZone, seconds, windowText } from "./format.ts";
import { terms } from "./terms.ts";

/** What a line of the timeline is about; also the filter's values. `machine` lines are folded. */
export const LINE_KINDS = ["conversation", "note", "clock", "person", "machine"] as const;
export type LineKind = (typeof LINE_KINDS)[number];

export const timelineWords = {
  kind: {
    conversation: "Conversation",
    note: "Notes",
    clock: "Time and sections",
    person: "People",
    machine: "Technical",
  } satisfies Record<LineKind, string>,
  before: "Before the interview",
  after: "After the interview",
  folded: (n: number): string => count(n, "technical entry", "technical entries"),
  deleted: "words deleted",
  title: "Timeline",
  everything: "Everything",
  show: "Show",
  empty: "Nothing of this kind happened.",
} as const;

const TAKEOVER = {
  start: "took the call",
  resume_after_crash: "took over after a crash",
  provider_lost: "reconnected",
  planned_rotation: "renewed its connection as planned",
  provider_switch: "took over from the other provider",
  watchdog: "was restarted because it had stopped speaking",
} as const;

const by = (who: string): string =>
  who === "candidate"
    ? "by the candidate"
    : who === "agent"
      ? "by the interviewer"
      : who === "clock"
        ? "by the clock"
        : "by a person at your organisation";

/** One event as a sentence. `words` are shown beside it, never woven in. */
export function sentence(body: EventBody): { readonly kind: LineKind; readonly text: string } {
  switch (body.type) {
    case "interview.scheduled":
      return {
        kind: "person",
        text: `Scheduled for ${windowText(body.window, ownTimeZone())}${body.attempt > 1 ? `, attempt ${body.attempt}` : ""}`,
      };
    case "window.moved":
      return { kind: "person", text: `Moved to ${windowText(body.window, ownTimeZone())}` };
    case "link.renewed":
      return { kind: "person", text: "Link renewed; the old one no longer works" };
    case "candidate.opened":
      return { kind: "person", text: "Candidate opened the link" };
    case "consent.given":
      return {
        kind: "person",
        text: `Candidate agreed to the interview and the recording (notice ${body.noticeVersion})`,
      };
    case "candidate.started":
      return {
        kind: "person",
        text: body.tookOver ? "Candidate continued on another page" : "Candidate started the interview",
      };
    case "candidate.present":
      return { kind: "person", text: "Candidate is in the room" };
    case "candidate.absent":
      return { kind: "person", text: "Candidate's connection is gone" };
    case "candidate.left":
      return {
        kind: "person",
        text: body.intent === "later" ? "Candidate left and may come back" : "Candidate withdrew",
      };
    case "agent.dispatched":
      return { kind: "machine", text: `Interviewer ${body.epoch} was called` };
    case "agent.missing":
      return { kind: "machine", text: `Interviewer ${body.epoch} did not come` };
    case "lease.granted":
      return { kind: "machine", text: `Interviewer ${body.epoch} took the interview` };
    case "lease.lost":
      return { kind: "machine", text: `Interviewer ${body.epoch} went silent; another is called` };
    case "lease.released":
      return { kind: "machine", text: `Interviewer ${body.epoch} let go (${body.reason.replaceAll("_", " ")})` };
    case "provider.connected":
      return { kind: "machine", text: `${body.reportedModel} (${terms.source[body.source]}) ${TAKEOVER[body.reason]}` };
    case "provider.lost":
      return {
        kind: "machine",
        text: `Connection to ${terms.provider[body.provider]} ended: ${terms.providerLost[body.code]}`,
      };
    case "provider.unavailable":
      return { kind: "machine", text: `The interview waits for the voice provider: ${terms.providerLost[body.code]}` };
    case "greeting.started":
      return { kind: "clock", text: "The interviewer greeted the candidate; the clock started" };
    case "clock.paused":
      return { kind: "clock", text: `Clock stopped: ${terms.pause[body.reason]}` };
    case "clock.resumed":
      return { kind: "clock", text: `Clock no longer stopped because ${terms.pause[body.reason]}` };
    case "time.granted":
      return { kind: "clock", text: `${seconds(body.grantedMs / 1000)} more granted ${by(body.by)}` };
    case "section.entered":
      return {
        kind: "clock",
        text: `${terms.section[body.section]} began${body.cause === "clock" ? " because its time had come" : ""}`,
      };
    case "closing.started":
      return {
        kind: "clock",
        text: {
          time: "Closing began: the time is up",
          covered: "Closing began: everything required was asked",
          model: "The interviewer began to close",
          person: "Closing began: someone at your organisation ended it",
        }[body.cause],
      };
    case "closing.spoken":
      return { kind: "clock", text: "The goodbye was spoken" };
    case "waiting.given_up":
      return { kind: "clock", text: `Waiting was given up: ${terms.pause[body.reason]}` };
    case "end.requested":
      return { kind: "person", text: `The end was asked for ${by(body.by)}` };
    case "interview.ended":
      return { kind: "clock", text: `Ended: ${terms.endReason[body.reason].toLowerCase()}` };
    case "turn.recorded":
      return {
        kind: "conversation",
        text:
          body.speaker === "candidate" ? "Candidate" : body.interrupted ? "Interviewer, interrupted" : "Interviewer",
      };
    case "question.asked":
      return { kind: "note", text: `Planned question ${body.questionId} was asked` };
    case "silence.prompted":
      return { kind: "conversation", text: `The interviewer helped over a silence (step ${body.step})` };
    case "hold.started":
      return {
        kind: "conversation",
        text: `Candidate asked for a moment, by ${body.by === "button" ? "button" : "word"}`,
      };
    case "hold.ended":
      return {
        kind: "conversation",
        text: { button: "The moment ended by button", speech: "Candidate spoke again", timeout: "The moment ran out" }[
          body.by
        ],
      };
    case "score.noted":
      return { kind: "note", text: `Note on ${body.area}: ${body.score} of 10` };
    case "followup.flagged":
      return { kind: "note", text: `Follow-up wanted${body.questionId === null ? "" : ` on ${body.questionId}`}` };
    case "knowledge.queried":
      return {
        kind: "note",
        text: body.found ? "Looked up in the company context" : "Looked up in the company context, found nothing",
      };
    case "time.checked":
      return { kind: "machine", text: "The interviewer checked the time" };
    case "time_warning.flagged":
      return { kind: "note", text: `The interviewer is shortening ${terms.section[body.section]}` };
    case "transition.made":
      return { kind: "machine", text: `The interviewer moved to ${terms.section[body.section]}` };
    case "tool.refused":
      return { kind: "machine", text: `Tool ${body.name} was refused (${body.code})` };
    case "directive.issued":
      return body.kind === "observer_note"
        ? { kind: "person", text: "Note to the interviewer" }
        : {
            kind: "machine",
            text: `Told the interviewer: ${body.kind.replaceAll("_", " ")}${body.section === null ? "" : ` (${terms.section[body.section]})`}`,
          };
    case "directive.delivered":
      return {
        kind: "machine",
        text: `Message ${body.directive} to the interviewer: ${{ item: "delivered", process: "obeyed", superseded: "no longer needed", expired: "came too late", failed: "could not be delivered" }[body.delivery]}`,
      };
    case "usage.recorded":
      return {
        kind: "machine",
        text: `${body.usage.model}: ${body.usage.tokens.textIn + body.usage.tokens.audioIn} tokens in, ${body.usage.tokens.textOut + body.usage.tokens.audioOut} out`,
      };
    case "recording.part":
      return { kind: "machine", text: `Recording ${body.part.name}, ${clock(body.part.durationMs)}` };
    case "incident.noted":
      return { kind: "machine", text: `Incident: ${body.code.replaceAll("_", " ")}` };
    case "report.ignored":
      return { kind: "machine", text: `A report changed nothing (${body.code})` };
    case "effect.done":
      return { kind: "machine", text: `Done: ${body.key}` };
    case "effect.failed":
      return { kind: "machine", text: `Failed, will be tried again: ${body.key} (${body.code})` };
    case "words.deleted":
      return { kind: "person", text: `Words${body.recording ? " and recording" : ""} deleted ${by(body.by)}` };
    case "transcript.stored":
      return {
        kind: body.correctionOf === null ? "machine" : "person",
        text: `Transcript, version ${body.version}${body.correctionOf === null ? "" : `, corrected ${by(body.by)}`}`,
      };
    case "evaluation.requested":
      return { kind: "machine", text: `Evaluation ${body.evaluation} asked for ${by(body.by)}` };
    case "evaluation.finished":
      return {
        kind: "machine",
        text: `Evaluation ${body.evaluation} ${body.summary === null ? "failed" : "finished"}${body.state === "needs_review" ? ", needs a review" : ""}`,
      };
    case "decision.made":
      return { kind: "person", text: `Decided: ${body.decision} ${by(body.by)}` };
    default:
      return assertNever(body);
  }
}

/** Wall time of an entry, for its tooltip. */
export const entryTime = (atMs: number): string => dateTime(atMs);
