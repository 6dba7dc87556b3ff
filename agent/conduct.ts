import { voice } from "@livekit/agents";
import type { LeaseGrant, SyncReply } from "#contract/agent-protocol.ts";
import type { AgentReport } from "#contract/agent-report.ts";
import type { SectionName } from "#contract/section.ts";
import { Closing } from "./closing.ts";
import { DirectiveActs } from "./directive-acts.ts";
import { Directives } from "./directives.ts";
import { FailedResponses } from "./failed-responses.ts";
import type { EdgeCalls } from "./edge-client.ts";
import { Floor } from "./floor.ts";
import { Greeting } from "./greeting.ts";
import { Handover } from "./handover.ts";
import { Hold } from "./hold.ts";
import type { Log } from "./log.ts";
import { OpenTurn, type OpenTurnTimings } from "./open-turn.ts";
import { Presence } from "./presence.ts";
import type { ProviderLine } from "./providers/provider-line.ts";
import { ResponseLatency } from "./response-latency.ts";
import { Rotation } from "./rotation.ts";
import { SilenceWatch } from "./silence-watch.ts";
import { Stage } from "./stage.ts";
import { SyncLoop, type SyncTimings } from "./sync-loop.ts";
import { Takeover, type TakeoverTimings } from "./takeover.ts";
import { ToolDesk } from "./tool-desk.ts";
import { TurnActs } from "./turn-acts.ts";
import { TurnGate } from "./turn-gate.ts";
import { type PlayedItem, Turns } from "./turns.ts";
import type { VoiceLevel } from "./voice-level.ts";

/** Why a conduct is over. */
export type ConductEnd = "ended" | "fenced" | "left" | "crashed";

export interface ConductPorts {
  readonly grant: LeaseGrant;
  readonly edge: EdgeCalls;
  readonly log: Log;
  readonly session: voice.AgentSession;
  /** Level of the candidate's sound, fed by whoever owns the microphone's stream. */
  readonly level: VoiceLevel;
  openLine(): ProviderLine;
  /** Starts the session with its first agent: input and output are attached by then. */
  startSession(agent: voice.Agent): Promise<void>;
  /** The candidate must not hear this agent any more, or may again. */
  mute(muted: boolean): void;
  /** Shorter times for tests; `silenceFactor` multiplies the silence ladder. */
  readonly timings?: {
    readonly sync?: SyncTimings;
    readonly takeover?: TakeoverTimings;
    readonly silenceFactor?: number;
    readonly openTurn?: OpenTurnTimings;
    readonly rotateAfterMs?: number;
  };
}

/**
 * Holds one interview: everything between a lease and its end, without knowing where the sound comes from.
 * It puts the parts together and decides who may speak; each part decides one thing.
 */
export class Conduct {
  readonly #ports: ConductPorts;
  readonly #sync: SyncLoop;
  readonly #takeover: Takeover;
  readonly #stage: Stage;
  readonly #tools: ToolDesk;
  readonly #turns: Turns;
  readonly #directives: Directives;
  readonly #greeting: Greeting;
  readonly #hold: Hold;
  readonly #silence: SilenceWatch;
  readonly #closing: Closing;
  readonly #presence: Presence;
  readonly #latency: ResponseLatency;
  readonly #rotation: Rotation;
  readonly #failures: FailedResponses;
  readonly #openTurn: OpenTurn;
  readonly #acts: DirectiveActs;
  readonly #gate: TurnGate;
  readonly #end = Promise.withResolvers<ConductEnd>();
  #over = false;
  #section: SectionName | null;
  #callsAtTurn = 0;

  constructor(ports: ConductPorts) {
    const { grant, edge, timings } = ports;
    const { assignment } = grant;
    const { timeFactor } = assignment;
    const report = (what: AgentReport): void => this.#sync.report(what);
    const line = (): ProviderLine | null => this.#takeover.line;
    [this.#ports, this.#section] = [ports, grant.clock.section];
    const floor = new Floor(ports.level);
    // What most parts are given.
    const given = { floor, timeFactor, report, line };
    this.#sync = new SyncLoop(
      edge,
      {
        onReply: (reply) => this.#onSync(reply),
        onSilence: (silent) => ports.mute(silent),
        onFenced: () => this.#end.resolve("fenced"),
        underWay: () => this.#turns.underWay(floor.interviewerSinceMs),
        candidatePresent: () => this.#presence.seen,
      },
      timings?.sync,
    );
    this.#latency = new ResponseLatency(floor);
    this.#presence = new Presence({
      report,
      onChange: (present) => (present ? this.#greeting.candidateCame() : this.#greeting.candidateLeft()),
      onBack: () => this.#acts.welcomeBack(),
    });
    this.#turns = new Turns(assignment, ports.level, (turn) => {
      report(turn);
      turnActs.heed(turn);
    });
    this.#directives = new Directives({
      ...given,
      obey: (directive) => this.#acts.obey(directive),
      speak: (directive, to) => this.#acts.speak(directive, to),
    });
    this.#tools = new ToolDesk(assignment, {
      edge,
      report,
      onDirectives: (directives) => this.#directives.take(directives),
      place: () => ({ section: this.#section, asked: this.#turns.asked }),
      candidateSpeaking: () => !this.#gate.guarded && floor.candidateSpeaking,
    });
    this.#hold = new Hold({ ...given, onChange: () => this.#gate.apply() });
    this.#closing = new Closing({ ...given, line: () => (this.#maySpeak() ? line() : null) });
    this.#failures = new FailedResponses({
      ...given,
      takeOver: (reason) => void this.#takeover.request(reason),
      mayAnswer: () => !this.#keepsQuiet() && (this.#gate.guarded || !floor.candidateSpeaking),
    });
    this.#greeting = new Greeting(assignment, grant.briefing !== null, {
      ...given,
      present: () => this.#presence.present,
      onHeard: (startedAtMs) => report({ type: "greeting_started", startedAtMs }),
      onUnheard: () => {
        this.#stage.cutShort();
        this.#gate.guard();
      },
      onResponsesMayFlow: () => this.#gate.lift(),
    });
    this.#gate = new TurnGate({
      ...given,
      section: () => this.#section,
      greeted: () => this.#greeting.heard,
      held: () => this.#over || this.#keepsQuiet() || this.#closing.spoken,
      onLifted: (lifted) => this.#rotation.watch(lifted),
    });
    const parts = {
      ...given,
      hold: this.#hold,
      closing: this.#closing,
      greeting: this.#greeting,
      presence: this.#presence,
      section: () => this.#section,
      maySpeak: () => this.#maySpeak(),
      keepsQuiet: () => this.#keepsQuiet(),
    };
    const turnActs = new TurnActs({
      ...parts,
      language: assignment.config.language,
      attends: () => this.#greeting.heard && !this.#closing.underWay && !this.#over,
    });
    this.#acts = new DirectiveActs(grant.clock.pauseReasons.includes("person"), {
      ...parts,
      config: assignment.config,
      pause: (paused) => {
        if (paused) this.#stage.cutShort();
        this.#gate.apply();
      },
    });
    this.#openTurn = new OpenTurn({
      ...given,
      level: ports.level,
      timings: timings?.openTurn,
      maySpeak: () => this.#maySpeak() && !this.#keepsQuiet() && !this.#closing.spoken,
    });
    this.#silence = new SilenceWatch({
      ...given,
      timeFactor: timeFactor * (timings?.silenceFactor ?? 1),
      expected: () =>
        this.#greeting.heard &&
        !this.#keepsQuiet() &&
        !this.#failures.waiting &&
        this.#presence.present &&
        !this.#closing.underWay,
    });
    this.#rotation = new Rotation(
      () => floor.quiet && !this.#turns.pending,
      () => void this.#takeover.request("planned_rotation"),
      timings?.rotateAfterMs,
    );
    this.#stage = new Stage({
      ...ports,
      ...parts,
      assignment,
      handover: new Handover(assignment, this.#turns, grant.briefing, () => this.#sync.briefing()),
      onLine: (opened) => this.#onLine(opened),
      takeOver: (reason, lost) => void this.#takeover.request(reason, lost),
      onResponsesMayFlow: () => this.#gate.lift(),
    });
    this.#takeover = new Takeover(this.#stage, timings?.takeover);
    floor.on("candidateStopped", () => (this.#callsAtTurn = this.#tools.calls));
  }

  /** Begins: the greeting, or where another agent left off. Settles when the interview is over for this agent. */
  async run(): Promise<ConductEnd> {
    const { session, grant } = this.#ports;
    this.#sync.start();
    this.#directives.take(grant.directives);
    session.on(voice.AgentSessionEventTypes.ConversationItemAdded, ({ item }) => {
      if (item.type === "message" && item.role === "assistant") this.#onPlayed(item);
    });
    // Nothing of ours closes it while the interview runs; without a session another agent has to come.
    session.on(voice.AgentSessionEventTypes.Close, () => this.#end.resolve("crashed"));
    void this.#takeover.request(this.#greeting.heard ? "resume_after_crash" : "start");
    return await this.#end.promise;
  }

  /**
   * Stops everything that could speak, and delivers what is left to tell. `meanwhile`: what is left to store. The lease is
   * kept until it is, for nobody else could send it.
   */
  async close(drainMs = 3_000, meanwhile: () => Promise<void> = async () => {}): Promise<void> {
    for (const watch of [this.#rotation, this.#silence, this.#closing, this.#failures, this.#openTurn]) watch.stop();
    this.#hold.cancel();
    this.#directives.stop();
    this.#over = true;
    this.#gate.apply();
    await this.#stage.lastWords(this.#takeover.line, this.#turns);
    this.#takeover.stop();
    this.#turns.close();
    await this.#sync.drain(drainMs);
    await meanwhile();
    this.#sync.stop();
  }

  /** Somebody outside the conversation ends it here: the process is told to go, the room is gone. */
  leave(): void {
    void this.#stage.cutOff().then(() => this.#end.resolve("left"));
  }

  /** The candidate's participant came or went. */
  setCandidatePresent(present: boolean): void {
    this.#presence.set(present);
  }

  /** Something that should not have happened, for the log of the interview. */
  incident(code: string, facts?: Readonly<Record<string, string | number | boolean>>): void {
    this.#sync.report({ type: "incident", code, ...(facts === undefined ? {} : { facts }) });
  }

  #onLine(line: ProviderLine): void {
    this.#gate.lineOpened();
    this.#turns.watch(line);
    this.#tools.watch(line);
    this.#directives.watch(line);
    this.#closing.watch(line);
    this.#silence.watch(line);
    this.#failures.watch(line);
    line.on("usage", (usage) => this.#sync.report({ type: "usage", usage }, { urgent: false }));
  }

  #onPlayed(item: PlayedItem): void {
    const { id: itemId, textContent, interrupted, createdAt } = item;
    this.#turns.interviewerSaid(
      { itemId, text: textContent ?? "", startedAtMs: Math.round(createdAt), endedAtMs: Date.now(), interrupted },
      { latencyMs: this.#latency.take(), usedTool: this.#tools.calls > this.#callsAtTurn },
    );
    if (interrupted) this.#takeover.line?.forgetAfter(itemId);
    this.#closing.recorded();
    if (this.#closing.spoken) this.#gate.apply();
  }

  #onSync({ clock, directives, phase }: SyncReply): void {
    if (clock.section !== this.#section) {
      this.#section = clock.section;
      this.#gate.apply();
    }
    this.#directives.take(directives);
    if (phase === "ended") this.#end.resolve("ended");
  }

  /** The candidate has been greeted on this connection or before it, and the provider does not ask us to wait. */
  #maySpeak(): boolean {
    return !this.#over && !this.#gate.guarded && this.#greeting.heard && !this.#failures.waiting;
  }

  #keepsQuiet(): boolean {
    return this.#hold.active || this.#acts.paused;
  }
}
