import type { AgentReport } from "#contract/agent-report.ts";
import type { Directive, DirectiveDelivery } from "#contract/directive.ts";
import { SUPERSEDES } from "#core/interview/supersedes.ts";
import type { ProviderLine } from "./providers/provider-line.ts";

/** How often a directive that wants to be spoken looks for a quiet moment. */
const LOOK_EVERY_MS = 200;

export interface DirectivePorts {
  line(): ProviderLine | null;
  report(report: AgentReport): void;
  /** Does what the process itself has to do about a directive, once. */
  obey(directive: Directive): void;
  /** Makes the model act on a delivered directive. False: not at this moment. */
  speak(directive: Directive, line: ProviderLine): boolean;
}

/**
 * Hands directives to the model: appended as a system item with an id of our own, delivered when the
 * provider echoes it. Never as changed instructions, which would cost the whole cached prefix.
 */
export class Directives {
  readonly #ports: DirectivePorts;
  /** Told by the object and not yet known to be with the model, by sequence. */
  readonly #open = new Map<number, Directive>();
  readonly #done = new Set<number>();
  readonly #onWire = new Set<number>();
  #toSpeak: Directive | null = null;
  readonly #timer: NodeJS.Timeout;

  constructor(ports: DirectivePorts) {
    this.#ports = ports;
    this.#timer = setInterval(() => this.#tick(), LOOK_EVERY_MS);
    this.#timer.unref();
  }

  /** Takes what a reply of the object carried; repeats are expected. */
  take(directives: readonly Directive[]): void {
    for (const directive of directives.toSorted((a, b) => a.seq - b.seq)) {
      if (this.#done.has(directive.seq) || this.#open.has(directive.seq)) continue;
      this.#open.set(directive.seq, directive);
      this.#ports.obey(directive);
      for (const earlier of this.#open.values()) {
        if (
          earlier.seq < directive.seq &&
          SUPERSEDES[directive.kind]?.includes(earlier.kind) === true &&
          !this.#onWire.has(earlier.seq)
        )
          this.#close(earlier, "superseded");
      }
    }
    this.#tick();
  }

  /** Follows one connection: what was not confirmed on the last one is sent again. */
  watch(line: ProviderLine): void {
    this.#onWire.clear();
    line.on("itemStored", ({ itemId }) => {
      const seq = itemId.startsWith("dir_") ? Number(itemId.slice(4)) : Number.NaN;
      const directive = this.#open.get(seq);
      if (directive === undefined || this.#ports.line() !== line) return;
      if (directive.speak) this.#toSpeak = directive;
      this.#close(directive, "item");
      this.#tick();
    });
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #tick(): void {
    const now = Date.now();
    const line = this.#ports.line();
    for (const directive of this.#open.values()) {
      if (this.#onWire.has(directive.seq)) continue;
      if (directive.validUntilMs < now) {
        this.#close(directive, "expired");
      } else if (directive.text === undefined) {
        this.#close(directive, "process");
      } else if (line !== null && line.providerSession !== "") {
        this.#onWire.add(directive.seq);
        line.appendItem({ id: `dir_${directive.seq}`, role: "system", text: directive.text });
      }
    }
    const toSpeak = this.#toSpeak;
    if (toSpeak === null || line === null) return;
    if (toSpeak.validUntilMs < now || this.#ports.speak(toSpeak, line)) this.#toSpeak = null;
  }

  #close(directive: Directive, delivery: DirectiveDelivery): void {
    this.#open.delete(directive.seq);
    this.#onWire.delete(directive.seq);
    this.#done.add(directive.seq);
    this.#ports.report({ type: "directive", seq: directive.seq, delivery });
  }
}
