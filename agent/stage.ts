import { setTimeout as sleep } from "node:timers/promises";
import { voice } from "@livekit/agents";
import type { Assignment } from "#contract/agent-protocol.ts";
import type { AgentReport, ProviderLostCode, TakeoverReason } from "#contract/agent-report.ts";
import type { Closing } from "./closing.ts";
import type { Floor } from "./floor.ts";
import type { Greeting } from "./greeting.ts";
import type { Handover } from "./handover.ts";
import { InterviewerAgent } from "./interviewer-agent.ts";
import type { Log } from "./log.ts";
import type { Presence } from "./presence.ts";
import type { ProviderLine, ProviderLost } from "./providers/provider-line.ts";
import type { TakeoverStage } from "./takeover.ts";
import type { Turns } from "./turns.ts";
import type { VoiceLevel } from "./voice-level.ts";

/** A candidate heard this recently is in the middle of something: a new model listens first. */
const LISTEN_FIRST_MS = 800;

/** What the framework takes to say what was heard of a message that was cut. */
const WRITTEN_WITHIN_MS = 500;
/** Words of what was said at the very end are waited for so long. */
const LAST_WORDS_WITHIN_MS = 2_000;

export interface StagePorts {
  readonly assignment: Assignment;
  readonly session: voice.AgentSession;
  readonly level: VoiceLevel;
  readonly floor: Floor;
  readonly log: Log;
  readonly handover: Handover;
  readonly greeting: Greeting;
  readonly closing: Closing;
  readonly presence: Presence;
  openLine(): ProviderLine;
  startSession(agent: voice.Agent): Promise<void>;
  /** Everybody who listens to connections listens to this one from now on. */
  onLine(line: ProviderLine): void;
  report(report: AgentReport): void;
  takeOver(reason: TakeoverReason, lost?: ProviderLost): void;
  /** The candidate is on hold or the interview paused: a new model says nothing of itself. */
  keepsQuiet(): boolean;
  /** The model may answer by itself. */
  onResponsesMayFlow(): void;
}

/** What happens around a model when it is given the conversation. */
export class Stage implements TakeoverStage {
  readonly #ports: StagePorts;
  #session: Promise<void> | null = null;
  #running = false;

  constructor(ports: StagePorts) {
    this.#ports = ports;
  }

  openLine(): ProviderLine {
    const { log, floor } = this.#ports;
    const line = this.#ports.openLine();
    floor.watchLine(line);
    this.#ports.onLine(line);
    line.on("complaint", (complaint) => log.warn("provider complained", complaint));
    line.once("lost", (lost) => {
      const { provider, providerSession } = line;
      const { code, status } = lost;
      log.warn("provider lost", { provider, code, status });
      this.#ports.report({ type: "provider_lost", provider, providerSession, code });
      this.#ports.takeOver("provider_lost", lost);
    });
    return line;
  }

  /** Hands the running session to a connection. The framework's track and room stay as they are. */
  async bind(line: ProviderLine): Promise<void> {
    const { session, assignment, floor } = this.#ports;
    const agent = new InterviewerAgent(assignment, line.llmModel);
    if (this.#session === null) {
      this.#session = this.#ports.startSession(agent);
      try {
        await this.#session;
      } catch (cause) {
        // The next connection is to try again, and not to wait for what has failed.
        this.#session = null;
        throw cause;
      }
      this.#running = true;
      if (session.output.audio !== null) floor.watchOutput(session.output.audio);
    } else {
      // A connection can be lost while the session is still starting with it.
      await this.#session;
      this.cutShort();
      session.updateAgent(agent);
    }
    await agent.entered;
    if (!line.ready) await new Promise<void>((resolve) => line.once("connected", () => resolve()));
  }

  /** Silences what is being said. Before the session runs there is nothing to cut, and the framework would throw. */
  cutShort(): void {
    if (this.#running) void this.#ports.session.interrupt({ force: true });
  }

  /** Silences what is being said for good; never rejects, settles when it is written down as far as it was heard. */
  async cutOff(): Promise<void> {
    const { session, floor } = this.#ports;
    if (!floor.interviewerSpeaking) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    const written = ({ item }: voice.ConversationItemAddedEvent): void => {
      if (item.type === "message" && item.role === "assistant") resolve();
    };
    session.on(voice.AgentSessionEventTypes.ConversationItemAdded, written);
    try {
      this.cutShort();
      await Promise.race([promise, sleep(WRITTEN_WITHIN_MS)]);
    } catch {
      // A session that has closed says nothing any more.
    }
    session.off(voice.AgentSessionEventTypes.ConversationItemAdded, written);
  }

  /** Nobody is answered any more; what was said last, by either side, is still written down. Never rejects. */
  async lastWords(line: ProviderLine | null, turns: Turns): Promise<void> {
    await Promise.all([this.cutOff(), line === null ? null : turns.lastWords(line, LAST_WORDS_WITHIN_MS)]);
  }

  async seed(line: ProviderLine, reason: TakeoverReason): Promise<void> {
    const { greeting, handover, closing, level, presence } = this.#ports;
    const { provider, modelId: model, reportedModel, providerSession } = line;
    this.#ports.log.info("provider connected", { provider, reason });
    this.#ports.report({ type: "provider_connected", provider, model, reportedModel, providerSession, reason });
    handover.open(line);
    if (!greeting.heard) return greeting.begin(line);
    await handover.brief(line, reason !== "resume_after_crash");
    // Who is in the middle of something goes on; the model hears the rest and answers that.
    const listens = Date.now() - level.lastHeardAtMs < LISTEN_FIRST_MS;
    if (listens || this.#ports.keepsQuiet()) return this.#ports.onResponsesMayFlow();
    if (!presence.present) {
      presence.owe();
      return this.#ports.onResponsesMayFlow();
    }
    greeting.speakFirst(line, () => (closing.underWay ? closing.startAgain(line) : line.requestResponse("resume")));
  }

  onParked(code: ProviderLostCode): void {
    this.#ports.log.error("no provider", { code });
    this.#ports.report({ type: "provider_unavailable", code });
  }
}
