import fc from "fast-check";
import type { AgentReport } from "#contract/agent-report.ts";
import { SECTION_NAMES } from "#contract/section.ts";
import { reportCommandId, toolCommandId } from "#core/interview/report-id.ts";
import { evaluationFor, evaluatorUsage, transcriptFor } from "./interview-afterwards.ts";
import type { LogShell } from "./log-shell.ts";

/** One thing that may happen to an interview, at any moment, in any order. */
export type ChaosStep = (shell: LogShell) => void;

const areas = ["System Design", "coding proficiency", "Communication", "Technical Depth", "Charm"];
const questions = ["recent-service", "slow-query", "rate-limiter", "feed-design", "nonsense"];

const toolArguments = fc.oneof(
  fc.record({
    area: fc.constantFrom(...areas),
    score: fc.constantFrom(0, 1, 5, 7.5, 10, 11),
    evidence: fc.constantFrom("said so", "", "x".repeat(100_000)),
  }),
  fc.record({ section_name: fc.constantFrom(...SECTION_NAMES, "lunch") }),
  fc.record({ reason: fc.constant("ask again"), question_id: fc.constantFrom(...questions) }),
  fc.record({ topic: fc.constantFrom("Kubernetes", "parental leave") }),
  fc.constant({}),
  fc.constantFrom("{", "null", "[]", '{"section_name":"qa"}', 7),
);
const toolCall = fc.record({
  callId: fc.integer({ min: 0, max: 60 }).map((n) => `ps/${n}`),
  name: fc.constantFrom(
    "transition_section",
    "score_answer",
    "flag_followup",
    "query_knowledge",
    "check_time_remaining",
    "flag_time_warning",
    "hire",
  ),
  args: toolArguments,
});

const report: fc.Arbitrary<AgentReport> = fc.oneof(
  fc.constant<AgentReport>({ type: "greeting_started", startedAtMs: 0 }),
  fc.record<AgentReport & { type: "turn" }>({
    type: fc.constant("turn"),
    turnId: fc.integer({ min: 0, max: 20 }).map(String),
    speaker: fc.constantFrom("candidate", "interviewer"),
    text: fc.string(),
    understood: fc.boolean(),
    startedAtMs: fc.constant(0),
    endedAtMs: fc.constant(1),
    interrupted: fc.boolean(),
    questionIds: fc.subarray(questions, { maxLength: 2 }),
  }),
  toolCall.map<AgentReport>((call) => ({ type: "tool_call", call })),
  fc.integer({ min: 0, max: 9 }).map<AgentReport>((n) => ({
    type: "usage",
    usage: {
      provider: "openai",
      model: "m",
      kind: "response",
      key: `u${n}`,
      source: "simulator",
      tokens: { textIn: 9, textCached: 0, audioIn: 1, audioCached: 0, textOut: 2, audioOut: 3 },
    },
  })),
  fc.integer({ min: 1, max: 12 }).map<AgentReport>((seq) => ({ type: "directive", seq, delivery: "item" })),
  fc.constantFrom<AgentReport>(
    {
      type: "provider_connected",
      provider: "openai",
      model: "m",
      reportedModel: "simulator:m",
      providerSession: "ps",
      reason: "provider_lost",
    },
    { type: "provider_lost", provider: "openai", providerSession: "ps", code: "closed" },
    { type: "provider_unavailable", code: "unreachable" },
    { type: "candidate", state: "absent" },
    { type: "candidate", state: "present" },
    { type: "hold", state: "started", by: "words" },
    { type: "hold", state: "ended", by: "speech" },
    { type: "silence_prompt", step: 2 },
    { type: "incident", code: "muted", facts: { ms: 3 } },
  ),
  // Rare, because it ends everything.
  fc.constantFrom<AgentReport>(
    { type: "closing", state: "started" },
    { type: "incident", code: "x" },
    { type: "incident", code: "y" },
  ),
  fc.constantFrom<AgentReport>(
    { type: "closing", state: "spoken" },
    { type: "incident", code: "x" },
    { type: "incident", code: "y" },
    { type: "incident", code: "z" },
  ),
);

const quietly = (run: () => unknown): void => void run();

const evaluationNumber = fc.integer({ min: 1, max: 4 });

/** What follows an interview, whether or not it has ended: evaluators that are late or repeat themselves, people who decide. */
const afterwards: fc.Arbitrary<ChaosStep> = fc.oneof(
  fc.constant<ChaosStep>((shell) => void shell.run({ type: "request_evaluation", cause: "person", by: "prn_1" })),
  fc.option(fc.integer({ min: 1, max: 3 }), { nil: null }).map<ChaosStep>((correctionOf) => (shell) => {
    const by = correctionOf === null ? "evaluation" : "prn_1";
    shell.run({ type: "store_transcript", transcript: transcriptFor(shell, correctionOf), by });
  }),
  fc
    .record({ evaluation: evaluationNumber, recommendation: fc.constantFrom("hire" as const, "no_hire" as const) })
    .map<ChaosStep>(({ evaluation, recommendation }) => (shell) => {
      if (shell.state.transcriptVersion === 0) return;
      const made = evaluationFor(shell, { recommendation });
      shell.run({ type: "finish_evaluation", evaluation, result: { kind: "evaluated", evaluation: made } });
    }),
  evaluationNumber.map<ChaosStep>((evaluation) => (shell) => {
    const failed = { kind: "failed", code: "provider-unreachable", transcriptVersion: null } as const;
    shell.run({ type: "finish_evaluation", evaluation, result: failed });
  }),
  evaluationNumber.map<ChaosStep>((n) => (shell) => {
    if (shell.state.evaluation !== null) shell.run({ type: "record_usage", usage: evaluatorUsage(`e${n}`) });
  }),
  fc
    .record({
      decision: fc.constantFrom("advance" as const, "hold" as const, "reject" as const),
      reason: fc.constantFrom("", "Because"),
      evaluation: fc.option(evaluationNumber, { nil: null }),
      by: fc.constantFrom("prn_1", "prn_2", "agent"),
    })
    .map<ChaosStep>((decision) => (shell) => void shell.run({ type: "decide", ...decision })),
);

/** Everything the world can do, by how often it does it. */
export const chaosStep: fc.Arbitrary<ChaosStep> = fc.oneof(
  { weight: 6, arbitrary: afterwards },
  {
    weight: 8,
    arbitrary: fc
      .record({
        ms: fc.constantFrom(100, 2_000, 9_000, 31_000, 70_000, 240_000),
        lateMs: fc.constantFrom(0, 0, 700, 45_000),
        twice: fc.boolean(),
        agentAlive: fc.constantFrom(true, true, true, false),
      })
      .map<ChaosStep>(
        ({ ms, ...how }) =>
          (shell) =>
            shell.advance(ms, how),
      ),
  },
  { weight: 10, arbitrary: report.map<ChaosStep>((body) => (shell) => quietly(() => shell.report(body))) },
  {
    weight: 6,
    arbitrary: toolCall.map<ChaosStep>(
      (call) => (shell) =>
        quietly(() =>
          shell.run(
            { type: "tool_call", epoch: shell.state.lease?.epoch ?? shell.state.epoch, call },
            toolCommandId(call.callId),
          ),
        ),
    ),
  },
  // An agent that does not know it was replaced.
  {
    weight: 2,
    arbitrary: fc
      .record({ back: fc.integer({ min: 1, max: 3 }), seq: fc.integer({ min: 1, max: 5 }), body: report })
      .map<ChaosStep>(({ back, seq, body }) => (shell) => {
        const epoch = Math.max(1, shell.state.epoch - back);
        shell.run({ type: "report", epoch, seq, report: body }, reportCommandId(epoch, seq));
      }),
  },
  {
    weight: 4,
    arbitrary: fc
      .constantFrom("agent-1", "agent-2")
      .map<ChaosStep>((agentId) => (shell) => quietly(() => shell.lease(agentId))),
  },
  {
    weight: 4,
    arbitrary: fc
      .constantFrom<Parameters<LogShell["run"]>[0]>(
        { type: "open_link", sessionId: "s1" },
        { type: "consent", noticeVersion: "1" },
        { type: "start", sessionId: "s1", takeOver: false },
        { type: "start", sessionId: "s2", takeOver: false },
        { type: "start", sessionId: "s2", takeOver: true },
        { type: "presence", participant: "candidate", state: "present" },
        { type: "presence", participant: "candidate", state: "absent" },
        { type: "presence", participant: "agent", state: "absent" },
        { type: "candidate_hold", on: true },
        { type: "candidate_hold", on: false },
        { type: "leave", sessionId: "s1", intent: "later" },
      )
      .map<ChaosStep>((body) => (shell) => quietly(() => shell.run(body))),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom<Parameters<LogShell["run"]>[0]>(
        { type: "pause", by: "prn_1" },
        { type: "resume", by: "prn_1" },
        { type: "resume", by: "prn_1" },
        { type: "grant_time", grantedMs: 60_000, by: "prn_1" },
        { type: "note", text: "ask about Redis", by: "prn_1" },
        { type: "renew_link", by: "prn_1" },
        { type: "delete_words", by: "prn_1", recording: true },
      )
      .map<ChaosStep>((body) => (shell) => quietly(() => shell.run(body))),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom<Parameters<LogShell["run"]>[0]>(
        { type: "end", by: "prn_1", reason: "completed", politely: true },
        { type: "end", by: "prn_1", reason: "cancelled", politely: false },
        { type: "leave", sessionId: "s1", intent: "withdraw" },
      )
      .map<ChaosStep>((body) => (shell) => quietly(() => shell.run(body))),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom("draining", "crashed", "ended")
      .map<ChaosStep>(
        (reason) => (shell) => quietly(() => shell.run({ type: "release", epoch: shell.state.epoch, reason })),
      ),
  },
  {
    weight: 1,
    arbitrary: fc.record({ index: fc.integer({ min: 0, max: 5 }), hash: fc.constantFrom("a", "b") }).map<ChaosStep>(
      ({ index, hash }) =>
        (shell) =>
          quietly(() =>
            shell.run({
              type: "recording_part",
              epoch: shell.state.epoch,
              part: {
                name: `0001-00-0000${index}.ogg`,
                startedAtMs: 1,
                durationMs: 10_000,
                bytes: 80_000,
                sha256: hash.repeat(64),
              },
            }),
          ),
    ),
  },
);
