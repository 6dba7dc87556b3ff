import { LEASE, type TurnUnderWay } from "#contract/agent-protocol.ts";
import type { InterviewEvent } from "#contract/event.ts";
import { problem, type Problem } from "#contract/problem.ts";
import { err, ok, type Result } from "#contract/result.ts";
import type { WordsRow } from "#contract/words.ts";
import { canonicalJson, sha256Hex } from "#core/hash.ts";
import type { Command, CommandBody } from "#core/interview/command.ts";
import { decide } from "#core/interview/decide.ts";
import type { Reply } from "#core/interview/decision.ts";
import { isDue, tickTimes } from "#core/interview/due-times.ts";
import { startEvaluationEffect, type Effect, type PendingEffect } from "#core/interview/effect.ts";
import { evolve } from "#core/interview/evolve.ts";
import { pendingEffects } from "#core/interview/pending-effects.ts";
import { emptyState, type InterviewState } from "#core/interview/state.ts";
import { TIMINGS } from "#core/interview/timings.ts";
import { LogStore } from "./log-store.ts";
import { migrate } from "./migrations.ts";
import type { ShellPort } from "./shell-port.ts";
import type { StoredAppointment } from "./stored-appointment.ts";

/** What became of an effect: a short code for the log, never a text from outside. */
export interface EffectOutcome {
  readonly ok: boolean;
  readonly outcome: string;
}

/** What the shell is given beside its port. */
export interface ShellHooks {
  readonly runEffect: (effect: Effect) => Promise<EffectOutcome>;
  /** After a commit: for sockets. Must not throw. */
  readonly committed: (events: readonly InterviewEvent[]) => void;
  /** Keeps the object awake until this work is done. */
  readonly background: (work: Promise<void>) => void;
}

/** How a command is kept: `once` remembers the reply by id, `log` relies on the log to know it, `plain` may be repeated. */
type Keeping = "once" | "log" | "plain";

/** An effect that is still running counts as alive this long; then the alarm may try again. */
const EFFECT_PATIENCE_MS = 15_000;
/**
 * An agent that seems silent is listened to for so long once more: while this object could not run, what the agent sent
 * has been waiting behind the alarm.
 */
const LISTEN_AGAIN_MS = 500;
/** The soonest an alarm is armed after now: an alarm that fires at once in a loop would starve the object. */
const ALARM_FLOOR_MS = 10;

/**
 * The impure half of an interview: decide, append in one transaction, run effects, arm the one alarm.
 * The log is the truth; memory holds what it folds to, and when the agent was last heard.
 */
export class InterviewShell {
  readonly #port: ShellPort;
  readonly #hooks: ShellHooks;
  readonly store: LogStore;
  #state: InterviewState = emptyState;
  #stored: StoredAppointment | null = null;
  #linkSha256 = "";
  /** Volatile on purpose: a lease lives by being heard, and an object that just woke has to listen first. */
  #lastHeardMs: number;
  #underWay: readonly TurnUnderWay[] = [];
  /** When the agent first seemed silent; null once it has been heard. */
  #silentSinceMs: number | null = null;
  #armedAtMs = Number.POSITIVE_INFINITY;
  readonly #running = new Map<string, number>();

  constructor(port: ShellPort, hooks: ShellHooks) {
    this.#port = port;
    this.#hooks = hooks;
    this.store = new LogStore(port);
    migrate(port);
    const appointment = this.store.appointment();
    if (appointment !== null) {
      this.#stored = appointment.stored;
      this.#linkSha256 = appointment.linkSha256;
      for (const event of this.store.events(0)) this.#state = evolve(this.#state, event);
    }
    this.#lastHeardMs = port.nowMs();
  }

  /** Takes up whatever was left undone when this object last stopped. Called once, when its owner is complete. */
  wake(): void {
    if (this.#stored === null) return;
    this.#settle();
    // Where evaluations run on one machine, one that the machine was stopped in goes on only when it is asked for again.
    const { evaluation } = this.#state;
    if (evaluation === null || !evaluation.begun || evaluation.finished !== null) return;
    const effect = startEvaluationEffect(evaluation.number);
    this.#hooks.background(this.#hooks.runEffect(effect).then(() => undefined));
  }

  get state(): InterviewState {
    return this.#state;
  }

  get linkSha256(): string {
    return this.#linkSha256;
  }

  /** What was agreed at scheduling; null for an object that nobody scheduled. */
  get stored(): StoredAppointment | null {
    return this.#stored;
  }

  /** Time on the object's clock: never before the last event. */
  nowMs(): number {
    return Math.max(this.#port.nowMs(), this.#state.lastAtMs);
  }

  /** The first command of an interview, with all it will ever need. */
  schedule(
    command: Command,
    stored: StoredAppointment,
    linkSha256: string,
    words: readonly WordsRow[],
  ): Result<Reply, Problem> {
    if (this.#stored !== null) return this.execute(command, "once");
    const result = this.#commit(command, "once", stored, () => {
      this.store.putAppointment(stored, linkSha256);
      for (const row of words) this.store.putWords(row);
    });
    if (result.ok) {
      this.#stored = stored;
      this.#linkSha256 = linkSha256;
      this.#settle();
    }
    return result;
  }

  /** Gives the link a new secret together with the event that makes the old one void. */
  renewLink(command: Command, linkSha256: string): Result<Reply, Problem> {
    if (this.#stored === null) return err(problem("not-found"));
    const result = this.#commit(command, "once", this.#stored, () => this.store.putLink(linkSha256));
    if (result.ok) {
      this.#linkSha256 = linkSha256;
      this.#settle();
    }
    return result;
  }

  /** One command: same id, one effect, one reply for ever. */
  execute(command: Command, keeping: Keeping = "once"): Result<Reply, Problem> {
    if (this.#stored === null) return err(problem("not-found"));
    const result = this.#commit(command, keeping, this.#stored);
    if (result.ok) this.#settle();
    return result;
  }

  /** The agent of this epoch was heard just now; `underWay` when it told whose turns have begun. */
  heard(epoch: number, underWay: readonly TurnUnderWay[] = this.#underWay): void {
    if (this.#state.lease?.epoch !== epoch) return;
    this.#lastHeardMs = this.#port.nowMs();
    this.#silentSinceMs = null;
    this.#underWay = underWay;
  }

  /** The agent of this epoch sees the candidate in the room, or nobody. Who is in the room knows better than who was told. */
  sees(epoch: number, candidatePresent: boolean): void {
    if (candidatePresent === this.#state.candidatePresent) return;
    const body = {
      type: "presence",
      participant: "candidate",
      state: candidatePresent ? "present" : "absent",
    } as const;
    this.execute({ id: `seen:${epoch}:${this.#state.lastSeq}`, body }, "plain");
  }

  /** Keeps half-finished work of the running evaluation, until one has succeeded. */
  putDraft(key: string, text: string): Result<null, Problem> {
    if (this.#stored === null) return err(problem("not-found"));
    if (this.#state.wordsDeleted) return err(problem("words-deleted"));
    if (this.#state.evaluation?.finished !== null) return err(problem("evaluation-over"));
    this.#port.transaction(() => this.store.putDraft(key, text));
    return ok(null);
  }

  /** The alarm: everything that is due, in one go. Late, early and repeated alarms are all the same to it. */
  alarm(): void {
    this.#armedAtMs = Number.POSITIVE_INFINITY;
    if (this.#stored === null) return;
    const nowMs = this.#port.nowMs();
    const { lease } = this.#state;
    if (lease !== null && this.#lookForAgentAtMs <= nowMs) {
      if (this.#silentSinceMs === null) this.#silentSinceMs = nowMs;
      else this.#loseAgent(lease.epoch, this.#stored);
    }
    if (isDue(this.#state, this.nowMs())) {
      this.#commit({ id: `tick:${this.#state.lastSeq}`, body: { type: "tick" } }, "plain", this.#stored);
    }
    this.#settle();
  }

  get #lookForAgentAtMs(): number {
    return this.#silentSinceMs === null ? this.#lastHeardMs + LEASE.lostAfterMs : this.#silentSinceMs + LISTEN_AGAIN_MS;
  }

  #loseAgent(epoch: number, stored: StoredAppointment): void {
    // Two clocks: what began on the agent's began at the latest when the agent was last heard here.
    const cutOff = this.#underWay.map((turn) => ({
      ...turn,
      startedAtMs: Math.min(turn.startedAtMs, this.#lastHeardMs),
      endedAtMs: this.#lastHeardMs,
    }));
    this.#commit({ id: `lease-expired:${epoch}`, body: { type: "lease_expired", epoch, cutOff } }, "plain", stored);
  }

  /** Runs what must be done outside and may be tried now; resolves when all of it was tried. */
  async #runEffects(ready: readonly PendingEffect[], nowMs: number): Promise<void> {
    await Promise.all(
      ready.map(async ({ effect, attempt }) => {
        this.#running.set(effect.key, nowMs);
        const { ok: done, outcome } = await this.#hooks.runEffect(effect);
        this.#running.delete(effect.key);
        this.execute(
          {
            id: `effect:${effect.key}:${attempt}`,
            body: { type: "effect_result", key: effect.key, ok: done, outcome },
          },
          "plain",
        );
      }),
    );
  }

  /** Arms the alarm for the soonest thing that waits for time to pass. Renewals never move it: it re-arms when it fires. */
  #arm(state: InterviewState): void {
    const nowMs = this.#port.nowMs();
    const times = tickTimes(state).map((due) => due.atMs);
    for (const { effect, notBeforeMs } of pendingEffects(state)) {
      const since = this.#running.get(effect.key);
      // One that is about to start or running gets the alarm only as a safety net: an object that dies meanwhile wakes up.
      if (since !== undefined) times.push(since + EFFECT_PATIENCE_MS);
      else times.push(notBeforeMs <= nowMs ? nowMs + TIMINGS.effectSafetyNetMs : notBeforeMs);
    }
    if (state.lease !== null) times.push(this.#lookForAgentAtMs);
    const soonest = Math.max(Math.min(...times), nowMs + ALARM_FLOOR_MS);
    if (soonest >= this.#armedAtMs) return;
    this.#armedAtMs = soonest;
    this.#port.setAlarm(soonest);
  }

  #settle(): void {
    const nowMs = this.nowMs();
    const ready = pendingEffects(this.#state).filter(
      ({ effect, notBeforeMs }) => notBeforeMs <= nowMs && !this.#isRunning(effect.key, nowMs),
    );
    if (ready.length > 0) this.#hooks.background(this.#runEffects(ready, nowMs));
    this.#arm(this.#state);
  }

  #isRunning(key: string, nowMs: number): boolean {
    const since = this.#running.get(key);
    return since !== undefined && nowMs - since < EFFECT_PATIENCE_MS;
  }

  #commit(command: Command, keeping: Keeping, stored: StoredAppointment, also?: () => void): Result<Reply, Problem> {
    const bodySha256 = keeping === "once" ? sha256Hex(canonicalJson(identityOf(command.body))) : "";
    if (keeping === "once") {
      const answered = this.store.answered(command.id);
      if (answered !== null) {
        return answered.bodySha256 === bodySha256
          ? ok(JSON.parse(answered.reply) as Reply)
          : err(problem("command-conflict"));
      }
    }
    const nowMs = this.nowMs();
    const decision = decide(this.#state, command, nowMs, { config: stored.config });
    if (!decision.ok) return decision;

    let state = this.#state;
    const events: InterviewEvent[] = decision.value.events.map((body, index) => ({
      seq: this.#state.lastSeq + index + 1,
      atMs: nowMs,
      v: 1,
      commandId: command.id,
      body,
    }));
    for (const event of events) state = evolve(state, event);
    // A new holder has been heard: its five seconds begin with the grant.
    if (state.lease !== null && state.lease !== this.#state.lease) {
      this.#lastHeardMs = this.#port.nowMs();
      this.#silentSinceMs = null;
      this.#underWay = [];
    }
    if (events.length > 0 || keeping === "once" || also !== undefined) {
      this.#port.transaction(() => {
        also?.();
        for (const event of events) this.store.append(event);
        for (const row of decision.value.words) this.store.putWords(state.wordsDeleted ? { ...row, text: null } : row);
        if (events.some((event) => event.body.type === "words.deleted")) this.store.deleteWords();
        // After one that failed they stay: what was paid for is not bought again by the next.
        else if (events.some(({ body }) => body.type === "evaluation.finished" && body.words !== null))
          this.store.deleteDrafts();
        if (keeping === "once")
          this.store.putAnswer(command.id, { bodySha256, reply: JSON.stringify(decision.value.reply) });
        // In the same transaction: an object that dies right after the commit still wakes for what is due.
        this.#arm(state);
      });
    }
    this.#state = state;
    if (events.length > 0) this.#hooks.committed(events);
    return ok(decision.value.reply);
  }
}

/** What must be the same for a repeated id: not the epoch or the time of a call, which differ when another agent repeats it. */
function identityOf(body: CommandBody): unknown {
  if (body.type === "tool_call") return { type: body.type, name: body.call.name, args: body.call.args ?? null };
  // An evaluation's step that is done again may differ in a time; what it did the first time stands.
  if (body.type === "finish_evaluation") return { type: body.type, evaluation: body.evaluation };
  if (body.type === "store_transcript" && body.by === "evaluation") return { type: body.type, by: body.by };
  if (body.type === "record_usage") return { type: body.type, key: body.usage.key };
  return body;
}
