import { setTimeout as sleep } from "node:timers/promises";
import type {
  LeaseGrant,
  SyncReply,
  SyncRequest,
  ToolCallReply,
  ReleaseRequest,
} from "../../contract/agent-protocol.ts";
import type { EventBody, EventType, InterviewEvent } from "../../contract/event.ts";
import type { InterviewConfig } from "../../contract/interview-config.ts";
import { problem, type Problem } from "../../contract/problem.ts";
import type { RecordingPart } from "../../contract/recording.ts";
import { err, ok, type Result } from "../../contract/result.ts";
import type { ToolCall } from "../../contract/tool-call.ts";
import { buildPrompt } from "../../core/prompt/build-prompt.ts";
import { openingItem } from "../../core/prompt/opening-item.ts";
import { toolDefinitions } from "../../core/prompt/tool-definitions.ts";
import { briefingFor } from "../../core/interview/briefing.ts";
import { clockView } from "../../core/interview/clock.ts";
import type { CommandBody } from "../../core/interview/command.ts";
import { decide } from "../../core/interview/decide.ts";
import type { Decision } from "../../core/interview/decision.ts";
import { directivesFor } from "../../core/interview/directives.ts";
import { tickTimes } from "../../core/interview/due-times.ts";
import { evolve } from "../../core/interview/evolve.ts";
import { reportCommandId, toolCommandId } from "../../core/interview/report-id.ts";
import { sectionPlan } from "../../core/interview/section-plan.ts";
import { emptyState, type InterviewState } from "../../core/interview/state.ts";
import type { EdgeCalls } from "../../agent/edge-client.ts";

/**
 * One interview decided by the real core, in this process: what the object does, without HTTP and storage.
 * It can be slow or gone, which is what the agent must live with; the real Worker is met in other tests.
 */
export class InterviewInMemory {
  readonly config: InterviewConfig;
  readonly events: InterviewEvent[] = [];
  readonly words = new Map<string, string>();
  readonly parts = new Map<string, { readonly part: RecordingPart; readonly bytes: Uint8Array }>();
  /** Every call waits this long before it is looked at. */
  delayMs = 0;
  /** How often an agent has been in touch. */
  syncs = 0;
  /** Whose turns had begun when it last was. */
  underWay: NonNullable<SyncRequest["underWay"]> = [];
  /** No call gets an answer. */
  gone = false;
  #state: InterviewState = emptyState;
  #ids = 0;
  readonly #replies = new Map<string, Decision>();
  readonly #clock: NodeJS.Timeout;

  constructor(config: InterviewConfig, options: { readonly timeFactor?: 1 | 1.5 | 2 } = {}) {
    this.config = config;
    const prompt = buildPrompt(config, "interviewer");
    const now = Date.now();
    this.do({
      type: "schedule",
      candidateName: "Ada Lovelace",
      appointment: {
        interviewId: "int_test",
        orgId: "org_test",
        mode: "test",
        persona: "interviewer",
        config: { id: "cfg_test", version: 1, hash: "0" },
        prompt: { hash: prompt.hash, builderVersion: prompt.builderVersion },
        plan: [...sectionPlan(config)],
        areas: config.rubricAreas.map((area) => area.name),
        questions: config.questions.map(({ id, section, areas, required, maxFollowUps }) => ({
          id,
          section,
          areas,
          required,
          maxFollowUps,
        })),
        window: { opensAtMs: now - 1000, closesAtMs: now + 3_600_000, timeZone: "UTC" },
        timeFactor: options.timeFactor ?? 1,
        providers: ["openai"],
        attempt: 1,
        previousInterviewId: null,
        by: "prn_test",
      },
    });
    this.do({ type: "open_link", sessionId: "ses_test" });
    this.do({ type: "consent", noticeVersion: "test" });
    this.do({ type: "start", sessionId: "ses_test", takeOver: false });
    this.do({ type: "presence", participant: "candidate", state: "present" });
    this.#clock = setInterval(() => {
      if (tickTimes(this.#state).some((due) => due.atMs <= Date.now())) this.do({ type: "tick" });
    }, 50);
  }

  get state(): InterviewState {
    return this.#state;
  }

  /** Does something to the interview, as a person or the clock would. */
  do(body: CommandBody, id = `test:${++this.#ids}`): Result<Decision, Problem> {
    const known = this.#replies.get(id);
    if (known !== undefined) return ok(known);
    const decision = decide(this.#state, { id, body }, Date.now(), { config: this.config });
    if (!decision.ok) return decision;
    for (const row of decision.value.words) if (row.text !== null) this.words.set(row.id, row.text);
    for (const eventBody of decision.value.events) {
      const event: InterviewEvent = {
        seq: this.#state.lastSeq + 1,
        atMs: Math.max(Date.now(), this.#state.lastAtMs),
        v: 1,
        commandId: id,
        body: eventBody,
      };
      this.events.push(event);
      this.#state = evolve(this.#state, event);
    }
    this.#replies.set(id, decision.value);
    return decision;
  }

  /** Facts of one type, in order. */
  all<T extends EventType>(type: T): Extract<EventBody, { type: T }>[] {
    return this.events.flatMap(({ body }) => (body.type === type ? [body as Extract<EventBody, { type: T }>] : []));
  }

  /** What was said, as the words table has it, in order of time. */
  transcript(): { readonly speaker: string; readonly text: string; readonly interrupted: boolean }[] {
    const turns = new Map(this.all("turn.recorded").map((turn) => [turn.turnId, turn]));
    return [...turns.values()]
      .toSorted((a, b) => a.startedAtMs - b.startedAtMs)
      .map((turn) => ({
        speaker: turn.speaker,
        text: this.words.get(turn.words.id) ?? "",
        interrupted: turn.interrupted,
      }));
  }

  /** Gives the interview to an agent. */
  lease(): LeaseGrant {
    if (this.#state.dispatchedAtMs === null) this.do({ type: "tick" });
    const epoch = this.#state.epoch;
    const granted = this.do({
      type: "lease",
      epoch,
      agentId: `agent_${epoch}`,
      probes: [{ provider: "openai", model: "gpt-realtime-2.1", reportedModel: "simulator:gpt-realtime-2.1" }],
    });
    if (!granted.ok) throw new Error(granted.error.code);
    const prompt = buildPrompt(this.config, "interviewer");
    const timeFactor = this.#state.appointment!.timeFactor;
    return {
      epoch,
      token: "token",
      assignment: {
        interviewId: "int_test",
        mode: "test",
        config: this.config,
        prompt: { text: prompt.text, hash: prompt.hash, builderVersion: prompt.builderVersion },
        tools: toolDefinitions(this.config).map(({ name, description, parameters }) => ({
          name,
          description,
          parameters: { ...parameters },
        })),
        openingItem: openingItem({ candidateName: "Ada Lovelace", timeFactor, language: this.config.language }),
        providers: ["openai"],
        timeFactor,
      },
      briefing: granted.value.reply.type === "lease" && granted.value.reply.resumed ? this.#briefing() : null,
      phase: this.#state.phase,
      clock: clockView(this.#state, Date.now())!,
      directives: this.#directives(),
    };
  }

  /** The agent's calls for one epoch. */
  calls(epoch: number): EdgeCalls {
    const through = async <T>(answer: () => Result<T, Problem>): Promise<Result<T, Problem>> => {
      if (this.delayMs > 0) await sleep(this.delayMs);
      return this.gone ? err(problem("internal", { detail: "No answer" })) : answer();
    };
    return {
      toolCall: (call) => through(() => this.#toolCall(epoch, call)),
      sync: (request, options) => through(() => this.#sync(epoch, request, options?.briefing === true)),
      release: ({ reason }: ReleaseRequest) => through(() => (this.do({ type: "release", epoch, reason }), ok(null))),
      putRecording: (part, bytes) =>
        through(() => {
          this.do({ type: "recording_part", epoch, part });
          this.parts.set(part.name, { part, bytes });
          return ok(null);
        }),
    };
  }

  close(): void {
    clearInterval(this.#clock);
  }

  #toolCall(epoch: number, call: ToolCall): Result<ToolCallReply, Problem> {
    const decision = this.do({ type: "tool_call", epoch, call }, toolCommandId(call.callId));
    if (!decision.ok) return decision;
    if (decision.value.reply.type !== "tool") throw new Error("not a tool's reply");
    return ok({ reply: decision.value.reply.reply, directives: this.#directives() });
  }

  #sync(epoch: number, request: SyncRequest, wantsBriefing: boolean): Result<SyncReply, Problem> {
    const { reports, underWay = [], candidatePresent = this.#state.candidatePresent } = request;
    this.syncs++;
    if (this.#state.lease?.epoch !== epoch) return err(problem("stale-epoch"));
    this.underWay = underWay;
    for (const { seq, report } of reports) {
      const decision = this.do({ type: "report", epoch, seq, report }, reportCommandId(epoch, seq));
      if (!decision.ok) return decision;
    }
    if (candidatePresent !== this.#state.candidatePresent)
      this.do({ type: "presence", participant: "candidate", state: candidatePresent ? "present" : "absent" });
    const { ackedSeq, phase } = this.#state;
    return ok({
      ackedSeq,
      phase,
      clock: clockView(this.#state, Date.now())!,
      directives: this.#directives(),
      briefing: wantsBriefing ? this.#briefing() : null,
    });
  }

  #directives() {
    return directivesFor(this.#state, this.config, Date.now(), (id) => this.words.get(id) ?? null);
  }

  #briefing() {
    const turns = this.transcript()
      .slice(-12)
      .map(({ speaker, text }) => ({ speaker: speaker as "candidate" | "interviewer", text }));
    return briefingFor(this.#state, this.config, turns, {
      nowMs: Date.now(),
      readWords: (id) => this.words.get(id) ?? null,
    });
  }
}
