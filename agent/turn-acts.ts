import type { Language } from "#contract/interview-config.ts";
import type { SectionName } from "#contract/section.ts";
import type { Closing } from "./closing.ts";
import type { Floor } from "./floor.ts";
import { isGoodbye } from "./goodbye.ts";
import type { Hold } from "./hold.ts";
import type { ProviderLine } from "./providers/provider-line.ts";
import type { TurnReport } from "./turns.ts";

export interface TurnActsPorts {
  readonly language: Language;
  readonly floor: Floor;
  readonly hold: Hold;
  readonly closing: Closing;
  line(): ProviderLine | null;
  section(): SectionName | null;
  /** The candidate has been greeted, and the end has not begun: words can still ask for something. */
  attends(): boolean;
  maySpeak(): boolean;
}

/** What the process itself does about what was said; everything else is the model's. */
export class TurnActs {
  readonly #ports: TurnActsPorts;

  constructor(ports: TurnActsPorts) {
    this.#ports = ports;
  }

  heed(turn: TurnReport): void {
    const { floor, hold, closing, language } = this.#ports;
    if (turn.speaker === "candidate") {
      // Words that come late are not about the moment: somebody has spoken since.
      const newest = turn.startedAtMs >= floor.turnStartedAtMs;
      const answers = newest && turn.understood && this.#ports.attends() && hold.onWords(turn.text, language);
      if (answers && this.#ports.maySpeak() && floor.quiet) this.#ports.line()?.requestResponse("resume");
    } else if (!turn.interrupted && isGoodbye(turn.text, this.#ports.section(), language)) {
      closing.modelSaidGoodbye(turn.startedAtMs);
    }
  }
}
