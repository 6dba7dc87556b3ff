import type { Assignment } from "#contract/agent-protocol.ts";
import { greetingText } from "#core/prompt/situation-texts.ts";
import type { Floor } from "./floor.ts";
import type { ProviderLine } from "./providers/provider-line.ts";

export interface GreetingPorts {
  readonly floor: Floor;
  /** Whoever is to be greeted is in the room, as far as anybody knows. */
  present(): boolean;
  /** The interview's clock starts with this; told once. */
  onHeard(startedAtMs: number): void;
  /** Nobody hears what is being said, and it will be said again: it is cut off, and the guard is up once more. */
  onUnheard(): void;
  /** From now on the model may answer by itself. */
  onResponsesMayFlow(): void;
}

/**
 * One greeting from one trigger. Until the greeting is heard the line is guarded: an early "hello?" is kept
 * in the conversation, but neither answered nor allowed to cut the greeting. If the candidate is in the
 * middle of it when the greeting begins, the guard stays until they have finished: no turn is answered twice.
 *
 * It is said to somebody: who is not in the room is waited for, and who leaves in the middle of it, as a reload does, is
 * greeted when they come back, for it says whom they speak with.
 */
export class Greeting {
  readonly #assignment: Assignment;
  readonly #ports: GreetingPorts;
  #heard: boolean;
  #told: boolean;
  /** It has begun and is not over. */
  #sounding = false;
  /** Somebody is to be greeted as soon as they come. */
  #owed = false;
  #times = 0;
  #line: ProviderLine | null = null;
  #stopWatching: () => void = () => undefined;

  /** `alreadyHeard`: another agent has greeted; there is never a second greeting. */
  constructor(assignment: Assignment, alreadyHeard: boolean, ports: GreetingPorts) {
    this.#assignment = assignment;
    this.#heard = this.#told = alreadyHeard;
    this.#ports = ports;
    ports.floor.on("interviewerStarted", ({ atMs }) => this.#begins(atMs));
    ports.floor.on("interviewerStopped", () => (this.#sounding = false));
  }

  /** The candidate has heard the greeting begin. */
  get heard(): boolean {
    return this.#heard;
  }

  /** Greets on this connection. Called again only when a connection was lost before anything was heard. */
  begin(line: ProviderLine): void {
    this.#line = line;
    line.once("lost", () => {
      if (this.#line === line) this.#line = null;
    });
    if (this.#ports.present()) this.#greet(line);
    else this.#owed = true;
  }

  /** The candidate's participant has come. */
  candidateCame(): void {
    if (this.#owed && this.#line !== null) this.#greet(this.#line);
  }

  /** The candidate's participant is gone. What they have not heard to its end is owed. */
  candidateLeft(): void {
    if (this.#line === null || (this.#heard && !this.#sounding)) return;
    this.#heard = this.#sounding = false;
    this.#owed = true;
    this.#ports.onUnheard();
  }

  /** Asks for the first response of a connection behind the guard, and lifts the guard as soon as it is safe. */
  speakFirst(line: ProviderLine, request: () => void): void {
    const { floor } = this.#ports;
    let speaking = false;
    let heard = false;
    this.#stopWatching();
    this.#stopWatching = (): void => {
      line.off("speechStarted", onStarted).off("speechStopped", onStopped).off("lost", this.#stopWatching);
      floor.off("interviewerStarted", onHeard);
    };
    const lift = (): void => {
      if (!heard || speaking) return;
      this.#stopWatching();
      this.#ports.onResponsesMayFlow();
    };
    const onStarted = (): void => void (speaking = true);
    const onStopped = (): void => {
      speaking = false;
      lift();
    };
    const onHeard = (): void => {
      if (!this.#ports.present()) return;
      heard = true;
      lift();
    };
    line.on("speechStarted", onStarted).on("speechStopped", onStopped).once("lost", this.#stopWatching);
    floor.on("interviewerStarted", onHeard);
    request();
  }

  #greet(line: ProviderLine): void {
    // What was begun for an empty room ends first.
    if (line.responding) return void line.once("responseEnded", () => this.#greetIfOwed(line));
    this.#owed = false;
    const { config, timeFactor } = this.#assignment;
    const again = this.#times++ > 0;
    const id = again ? `greeting_${this.#times}` : "greeting";
    line.appendItem({ id, role: "system", text: greetingText(config, timeFactor, again) });
    this.speakFirst(line, () => line.requestResponse("greeting"));
  }

  #greetIfOwed(line: ProviderLine): void {
    if (this.#owed && !this.#heard && this.#line === line && this.#ports.present()) this.#greet(line);
  }

  #begins(atMs: number): void {
    if (this.#heard || this.#line === null) return;
    if (!this.#ports.present()) return this.#ports.onUnheard();
    this.#heard = this.#sounding = true;
    this.#owed = false;
    if (this.#told) return;
    this.#told = true;
    this.#ports.onHeard(atMs);
  }
}
