import { DatabaseSync } from "node:sqlite";
import type { Effect } from "#core/interview/effect.ts";
import { InterviewShell, type EffectOutcome } from "../../durable-objects/interview-shell.ts";
import type { ShellPort, SqlRow } from "../../durable-objects/shell-port.ts";

/** The object died. Whoever called it sees a broken connection and knows nothing more. */
export class ObjectDied extends Error {}

/** What the outside world holds of an interview: targets that keep what they are told by key. */
export interface Targets {
  readonly dispatched: number[];
  readonly removed: number[];
  readonly summaries: number[];
  readonly evaluations: string[];
  readonly messages: string[];
  roomClosed: number;
  recordingDeleted: number;
}

/**
 * An interview object on node:sqlite that can be killed after any commit, before or after an effect reached
 * its target, and woken again by its alarm: the platform's promises and no more.
 */
export class CrashingObject {
  readonly #database = new DatabaseSync(":memory:");
  readonly targets: Targets = {
    dispatched: [],
    removed: [],
    summaries: [],
    evaluations: [],
    messages: [],
    roomClosed: 0,
    recordingDeleted: 0,
  };
  nowMs: number;
  commits = 0;
  /** Dies right after this many commits from now; never when infinite. */
  #diesAfterCommits = Number.POSITIVE_INFINITY;
  /** Whether the next effect reaches its target and its answer is lost. */
  #losesNextAnswer = false;
  #alarmAtMs: number | null = null;
  /** The alarm as it stood when the object last died: all that could have woken it. */
  alarmAtDeathMs: number | null = null;
  #generation = 0;
  #background: Promise<void>[] = [];
  shell: InterviewShell;

  constructor(nowMs: number) {
    this.nowMs = nowMs;
    this.shell = this.#start();
  }

  get alarmAtMs(): number | null {
    return this.#alarmAtMs;
  }

  dieAfterCommits(count: number): void {
    this.#diesAfterCommits = count;
  }

  loseNextAnswer(): void {
    this.#losesNextAnswer = true;
  }

  /** Memory is gone; the disk and the alarm are not. */
  restart(): void {
    this.alarmAtDeathMs = this.#alarmAtMs;
    this.#diesAfterCommits = Number.POSITIVE_INFINITY;
    for (const work of this.#background)
      void work.catch((error: unknown) => {
        if (!(error instanceof ObjectDied)) throw error;
      });
    this.#background = [];
    this.shell = this.#start();
    this.shell.wake();
  }

  /** Calls the object as the platform does; a dead one is started again for the next call. */
  call<T>(run: (shell: InterviewShell) => T): T | "died" {
    try {
      return run(this.shell);
    } catch (error) {
      if (!(error instanceof ObjectDied)) throw error;
      this.restart();
      return "died";
    }
  }

  /** Lets time pass to the alarm and fires it. */
  fireAlarm(): void {
    if (this.#alarmAtMs === null) return;
    this.nowMs = Math.max(this.nowMs, this.#alarmAtMs);
    this.#alarmAtMs = null;
    this.call((shell) => shell.alarm());
  }

  /** Waits for what runs in the background; an object that dies meanwhile is started again. */
  async quiet(): Promise<void> {
    while (this.#background.length > 0) {
      const work = this.#background;
      this.#background = [];
      for (const done of await Promise.allSettled(work)) {
        if (done.status === "fulfilled") continue;
        if (!(done.reason instanceof ObjectDied)) throw done.reason;
        this.restart();
      }
    }
  }

  #start(): InterviewShell {
    const generation = ++this.#generation;
    const alive = (): void => {
      if (generation !== this.#generation) throw new ObjectDied("of an earlier life");
    };
    const port: ShellPort = {
      exec: (sql, ...bindings) => {
        alive();
        return this.#database.prepare(sql).all(...bindings) as unknown as SqlRow[];
      },
      transaction: (work) => {
        alive();
        const alarmBefore = this.#alarmAtMs;
        this.#database.exec("BEGIN");
        let value;
        try {
          value = work();
          this.#database.exec("COMMIT");
        } catch (error) {
          this.#database.exec("ROLLBACK");
          this.#alarmAtMs = alarmBefore;
          throw error;
        }
        this.commits += 1;
        if (--this.#diesAfterCommits <= 0) throw new ObjectDied("right after a commit");
        return value;
      },
      setAlarm: (atMs) => void (this.#alarmAtMs = atMs),
      nowMs: () => this.nowMs,
    };
    return new InterviewShell(port, {
      runEffect: async (effect) => {
        await Promise.resolve();
        alive();
        const outcome = this.#reach(effect);
        if (this.#losesNextAnswer) {
          this.#losesNextAnswer = false;
          throw new ObjectDied("between the target and the answer");
        }
        return outcome;
      },
      committed: () => {},
      background: (work) => void this.#background.push(work),
    });
  }

  /** What the real targets do: LiveKit's dispatches are looked up before they are made, rows have a sequence. */
  #reach(effect: Effect): EffectOutcome {
    switch (effect.type) {
      case "dispatch_agent":
        if (!this.targets.dispatched.includes(effect.epoch)) this.targets.dispatched.push(effect.epoch);
        break;
      case "remove_agent":
        if (!this.targets.removed.includes(effect.epoch)) this.targets.removed.push(effect.epoch);
        break;
      case "upsert_summary":
        if ((this.targets.summaries.at(-1) ?? 0) < this.shell.state.lastSeq)
          this.targets.summaries.push(this.shell.state.lastSeq);
        break;
      case "start_evaluation":
        if (!this.targets.evaluations.includes(effect.key)) this.targets.evaluations.push(effect.key);
        break;
      case "emit_webhook":
        if (!this.targets.messages.includes(effect.key)) this.targets.messages.push(effect.key);
        break;
      case "close_room":
        this.targets.roomClosed += 1;
        break;
      case "delete_recording":
        this.targets.recordingDeleted += 1;
    }
    return { ok: true, outcome: "done" };
  }
}
