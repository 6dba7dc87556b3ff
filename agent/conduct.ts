import { voice } from "@livekit/agents";
import type { LeaseGrant, SyncReply } from "#contract/agent-protocol.ts";
import type { AgentReport } from "#contract/agent-report.ts";
import type { Directive } from "#contract/directive.ts";
import type { SectionName } from "#contract/section.ts";
import { TURN_DETECTION } from "#core/providers/turn-detection.ts";
import { directiveText } from "#core/prompt/directive-text.ts";
import { holdText } from "#core/prompt/situation-texts.ts";
import { Closing, isGoodbye } from "./closing.ts";
import { Directives } from "./directives.ts";
import type { EdgeCalls } from "./edge-client.ts";
import { Floor } from "./floor.ts";
import { Greeting } from "./greeting.ts";
import { Handover } from "./handover.ts";
import { Hold, asksForAMoment } from "./hold.ts";
import type { Log } from "./log.ts";
import { Presence } from "./presence.ts";
import type { ProviderLine, TurnTaking } from "./providers/provider-line.ts";
import { ResponseLatency } from "./response-latency.ts";
import { Rotation } from "./rotation.ts";
import { SilenceWatch } from "./silence-watch.ts";
import { Stage } from "./stage.ts";
import { SyncLoop, type SyncTimings } from "./sync-loop.ts";
import { Takeover, type TakeoverTimings } from "./takeover.ts";
import { ToolDesk } from "./tool-desk.ts";
import { Turns, type TurnReport } from "./turns.ts";
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
  };
}

/**
 * Holds one interview: everything between a lease and its end, without knowing where the sound comes from.
 * It puts the parts together and decides who may speak; each part decides one thing.
 */
export class Conduct {
  readonly #ports: ConductPorts;
  readonly #floor: Floor;
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
  readonly #end = Promise.withResolvers<ConductEnd>();
  #guarded = true;
  #paused: boolean;
  #section: SectionName | null;
  #callsAtTurn = 0;

  constructor(ports: ConductPorts) {
    const { grant, edge, timings } = ports;
    const { assignment } = grant;
    const report = (what: AgentReport): void => this.#sync.report(what);
    const line = (): ProviderLine | null => this.#takeover.line;
    this.#ports = ports;
    this.#section = grant.clock.section;
    this.#paused = grant.clock.pauseReasons.includes("person");
    const floor = (this.#floor = new Floor(ports.level));
    this.#sync = new SyncLoop(
      edge,
      {
        onReply: (reply) => this.#onSync(reply),
        onSilence: (silent) => ports.mute(silent),
        onFenced: () => this.#end.resolve("fenced"),
      },
      timings?.sync,
    );
    this.#latency = new ResponseLatency(floor);
    this.#presence = new Presence({ report, onBack: () => this.#welcomeBack() });
    this.#turns = new Turns(assignment, ports.level, (turn) => this.#onTurn(turn));
    this.#directives = new Directives({
      line,
      report,
      obey: (directive) => this.#obey(directive),
      speak: (directive, to) => this.#speakOn(directive, to),
    });
    this.#tools = new ToolDesk(assignment, {
      edge,
      report,
      onDirectives: (directives) => this.#directives.take(directives),
      place: () => ({ section: this.#section, asked: this.#turns.asked }),
      candidateSpeaking: () => floor.candidateSpeaking,
    });
    this.#hold = new Hold({ floor, report, onChange: () => this.#applyTurnTaking() });
    this.#closing = new Closing({ floor, report });
    this.#greeting = new Greeting(assignment, grant.briefing !== null, {
      floor,
      onHeard: (startedAtMs) => report({ type: "greeting_started", startedAtMs }),
      onResponsesMayFlow: () => this.#liftGuard(),
    });
    this.#silence = new SilenceWatch({
      floor,
      line,
      report,
      timeFactor: assignment.timeFactor * (timings?.silenceFactor ?? 1),
      expected: () => this.#greeting.heard && !this.#keepsQuiet() && this.#presence.present && !this.#closing.underWay,
    });
    this.#rotation = new Rotation(floor, () => void this.#takeover.request("planned_rotation"));
    this.#stage = new Stage({
      ...ports,
      assignment,
      floor,
      report,
      greeting: this.#greeting,
      closing: this.#closing,
      handover: new Handover(assignment, this.#turns, grant.briefing, () => this.#sync.briefing()),
      openLine: () => ports.openLine(),
      startSession: (agent) => ports.startSession(agent),
      onLine: (opened) => this.#onLine(opened),
      takeOver: (reason, code) => void this.#takeover.request(reason, code),
      keepsQuiet: () => this.#keepsQuiet(),
      onResponsesMayFlow: () => this.#liftGuard(),
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

  /** Stops everything that could speak, and delivers what is left to tell. */
  async close(drainMs = 3_000): Promise<void> {
    this.#rotation.stop();
    this.#silence.stop();
    this.#hold.cancel();
    this.#directives.stop();
    this.#takeover.stop();
    this.#turns.close();
    await this.#sync.drain(drainMs);
    this.#sync.stop();
  }

  /** Somebody outside the conversation ends it here: the process is told to go, the room is gone. */
  leave(): void {
    this.#end.resolve("left");
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
    this.#guarded = true;
    this.#turns.watch(line);
    this.#tools.watch(line);
    this.#directives.watch(line);
    line.on("usage", (usage) => this.#sync.report({ type: "usage", usage }, { urgent: false }));
  }

  #onTurn(turn: TurnReport): void {
    const { language } = this.#ports.grant.assignment.config;
    this.#sync.report(turn);
    if (turn.speaker === "candidate") {
      if (turn.understood && !this.#closing.underWay && asksForAMoment(turn.text, language)) this.#hold.start("words");
    } else if (!turn.interrupted && isGoodbye(turn.text, this.#section, language)) {
      this.#closing.modelSaidGoodbye(turn.startedAtMs);
    }
  }

  #onPlayed(item: Pick<voice.AgentSession["history"]["items"][number], "id" | "createdAt"> & PlayedText): void {
    const { id: itemId, textContent, interrupted, createdAt } = item;
    this.#turns.interviewerSaid(
      { itemId, text: textContent ?? "", startedAtMs: Math.round(createdAt), endedAtMs: Date.now(), interrupted },
      { latencyMs: this.#latency.take(), usedTool: this.#tools.calls > this.#callsAtTurn },
    );
    this.#closing.recorded();
    if (this.#closing.spoken) this.#applyTurnTaking();
  }

  #onSync({ clock, directives, phase }: SyncReply): void {
    if (clock.section !== this.#section) {
      this.#section = clock.section;
      this.#applyTurnTaking();
    }
    this.#directives.take(directives);
    if (phase === "ended") this.#end.resolve("ended");
  }

  #obey({ kind, seq }: Directive): void {
    const line = this.#takeover.line;
    switch (kind) {
      case "hold":
        if (this.#hold.active) return;
        this.#hold.start("button");
        line?.appendItem({ id: `hold_${seq}`, role: "system", text: holdText() });
        if (this.#floor.quiet) line?.requestResponse("directive", { mustSpeak: true });
        return;
      case "pause":
        this.#paused = true;
        this.#stage.cutShort();
        break;
      case "resume":
        this.#paused = false;
        break;
      case "end":
        this.#paused = false;
        this.#hold.cancel();
        this.#closing.ask();
        break;
      case "hold_over":
        this.#hold.cancel();
        break;
      default:
        return;
    }
    this.#applyTurnTaking();
  }

  #speakOn({ kind }: Directive, line: ProviderLine): boolean {
    if (this.#guarded || !this.#greeting.heard) return false;
    if (kind === "end") return this.#closing.speak(line);
    if (this.#keepsQuiet() || !this.#presence.present || !this.#floor.quiet) return false;
    line.requestResponse("directive");
    return true;
  }

  /** A reload is over in a moment and nobody noticed; after a real absence somebody has to take up the thread. */
  #welcomeBack(): void {
    const line = this.#takeover.line;
    const place = this.#section === null ? {} : { section: this.#section };
    const text = directiveText("resume", place, this.#ports.grant.assignment.config);
    if (line === null || text === null || !this.#greeting.heard || this.#closing.underWay || this.#paused) return;
    line.appendItem({ id: `back_${Date.now()}`, role: "system", text });
    if (this.#floor.quiet) line.requestResponse("resume");
  }

  #keepsQuiet(): boolean {
    return this.#hold.active || this.#paused;
  }

  #liftGuard(): void {
    this.#guarded = false;
    this.#applyTurnTaking();
    const line = this.#takeover.line;
    if (line !== null) this.#rotation.watch(line);
  }

  #applyTurnTaking(): void {
    const held = this.#keepsQuiet() || this.#closing.spoken;
    const mode: TurnTaking = this.#guarded ? "guarded" : held ? "held" : "automatic";
    this.#takeover.line?.setTurnTaking(mode, TURN_DETECTION[this.#section ?? "opening"]);
  }
}

interface PlayedText {
  readonly textContent?: string | undefined;
  readonly interrupted: boolean;
}
