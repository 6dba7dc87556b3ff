import type { WorkflowStepConfig, WorkflowStepContext } from "cloudflare:workers";
import type { StepEngine } from "../../worker/evaluation/steps/step.ts";

/** A life of the process a Workflow runs in. It passes moments; at the one it was told, it ends. */
export class Life {
  readonly #endsAt: number;
  readonly #ended: () => void;
  /** Resolves when it has ended before its work was done. */
  readonly over: Promise<"killed">;
  /** Names of the moments that came, the last of a killed life being its end. */
  readonly moments: string[] = [];
  #dead = false;

  get isOver(): boolean {
    return this.#dead;
  }

  /** `endsAt` counts moments from 1; without it the life is long enough. */
  constructor(endsAt = Number.POSITIVE_INFINITY) {
    this.#endsAt = endsAt;
    let ended: (value: "killed") => void = () => {};
    this.over = new Promise((resolve) => (ended = resolve));
    this.#ended = () => ended("killed");
  }

  /** Passes a moment. In a life that is over nothing goes on: the promise never settles. */
  async moment(name: string): Promise<void> {
    if (!this.#dead) this.moments.push(name);
    if (this.moments.length >= this.#endsAt) {
      this.#dead = true;
      this.#ended();
    }
    if (this.#dead) await new Promise<never>(() => {});
  }

  /** Does something outside with a moment before it, when nothing has happened yet, and one after it, when nobody here knows that it has. */
  async around<T>(name: string, work: () => Promise<T>): Promise<T> {
    await this.moment(`before ${name}`);
    const value = await work();
    await this.moment(`after ${name}`);
    return value;
  }
}

/**
 * The platform's promise and no more: an answer that was kept is given again, a step without one is run again.
 * Retries come at once. What it kept can be read, to see that no words are in it.
 */
export class MortalEngine {
  readonly kept = new Map<string, { readonly value: unknown } | { readonly error: string }>();
  readonly errors: string[] = [];
  readonly #attempts = new Map<string, number>();

  /** The engine as a Workflow sees it during one life. */
  during(life: Life): StepEngine {
    const run = async (
      name: string,
      config: WorkflowStepConfig,
      work: (ctx: WorkflowStepContext) => Promise<unknown>,
    ) => {
      const known = this.kept.get(name);
      if (known !== undefined) return this.#answer(known);
      for (;;) {
        const attempt = (this.#attempts.get(name) ?? 0) + 1;
        this.#attempts.set(name, attempt);
        await life.moment(`${name}: begins`);
        const tried = await work({ step: { name, count: 1 }, attempt, config } as WorkflowStepContext).then(
          (value) => ({ value }),
          (error: unknown) => ({ error: (error as Error).message }),
        );
        await life.moment(`${name}: done, not kept`);
        if ("error" in tried) this.errors.push(tried.error);
        if ("value" in tried || attempt > (config.retries?.limit ?? 0)) {
          this.kept.set(name, tried);
          await life.moment(`${name}: kept`);
          return this.#answer(tried);
        }
      }
    };
    return { do: run } as unknown as StepEngine;
  }

  #answer(kept: { readonly value: unknown } | { readonly error: string }): unknown {
    if ("error" in kept) throw new Error(kept.error);
    return kept.value;
  }
}

/**
 * The same object, each of whose calls passes a moment before and after: calls across a network, which may be the
 * last. Moments are named by the call and its first argument where that is a text.
 */
export function mortalCalls<T extends object>(life: Life, target: T, called: string): T {
  return new Proxy(target, {
    get(of, name) {
      const value: unknown = Reflect.get(of, name);
      if (typeof value !== "function" || typeof name !== "string") return value;
      return (...args: unknown[]) =>
        life.around(
          [`${called}.${name}`, ...args.slice(0, 1).filter((arg) => typeof arg === "string")].join(" "),
          async () => (await Reflect.apply(value, of, args)) as unknown,
        );
    },
  });
}
