import type { InterviewConfig } from "#contract/interview-config.ts";
import type { Directive } from "#contract/directive.ts";
import type { SectionName } from "#contract/section.ts";
import { directiveText } from "#core/prompt/directive-text.ts";
import { holdText } from "#core/prompt/situation-texts.ts";
import type { Closing } from "./closing.ts";
import type { Floor } from "./floor.ts";
import type { Greeting } from "./greeting.ts";
import type { Hold } from "./hold.ts";
import type { Presence } from "./presence.ts";
import type { ProviderLine } from "./providers/provider-line.ts";

export interface DirectiveActsPorts {
  readonly config: InterviewConfig;
  readonly floor: Floor;
  readonly hold: Hold;
  readonly closing: Closing;
  readonly greeting: Greeting;
  readonly presence: Presence;
  line(): ProviderLine | null;
  section(): SectionName | null;
  /** The candidate was greeted, and the provider does not ask us to wait. */
  maySpeak(): boolean;
  /** Nobody is to speak: a hold or a pause. */
  keepsQuiet(): boolean;
  pause(paused: boolean): void;
}

/** What the process itself does about what the object tells it; the model reads the rest. */
export class DirectiveActs {
  readonly #ports: DirectiveActsPorts;
  #paused: boolean;

  constructor(paused: boolean, ports: DirectiveActsPorts) {
    this.#paused = paused;
    this.#ports = ports;
  }

  /** A person has stopped the interview for now. */
  get paused(): boolean {
    return this.#paused;
  }

  obey({ kind, seq }: Directive): void {
    const { hold, closing, floor } = this.#ports;
    switch (kind) {
      case "hold":
        if (hold.active) return;
        hold.start("button");
        this.#ports.line()?.appendItem({ id: `hold_${seq}`, role: "system", text: holdText() });
        if (floor.quiet) this.#ports.line()?.requestResponse("directive", { mustSpeak: true });
        return;
      case "pause":
        this.#paused = true;
        break;
      case "resume":
        this.#paused = false;
        break;
      case "end":
        this.#paused = false;
        hold.cancel();
        closing.ask();
        break;
      case "hold_over":
        hold.cancel();
        break;
      default:
        return;
    }
    this.#ports.pause(kind === "pause");
  }

  /** Makes the model act on a directive it has been given. False: not at this moment. */
  speak({ kind }: Directive, line: ProviderLine): boolean {
    const { presence, floor, closing } = this.#ports;
    if (!this.#ports.maySpeak()) return false;
    if (kind === "end") return closing.speak(line);
    if (this.#ports.keepsQuiet() || !presence.present || !floor.quiet) return false;
    line.requestResponse("directive");
    return true;
  }

  /** A reload is over in a moment and nobody noticed; after a real absence somebody has to take up the thread. */
  welcomeBack(): void {
    const { config, greeting, closing, floor } = this.#ports;
    const line = this.#ports.line();
    const section = this.#ports.section();
    const text = directiveText("resume", section === null ? {} : { section }, config);
    if (line === null || text === null || !greeting.heard || closing.underWay || this.#paused) return;
    line.appendItem({ id: `back_${Date.now()}`, role: "system", text });
    if (floor.quiet) line.requestResponse("resume");
  }
}
