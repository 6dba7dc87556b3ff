import type { Assignment } from "#contract/agent-protocol.ts";
import { greetingText } from "#core/prompt/situation-texts.ts";
import type { Floor } from "./floor.ts";
import type { ProviderLine } from "./providers/provider-line.ts";

export interface GreetingPorts {
  readonly floor: Floor;
  /** The interview's clock starts with this. */
  onHeard(startedAtMs: number): void;
  /** From now on the model may answer by itself. */
  onResponsesMayFlow(): void;
}

/**
 * One greeting from one trigger. Until the greeting is heard the line is guarded: an early "hello?" is kept
 * in the conversation, but neither answered nor allowed to cut the greeting. If the candidate is in the
 * middle of it when the greeting begins, the guard stays until they have finished: no turn is answered twice.
 */
export class Greeting {
  readonly #assignment: Assignment;
  readonly #ports: GreetingPorts;
  #heard: boolean;
  #waiting = false;

  /** `alreadyHeard`: another agent has greeted; there is never a second greeting. */
  constructor(assignment: Assignment, alreadyHeard: boolean, ports: GreetingPorts) {
    this.#assignment = assignment;
    this.#heard = alreadyHeard;
    this.#ports = ports;
    ports.floor.on("interviewerStarted", ({ atMs }) => {
      if (this.#heard || !this.#waiting) return;
      this.#heard = true;
      ports.onHeard(atMs);
    });
  }

  /** The candidate has heard the greeting begin. */
  get heard(): boolean {
    return this.#heard;
  }

  /** Greets on this connection. Called again only when a connection was lost before anything was heard. */
  begin(line: ProviderLine): void {
    this.#waiting = true;
    const { config, timeFactor } = this.#assignment;
    line.appendItem({ id: "greeting", role: "system", text: greetingText(config, timeFactor) });
    this.speakFirst(line, () => line.requestResponse("greeting"));
  }

  /** Asks for the first response of a connection behind the guard, and lifts the guard as soon as it is safe. */
  speakFirst(line: ProviderLine, request: () => void): void {
    const { floor } = this.#ports;
    let speaking = false;
    let heard = false;
    const stopWatching = (): void => {
      line.off("speechStarted", onStarted).off("speechStopped", onStopped).off("lost", stopWatching);
      floor.off("interviewerStarted", onHeard);
    };
    const lift = (): void => {
      if (!heard || speaking) return;
      stopWatching();
      this.#ports.onResponsesMayFlow();
    };
    const onStarted = (): void => void (speaking = true);
    const onStopped = (): void => {
      speaking = false;
      lift();
    };
    const onHeard = (): void => {
      heard = true;
      lift();
    };
    line.on("speechStarted", onStarted).on("speechStopped", onStopped).once("lost", stopWatching);
    floor.on("interviewerStarted", onHeard);
    request();
  }
}
