import type { Assignment, Briefing } from "#contract/agent-protocol.ts";
import { linesChangedText } from "#core/prompt/situation-texts.ts";
import type { ProviderLine } from "./providers/provider-line.ts";
import type { Turns } from "./turns.ts";

/** Turns a new model is told when the object cannot be asked. */
const TURNS_TOLD = 12;
/** A briefing that takes longer is done without: the candidate hears silence meanwhile. */
const BRIEFING_WITHIN_MS = 1_000;

/** Tells a model that takes over where the interview stands: who the candidate is, the last turns, the briefing. */
export class Handover {
  readonly #assignment: Assignment;
  readonly #turns: Turns;
  readonly #ask: () => Promise<Briefing | null>;
  #last: Briefing | null;

  /** `granted` is what came with the lease; `ask` fetches a fresh one from the object. */
  constructor(assignment: Assignment, turns: Turns, granted: Briefing | null, ask: () => Promise<Briefing | null>) {
    this.#assignment = assignment;
    this.#turns = turns;
    this.#last = granted;
    this.#ask = ask;
  }

  /** The candidate's name and accommodations, which every model is told first. */
  open(line: ProviderLine): void {
    line.appendItem({ id: "opening", role: "system", text: this.#assignment.openingItem });
  }

  /** Everything since. `fresh`: the lease's briefing is too old, time has passed under this agent. */
  async brief(line: ProviderLine, fresh: boolean): Promise<void> {
    const briefing = fresh ? await this.#freshest() : this.#last;
    const turns = briefing?.turns ?? this.#turns.last(TURNS_TOLD);
    turns.forEach(({ speaker, text }, index) =>
      line.appendItem({ id: `seed_${index}`, role: speaker === "candidate" ? "user" : "assistant", text }),
    );
    line.appendItem({ id: "briefing", role: "system", text: briefing?.text ?? linesChangedText() });
  }

  async #freshest(): Promise<Briefing | null> {
    const late = new Promise<null>((resolve) => setTimeout(resolve, BRIEFING_WITHIN_MS, null).unref());
    const answered = await Promise.race([this.#ask(), late]);
    if (answered !== null) return (this.#last = answered);
    return this.#last === null ? null : { text: this.#last.text, turns: [...this.#turns.last(TURNS_TOLD)] };
  }
}
