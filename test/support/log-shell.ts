import type { AgentReport } from "#contract/agent-report.ts";
import type { InterviewEvent } from "#contract/event.ts";
import type { InterviewConfig } from "#contract/interview-config.ts";
import type { TimeFactor, Window } from "#contract/interview.ts";
import { problem, type Problem } from "#contract/problem.ts";
import { err, ok, type Result } from "#contract/result.ts";
import type { WordsRow } from "#contract/words.ts";
import { canonicalJson, sha256Hex } from "#core/hash.ts";
import type { CommandBody } from "#core/interview/command.ts";
import { decide } from "#core/interview/decide.ts";
import type { Reply } from "#core/interview/decision.ts";
import { dueTimes } from "#core/interview/due-times.ts";
import type { Effect } from "#core/interview/effect.ts";
import { evolve } from "#core/interview/evolve.ts";
import { pendingEffects } from "#core/interview/pending-effects.ts";
import { reportCommandId, toolCommandId } from "#core/interview/report-id.ts";
import { sectionPlan } from "#core/interview/section-plan.ts";
import { emptyState, type InterviewState } from "#core/interview/state.ts";
import { LEASE } from "#contract/agent-protocol.ts";
import { acmeGuide } from "./acme-guide.ts";

/** Where every test interview begins. */
export const EPOCH_MS = Date.UTC(2026, 10, 23, 9, 0, 0);
const MINUTE_MS = 60_000;

export interface ShellOptions {
  readonly config?: InterviewConfig;
  readonly mode?: "test" | "live";
  readonly timeFactor?: TimeFactor;
  readonly window?: Window;
  /** Sends every command twice under its id, as a client does whose reply was lost, and compares. */
  readonly repeat?: boolean;
  /** What a target answers; undefined means it works. A code means it fails. */
  readonly target?: (effect: Effect, attempt: number) => string | undefined;
}

/**
 * The smallest shell around the decider: log, words, replies by command id, effects and one alarm, on a clock
 * the test turns. It does what the object does, in memory, so that a rule can be watched over hours in a millisecond.
 */
export class LogShell {
  nowMs = EPOCH_MS;
  readonly events: InterviewEvent[] = [];
  readonly words = new Map<string, WordsRow>();
  readonly effectsRun: string[] = [];
  readonly config: InterviewConfig;
  state: InterviewState = emptyState;
  readonly #options: ShellOptions;
  readonly #replies = new Map<string, { readonly hash: string; readonly reply: Reply }>();
  #commands = 0;
  #seq = 0;
  #lastSyncMs = 0;

  constructor(options: ShellOptions = {}) {
    this.#options = options;
    this.config = options.config ?? acmeGuide();
  }

  /** One command, with the object's rule: the same id has one effect and one reply; another body is a conflict. */
  run(body: CommandBody, id = `c:${++this.#commands}`): Result<Reply, Problem> {
    const result = this.#once(body, id);
    if (this.#options.repeat !== true || !result.ok) return result;
    const before = this.events.length;
    const again = this.#once(body, id);
    if (this.events.length !== before || canonicalJson(again) !== canonicalJson(result))
      throw new Error(`${body.type} had a second effect`);
    return result;
  }

  /** Reports are known by the log itself; of all others the reply is kept. */
  #once(body: CommandBody, id: string): Result<Reply, Problem> {
    const hash = sha256Hex(canonicalJson(body));
    const known = this.#replies.get(id);
    if (known !== undefined) return known.hash === hash ? ok(known.reply) : err(problem("command-conflict"));
    const decision = decide(this.state, { id, body }, this.nowMs, { config: this.config });
    if (!decision.ok) return decision;
    for (const event of decision.value.events) this.#append(id, event);
    for (const row of decision.value.words)
      this.words.set(row.id, this.state.wordsDeleted ? { ...row, text: null } : row);
    if (decision.value.events.some((event) => event.type === "words.deleted"))
      for (const row of this.words.values()) this.words.set(row.id, { ...row, text: null });
    if (body.type !== "report") this.#replies.set(id, { hash, reply: decision.value.reply });
    this.#runEffects();
    return ok(decision.value.reply);
  }

  #append(commandId: string, body: InterviewEvent["body"]): void {
    const event: InterviewEvent = {
      seq: this.events.length + 1,
      atMs: Math.max(this.nowMs, this.state.lastAtMs),
      v: 1,
      commandId,
      body,
    };
    this.events.push(event);
    this.state = evolve(this.state, event);
    if (body.type === "lease.granted") [this.#seq, this.#lastSyncMs] = [0, this.nowMs];
  }

  #running = false;
  #runEffects(): void {
    if (this.#running) return;
    this.#running = true;
    for (let round = 0; round < 50; round++) {
      const due = pendingEffects(this.state).find(({ notBeforeMs }) => notBeforeMs <= this.nowMs);
      if (due === undefined) break;
      const failure = this.#options.target?.(due.effect, due.attempt);
      if (failure === undefined) this.effectsRun.push(due.effect.key);
      this.run({ type: "effect_result", key: due.effect.key, ok: failure === undefined, outcome: failure ?? "ok" });
    }
    this.#running = false;
  }

  /** Turns the clock; the alarm rings at every due time on the way, `lateMs` after it. A living agent syncs. */
  advance(
    ms: number,
    how: { readonly lateMs?: number; readonly twice?: boolean; readonly agentAlive?: boolean } = {},
  ): void {
    const until = this.nowMs + ms;
    for (let ring = 0; ring < 20_000; ring++) {
      const leaseEndsMs =
        this.state.lease === null || how.agentAlive !== false ? Infinity : this.#lastSyncMs + LEASE.lostAfterMs;
      const next = Math.max(
        this.nowMs,
        Math.min(leaseEndsMs, dueTimes(this.state)[0]?.atMs ?? Infinity) + (how.lateMs ?? 0),
      );
      if (next > until) break;
      this.nowMs = next;
      if (this.state.lease !== null && next >= leaseEndsMs)
        this.run({ type: "lease_expired", epoch: this.state.lease.epoch });
      const before = dueTimes(this.state)[0]?.atMs;
      this.run({ type: "tick" });
      if (how.twice === true) this.run({ type: "tick" });
      this.#runEffects();
      if (dueTimes(this.state)[0]?.atMs === before && before !== undefined && before <= this.nowMs)
        throw new Error(`a tick left ${dueTimes(this.state)[0]?.kind} due`);
    }
    this.nowMs = until;
    if (how.agentAlive !== false) this.#lastSyncMs = this.nowMs;
  }

  schedule(): this {
    const config = this.config;
    const window = this.#options.window ?? {
      opensAtMs: EPOCH_MS,
      closesAtMs: EPOCH_MS + 7 * 24 * 60 * MINUTE_MS,
      timeZone: "UTC",
    };
    this.must({
      type: "schedule",
      candidateName: "Robin Example",
      appointment: {
        interviewId: "int_1",
        orgId: "org_1",
        mode: this.#options.mode ?? "test",
        persona: "interviewer",
        config: { id: "cfg_1", version: 1, hash: sha256Hex(canonicalJson(config)) },
        prompt: { hash: "0".repeat(64), builderVersion: "1" },
        plan: [...sectionPlan(config)],
        areas: config.rubricAreas.map((area) => area.name),
        questions: config.questions.map(({ id, section, areas, required, maxFollowUps }) => ({
          id,
          section,
          areas,
          required,
          maxFollowUps,
        })),
        window,
        timeFactor: this.#options.timeFactor ?? 1,
        providers: ["openai"],
        attempt: 1,
        previousInterviewId: null,
        by: "prn_1",
      },
    });
    return this;
  }

  /** The candidate has opened, consented and started, and is in the room. */
  join(sessionId = "s1"): this {
    this.must({ type: "open_link", sessionId });
    this.must({ type: "consent", noticeVersion: "1" });
    this.must({ type: "start", sessionId, takeOver: false });
    this.must({ type: "presence", participant: "candidate", state: "present" });
    return this;
  }

  lease(agentId = "agent-1", epoch = this.state.epoch): Result<Reply, Problem> {
    return this.run({
      type: "lease",
      epoch,
      agentId,
      probes: [{ provider: "openai", model: "m", reportedModel: "simulator:m" }],
    });
  }

  /** Scheduled, joined, leased, connected and greeted: the interview clock runs. */
  greet(): this {
    this.schedule().join();
    this.lease();
    this.report({
      type: "provider_connected",
      provider: "openai",
      model: "m",
      reportedModel: "simulator:m",
      providerSession: "ps1",
      reason: "start",
    });
    this.report({ type: "greeting_started", startedAtMs: this.nowMs });
    return this;
  }

  /** The agent's next report. */
  report(report: AgentReport): Result<Reply, Problem> {
    const epoch = this.state.lease?.epoch ?? this.state.epoch;
    const seq = this.#seq + 1;
    const result = this.run({ type: "report", epoch, seq, report }, reportCommandId(epoch, seq));
    if (result.ok) this.#seq = seq;
    return result;
  }

  tool(name: string, args: unknown, callId = `ps1/call_${++this.#commands}`) {
    const epoch = this.state.lease?.epoch ?? this.state.epoch;
    const result = this.run({ type: "tool_call", epoch, call: { callId, name, args } }, toolCommandId(callId));
    if (!result.ok) throw new Error(result.error.code);
    if (result.value.type !== "tool") throw new Error("not a tool's reply");
    return result.value.reply;
  }

  turn(
    speaker: "candidate" | "interviewer",
    text: string,
    questionIds: string[] = [],
    turnId = `t${++this.#commands}`,
  ): void {
    const result = this.report({
      type: "turn",
      turnId,
      speaker,
      text,
      understood: true,
      startedAtMs: this.nowMs - 2_000,
      endedAtMs: this.nowMs,
      interrupted: false,
      questionIds,
    });
    if (!result.ok) throw new Error(result.error.code);
  }

  /** A command that has to succeed. */
  must(body: CommandBody): Reply {
    const result = this.run(body);
    if (!result.ok) throw new Error(`${body.type}: ${result.error.code}`);
    return result.value;
  }

  /** Facts of one type, oldest first. */
  of<T extends InterviewEvent["body"]["type"]>(type: T): Extract<InterviewEvent["body"], { type: T }>[] {
    return this.events
      .map((event) => event.body)
      .filter((body): body is Extract<InterviewEvent["body"], { type: T }> => body.type === type);
  }

  /** When the first fact of a type was written, in ms since the greeting. */
  sinceGreeting(type: InterviewEvent["body"]["type"], nth = 0): number | null {
    const event = this.events.filter((candidate) => candidate.body.type === type)[nth];
    return event === undefined || this.state.greetingAtMs === null ? null : event.atMs - this.state.greetingAtMs;
  }
}
