import type { AgentReport } from "#contract/agent-report.ts";
import type { Command, CommandBody } from "#core/interview/command.ts";
import { reportCommandId } from "#core/interview/report-id.ts";
import { sectionPlan } from "#core/interview/section-plan.ts";
import type { InterviewShell } from "../../durable-objects/interview-shell.ts";
import type { StoredAppointment } from "../../durable-objects/stored-appointment.ts";
import { acmeGuide } from "./acme-guide.ts";
import { evaluationFor, evaluatorUsage, transcriptFor } from "./interview-afterwards.ts";
import { LogShell } from "./log-shell.ts";

/** When the story begins. */
export const START_MS = Date.UTC(2026, 10, 23, 9, 0, 0);
const config = acmeGuide();
const common = { interviewId: "int_1", orgId: "org_1", mode: "test" as const };
const stored: StoredAppointment = {
  ...common,
  calendarId: "cal_1",
  config,
  promptText: "p",
  tools: [],
  metadata: {},
  createdAtMs: START_MS,
};
const appointment = {
  ...common,
  persona: "interviewer" as const,
  config: { id: "cfg_1", version: 1, hash: "0" },
  prompt: { hash: "0", builderVersion: "1" },
  plan: sectionPlan(config) as never,
  areas: config.rubricAreas.map((area) => area.name),
  questions: [],
  window: { opensAtMs: START_MS, closesAtMs: START_MS + 86_400_000, timeZone: "UTC" },
  timeFactor: 1 as const,
  providers: ["openai" as const],
  attempt: 1,
  previousInterviewId: null,
  by: "prn_1",
};

const shape = new LogShell().greet();
const transcript = transcriptFor(shape);
const evaluation = evaluationFor(shape);

type Step = (shell: InterviewShell) => { readonly ok: boolean };
const plain =
  (id: string, body: CommandBody): Step =>
  (shell) =>
    shell.execute({ id, body } satisfies Command, "plain");
const kept =
  (id: string, body: CommandBody): Step =>
  (shell) =>
    shell.execute({ id, body });
const report =
  (epoch: number, seq: number, what: AgentReport): Step =>
  (shell) =>
    seq <= shell.state.ackedSeq && shell.state.lease?.epoch === epoch
      ? { ok: true }
      : shell.execute({ id: reportCommandId(epoch, seq), body: { type: "report", epoch, seq, report: what } }, "log");
const lease = (epoch: number): Step =>
  plain(`lease:${epoch}`, {
    type: "lease",
    epoch,
    agentId: `agent-${epoch}`,
    probes: [{ provider: "openai", model: "m", reportedModel: "m" }],
  });
const connected = (epoch: number, seq: number): Step =>
  report(epoch, seq, {
    type: "provider_connected",
    provider: "openai",
    model: "m",
    reportedModel: "m",
    providerSession: `s${epoch}`,
    reason: "start",
  });

/** A whole interview with one agent that lets go: every kind of effect happens in it. */
export const STORY: readonly Step[] = [
  (shell) =>
    shell.schedule(
      { id: "schedule", body: { type: "schedule", appointment, candidateName: "Robin" } },
      stored,
      "hash",
      [],
    ),
  kept("open:1", { type: "open_link", sessionId: "ses_1" }),
  kept("consent", { type: "consent", noticeVersion: "1" }),
  kept("start", { type: "start", sessionId: "ses_1", takeOver: false }),
  lease(1),
  connected(1, 1),
  report(1, 2, { type: "candidate", state: "present" }),
  report(1, 3, { type: "greeting_started", startedAtMs: START_MS }),
  kept("t:1", {
    type: "tool_call",
    epoch: 1,
    call: {
      callId: "1",
      name: "score_answer",
      args: { area: config.rubricAreas[0]!.name, score: 7, evidence: "said so" },
    },
  }),
  kept("release:1", { type: "release", epoch: 1, reason: "draining" }),
  lease(2),
  connected(2, 1),
  report(2, 2, {
    type: "turn",
    turnId: "c1",
    speaker: "candidate",
    text: "Hello",
    understood: true,
    startedAtMs: START_MS,
    endedAtMs: START_MS,
    interrupted: false,
    questionIds: [],
  }),
  kept("end", { type: "end", by: "prn_1", reason: "completed", politely: false }),
  kept("release:2", { type: "release", epoch: 2, reason: "ended" }),
  plain("tick", { type: "tick" }),
  (shell) => shell.putDraft("heard", "what was heard"),
  kept("transcript", { type: "store_transcript", transcript, by: "evaluation" }),
  kept("usage", { type: "record_usage", usage: evaluatorUsage("e1") }),
  (shell) => (shell.state.evaluation?.finished ? { ok: true } : shell.putDraft("answer", "what was answered")),
  kept("finish:1", { type: "finish_evaluation", evaluation: 1, result: { kind: "evaluated", evaluation } }),
  kept("decide", { type: "decide", decision: "reject", reason: "Said little", evaluation: 1, by: "prn_2" }),
  kept("delete", { type: "delete_words", by: "prn_1", recording: true }),
];
