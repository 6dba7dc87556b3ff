import type { EventBody, InterviewEvent } from "#contract/event.ts";
import { firstOf, holds } from "./chunk-list.ts";
import { clockView } from "./clock.ts";
import { sectionNames } from "./section-schedule.ts";
import { parseReportCommandId } from "./report-id.ts";
import type { InterviewState } from "./state.ts";

/** One event with the state on either side of it. */
export interface Step {
  readonly event: InterviewEvent;
  readonly before: InterviewState;
  readonly after: InterviewState;
  readonly find: (code: string, message: string) => void;
}

/** What may still be written once an interview has ended: the record, never its course. */
const AFTER_THE_END: ReadonlySet<EventBody["type"]> = new Set<EventBody["type"]>([
  "candidate.opened",
  "lease.lost",
  "lease.released",
  "provider.connected",
  "provider.lost",
  "provider.unavailable",
  "turn.recorded",
  "question.asked",
  "silence.prompted",
  "score.noted",
  "followup.flagged",
  "tool.refused",
  "directive.delivered",
  "usage.recorded",
  "recording.part",
  "incident.noted",
  "report.ignored",
  "effect.done",
  "effect.failed",
  "words.deleted",
  "transcript.stored",
  "evaluation.requested",
  "evaluation.finished",
  "decision.made",
]);

/** Facts that only the holder of the lease can have caused. */
const AGENT_FACTS: ReadonlySet<EventBody["type"]> = new Set<EventBody["type"]>([
  "provider.connected",
  "provider.lost",
  "provider.unavailable",
  "greeting.started",
  "turn.recorded",
  "question.asked",
  "silence.prompted",
  "score.noted",
  "followup.flagged",
  "knowledge.queried",
  "time.checked",
  "time_warning.flagged",
  "transition.made",
  "tool.refused",
  "directive.delivered",
  "usage.recorded",
  "recording.part",
  "closing.started",
  "closing.spoken",
]);

const begins = ({ event, before, find }: Step): void => {
  const scheduled = event.body.type === "interview.scheduled";
  if (scheduled && before.appointment !== null) find("scheduled-twice", "an interview is scheduled once");
  if (!scheduled && before.appointment === null) find("not-scheduled", "something happened before it was scheduled");
  if (event.body.type === "candidate.started" && !before.consented)
    find("no-consent", "the candidate entered without consent");
  if (event.body.type === "greeting.started" && before.greetingAtMs !== null)
    find("greeted-twice", "the clock started twice");
  if (event.body.type === "greeting.started" && !before.everStarted)
    find("greeted-nobody", "a greeting before the candidate came");
};

const epochs = ({ event: { body, commandId }, before, find }: Step): void => {
  const report = parseReportCommandId(commandId);
  if (report !== null && body.type !== "lease.lost") {
    if (report.epoch !== before.lease?.epoch)
      find("stale-epoch", "a report of an agent that does not hold the interview");
    else if (report.seq !== before.ackedSeq && report.seq !== before.ackedSeq + 1)
      find("report-gap", "reports are not contiguous");
  }
  // What evaluating costs is recorded by whoever evaluates.
  const ours = body.type === "usage.recorded" && before.evaluation !== null;
  if (AGENT_FACTS.has(body.type) && before.lease === null && !ours) find("no-lease", "an agent's fact without a lease");
  if (body.type === "agent.dispatched" && body.epoch !== before.epoch + 1) find("epoch-skipped", "epochs rise by one");
  if (
    body.type === "lease.granted" &&
    (body.epoch > before.epoch || body.epoch <= before.leasedEpoch || before.lease !== null)
  )
    find("second-lease", "only who was sent for since the last lease, only once");
  if ((body.type === "lease.lost" || body.type === "lease.released") && body.epoch !== before.lease?.epoch)
    find("lease-not-held", "no such lease");
  if ("epoch" in body && body.type.startsWith("provider.") && body.epoch !== before.lease?.epoch)
    find("stale-epoch", "a model of an old epoch");
};

const clock = ({ event, before, after, find }: Step): void => {
  const { type } = event.body;
  const was = clockView(before, before.lastAtMs);
  const is = clockView(after, event.atMs);
  if (was === null || is === null) return;
  if (type === "time.granted") return;
  if (is.leftMs > was.leftMs) find("time-left-rose", "time left rose without a grant");
  // Not `running`: the greeting sets the clock in motion, so only what stood still before must not have moved.
  if (before.pausedSinceMs !== null && is.elapsedMs !== was.elapsedMs)
    find("clock-ran-while-paused", "interview time passed in a pause");
};

const pauses = ({ event: { body }, before, find }: Step): void => {
  if (body.type !== "clock.paused" && body.type !== "clock.resumed") return;
  const held = before.pauses.some((pause) => pause.reason === body.reason);
  if (body.type === "clock.paused" && held) find("paused-twice", "that reason holds already");
  if (body.type === "clock.resumed" && !held) find("resumed-without-pause", "that reason does not hold");
};

const sections = ({ event: { body }, before, find }: Step): void => {
  if (body.type !== "section.entered") return;
  const names = sectionNames(before);
  const to = names.indexOf(body.section);
  const from = before.section === null ? -1 : names.indexOf(before.section.name);
  if (to < 0) find("unplanned-section", "that section is not in the plan");
  if (to <= from) find("section-went-back", "sections go forward");
  if (body.cause === "tool" && to > from + 1 && body.section !== "wrapup")
    find("section-skipped", "a model goes one step, or to the wrap-up");
};

/** Who ends without being a person. */
const OURS: ReadonlySet<string> = new Set(["agent", "clock", "candidate"]);

const ends = ({ event: { body }, before, find }: Step): void => {
  if (before.phase === "ended" && !AFTER_THE_END.has(body.type)) find("life-after-end", `${body.type} after the end`);
  if (body.type !== "interview.ended") return;
  if (body.reason === "completed" && !before.closingStarted && before.endRequest === null && OURS.has(body.by)) {
    find("completed-without-goodbye", "completed, but no goodbye had begun");
  }
  if (body.reason === "no_show" && before.greetingAtMs !== null) find("no-show-was-there", "a no-show who was greeted");
};

const once = ({ event: { body }, before, find }: Step): void => {
  if ("callId" in body && holds(before.callIds, body.callId)) find("call-applied-twice", "a tool call had two effects");
  if (body.type === "usage.recorded" && holds(before.usageKeys, body.usage.key))
    find("usage-counted-twice", "one response, billed twice");
  if (body.type === "recording.part" && firstOf(before.parts, ({ name }) => name === body.part.name) !== undefined)
    find("part-twice", "a part of the recording twice");
  if (body.type === "turn.recorded" && body.corrects !== holds(before.turnIds, body.turnId))
    find("turn-twice", "a turn's correction is not marked");
  if (body.type === "question.asked" && before.questions.find(({ id }) => id === body.questionId)?.asked !== false)
    find("question-unknown-or-asked", "asked twice or never planned");
  if (body.type === "directive.issued" && body.directive !== before.lastDirective + 1)
    find("directive-skipped", "directives are numbered without gaps");
  if (body.type === "directive.delivered" && body.directive > before.lastDirective)
    find("directive-unknown", "delivered but never issued");
  if (body.type === "score.noted" && !before.appointment?.areas.includes(body.area))
    find("unknown-area", "a note on an area the guide lacks");
};

const modes = ({ event: { body }, before, find }: Step): void => {
  if (before.appointment?.mode !== "live" || before.source !== "simulator" || before.phase === "ended") return;
  if (body.type !== "interview.ended") find("simulator-in-live-mode", "a live interview went on with a simulator");
};

/** Whoever is not a person decides nothing. */
const NOT_PEOPLE: ReadonlySet<string> = new Set([...OURS, "evaluation"]);

const evaluations = ({ event: { body }, before, find }: Step): void => {
  const afterwards = AFTERWARDS.has(body.type);
  if (afterwards && before.phase !== "ended") find("before-the-end", `${body.type} before the end`);
  if (body.type === "transcript.stored" && body.version !== before.transcriptVersion + 1)
    find("transcript-version-skipped", "versions of a transcript rise by one");
  if (body.type === "transcript.stored" && body.correctionOf !== null && body.correctionOf !== body.version - 1)
    find("corrects-another-version", "a correction is made of the newest version");
  if (body.type === "transcript.stored" && body.correctionOf === null && before.transcriptCorrected)
    find("correction-undone", "what a person corrected was written anew");
  if (before.wordsDeleted && (body.type === "transcript.stored" || body.type === "evaluation.requested"))
    find("words-came-back", `${body.type} after the words were deleted`);
  if (body.type === "evaluation.requested") {
    if (body.evaluation !== (before.evaluation?.number ?? 0) + 1)
      find("evaluation-number-skipped", "evaluations are numbered without gaps");
    if (before.evaluation?.finished === null) find("two-evaluations", "one was running already");
  }
  if (body.type === "evaluation.finished") {
    if (body.evaluation !== before.evaluation?.number || before.evaluation.finished !== null)
      find("evaluation-not-running", "finished twice, or never begun");
    if (body.transcriptVersion !== null && body.transcriptVersion > before.transcriptVersion)
      find("transcript-unknown", "an evaluation of a transcript that does not exist");
    if (body.summary?.source === "simulator" && before.appointment?.mode === "live")
      find("simulated-evaluation", "a simulator evaluated a live interview");
    if (body.words !== null && before.wordsDeleted) find("words-came-back", "an evaluation quotes deleted words");
  }
  if (body.type === "decision.made") {
    if (NOT_PEOPLE.has(body.by)) find("decided-by-nobody", "only a person decides");
    if (body.decision === "reject" && body.reason === null) find("rejected-without-reason", "a rejection has a reason");
    if (body.evaluation !== null && body.evaluation > (before.evaluation?.number ?? 0))
      find("evaluation-unknown", "a decision on an evaluation that does not exist");
  }
};

const AFTERWARDS: ReadonlySet<EventBody["type"]> = new Set<EventBody["type"]>([
  "transcript.stored",
  "evaluation.requested",
  "evaluation.finished",
  "decision.made",
]);

/** Every rule, each about one promise. */
export const auditSteps: readonly ((step: Step) => void)[] = [
  begins,
  epochs,
  clock,
  pauses,
  sections,
  ends,
  once,
  modes,
  evaluations,
];
