import { voice } from "@livekit/agents";
import type { Briefing, LeaseGrant, SyncReply } from "#contract/agent-protocol.ts";
import type { AgentReport, ProviderLostCode, TakeoverReason } from "#contract/agent-report.ts";
import type { Directive } from "#contract/directive.ts";
import type { SectionName } from "#contract/section.ts";
import { TURN_DETECTION } from "#core/providers/turn-detection.ts";
import { directiveText } from "#core/prompt/directive-text.ts";
import { holdText, linesChangedText } from "#core/prompt/situation-texts.ts";
import { Closing, isGoodbye } from "./closing.ts";
import { Directives } from "./directives.ts";
import type { EdgeCalls } from "./edge-client.ts";
import { Floor } from "./floor.ts";
import { Greeting } from "./greeting.ts";
import { Hold, asksForAMoment } from "./hold.ts";
import { InterviewerAgent } from "./interviewer-agent.ts";
import type { Log } from "./log.ts";
import type { ProviderLine, TurnTaking } from "./providers/provider-line.ts";
import { SilenceWatch } from "./silence-watch.ts";
import { SyncLoop, type SyncTimings } from "./sync-loop.ts";
import { Takeover, type TakeoverTimings } from "./takeover.ts";
import { ToolDesk } from "./tool-desk.ts";
import { Turns } from "./turns.ts";
import type { VoiceLevel } from "./voice-level.ts";

/** Why a conduct is over. */
export type ConductEnd = "ended" | "fenced";

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
  readonly timings?: { readonly sync?: SyncTimings; readonly takeover?: TakeoverTimings; readonly silenceFactor?: number };
}

/** A connection is exchanged at a quiet moment before the provider's hour is over. */
const ROTATE_AFTER_MS = 50 * 60_000;
/** A failed response is asked for once more; after that the connection is exchanged. */
const FAILED_RESPONSES = 2;
/** Turns a new model is told when the object cannot be asked. */
const TURNS_TOLD = 12;
/** A briefing that takes longer is done without: the candidate hears silence. */
const BRIEFING_WITHIN_MS = 1_000;
/** Away longer than a reload takes. */
const GONE_MS = 6_000;
/** A candidate heard this recently is still speaking: a new model listens first. */
const LISTEN_FIRST_MS = 800;

/**
 * Holds one interview: everything between a lease and its end, without knowing where the sound comes from.
 * It owns the parts and decides who may speak; each part decides one thing.
 */
export class Conduct {
  readonly #ports: ConductPorts;
  readonly #floor: Floor;
  readonly #sync: SyncLoop;
  readonly #takeover: Takeover;
  readonly #tools: ToolDesk;
  readonly #turns: Turns;
  readonly #directives: Directives;
  readonly #greeting: Greeting;
  readonly #hold: Hold;
  readonly #silence: SilenceWatch;
  readonly #closing: Closing;
  readonly #end = Promise.withResolvers<ConductEnd>();
  #started = false;
  #guarded = true;
  #paused = false;
  #candidatePresent = true;
  #absentSinceMs = 0;
  #section: SectionName | null;
  #briefing: Briefing | null;
  #latencyFromMs: number | null = null;
  #latencyMs: number | null = null;
  #callsAtTurn = 0;
  #failedResponses = 0;
  #rotation: NodeJS.Timeout | undefined;

  constructor(ports: ConductPorts) {
    this.#ports = ports;
    const { grant, edge } = ports;
    const { assignment } = grant;
    this.#briefing = grant.briefing;
    this.#section = grant.clock.section;
    this.#paused = grant.clock.pauseReasons.includes("person");
    this.#floor = new Floor(ports.level);
    this.#sync = new SyncLoop(edge, { onReply: (reply) => this.#onSync(reply), onSilence: ports.mute, onFenced: () => this.#finish("fenced") }, ports.timings?.sync);
    this.#takeover = new Takeover(
      {
        openLine: () => this.#openLine(),
        bind: (line) => this.#bind(line),
        seed: (line, reason) => this.#seed(line, reason),
        onParked: (code) => this.#onParked(code),
      },
      ports.timings?.takeover,
    );
    this.#tools = new ToolDesk(assignment, {
      edge,
      report: (report) => this.#report(report),
      onDirectives: (directives) => this.#directives.take(directives),
      place: () => ({ section: this.#section, asked: this.#turns.asked }),
      candidateSpeaking: () => this.#floor.candidateSpeaking,
    });
    this.#turns = new Turns(assignment, (turn) => {
      this.#report(turn);
      if (turn.speaker === "candidate" && turn.understood && asksForAMoment(turn.text, assignment.config.language) && !this.#closing.underWay) this.#hold.start("words");
      if (turn.speaker === "interviewer" && !turn.interrupted && isGoodbye(turn.text, this.#section, assignment.config.language)) this.#closing.modelSaidGoodbye(turn.startedAtMs);
    });
    this.#directives = new Directives({
      line: () => this.#takeover.line,
      report: (report) => this.#report(report),
      obey: (directive) => this.#obey(directive),
      speak: (directive, line) => this.#speakOn(directive, line),
    });
    this.#greeting = new Greeting(assignment, grant.briefing !== null || grant.phase === "live" || grant.phase === "paused", {
      floor: this.#floor,
      onHeard: (startedAtMs) => this.#report({ type: "greeting_started", startedAtMs }),
      onResponsesMayFlow: () => this.#liftGuard(),
    });
    this.#hold = new Hold({ floor: this.#floor, report: (report) => this.#report(report), onChange: () => this.#applyTurnTaking() });
    this.#closing = new Closing({ floor: this.#floor, report: (report) => this.#report(report) });
    this.#silence = new SilenceWatch({
      floor: this.#floor,
      timeFactor: assignment.timeFactor * (ports.timings?.silenceFactor ?? 1),
      line: () => this.#takeover.line,
      expected: () => this.#greeting.heard && !this.#hold.active && !this.#paused && this.#candidatePresent && !this.#closing.underWay,
      report: (report) => this.#report(report),
    });
    this.#measureLatency();
  }

  /** Begins: the greeting, or where another agent left off. Settles when the interview is over for this agent. */
  async run(): Promise<ConductEnd> {
    this.#sync.start();
    this.#directives.take(this.#ports.grant.directives);
    const { session } = this.#ports;
    session.on(voice.AgentSessionEventTypes.ConversationItemAdded, ({ item }) => {
      if (item.type === "message" && item.role === "assistant") this.#onPlayed(item);
    });
    session.on(voice.AgentSessionEventTypes.Close, () => this.#report({ type: "incident", code: "session_closed" }));
    void this.#takeover.request(this.#greeting.heard ? "resume_after_crash" : "start");
    return await this.#end.promise;
  }

  /** Stops everything that could speak, and delivers what is left to tell. */
  async close(drainMs = 3_000): Promise<void> {
    clearTimeout(this.#rotation);
    this.#silence.stop();
    this.#hold.cancel();
    this.#directives.stop();
    this.#takeover.stop();
    this.#turns.close();
    await this.#sync.drain(drainMs);
    this.#sync.stop();
  }

  /** Somebody outside the conversation ends it here: drain, room gone. */
  leave(): void {
    this.#finish("fenced");
  }

  /** The candidate's participant came or went. */
  setCandidatePresent(present: boolean): void {
    if (present === this.#candidatePresent) return;
    this.#candidatePresent = present;
    this.#report({ type: "candidate", state: present ? "present" : "absent" });
    if (!present) this.#absentSinceMs = Date.now();
    else if (this.#greeting.heard && Date.now() - this.#absentSinceMs > GONE_MS) this.#welcomeBack();
  }

  /** Something that should not have happened, for the log of the interview. */
  incident(code: string, facts?: Readonly<Record<string, string | number | boolean>>): void {
    this.#report({ type: "incident", code, ...(facts === undefined ? {} : { facts }) });
  }

  /** Which connection holds the conversation, for the test of what a provider's end does. */
  get takeover(): Takeover {
    return this.#takeover;
  }

  #openLine(): ProviderLine {
    const line = this.#ports.openLine();
    this.#guarded = true;
    this.#floor.watchLine(line);
    this.#turns.watch(line);
    this.#tools.watch(line);
    this.#directives.watch(line);
    line.on("usage", (usage) => this.#sync.report({ type: "usage", usage }, { urgent: false }));
    line.on("complaint", ({ code }) => this.#ports.log.warn("provider complained", { code }));
    line.on("responseEnded", ({ status, spoke, toolCalls }) => {
      if (status === "failed" || (status === "incomplete" && !spoke && toolCalls === 0)) this.#onFailedResponse(line);
      else this.#failedResponses = 0;
    });
    line.once("lost", ({ code, status }) => {
      this.#ports.log.warn("provider lost", { provider: line.provider, code, status });
      this.#report({ type: "provider_lost", provider: line.provider, providerSession: line.providerSession, code });
      void this.#takeover.request("provider_lost", code);
    });
    return line;
  }

  /** Hands the running session to a connection. The framework's track and room stay as they are. */
  async #bind(line: ProviderLine): Promise<void> {
    const { session, grant } = this.#ports;
    const agent = new InterviewerAgent(grant.assignment, line.llmModel);
    if (this.#started) {
      void session.interrupt({ force: true });
      session.updateAgent(agent);
    } else {
      this.#started = true;
      await this.#ports.startSession(agent);
      if (session.output.audio !== null) this.#floor.watchOutput(session.output.audio);
    }
    await agent.entered;
  }

  async #seed(line: ProviderLine, reason: TakeoverReason): Promise<void> {
    const connected = line.providerSession === "" ? new Promise<void>((resolve) => line.once("connected", () => resolve())) : Promise.resolve();
    const briefing = this.#greeting.heard ? await this.#freshBriefing(reason) : null;
    await connected;
    const { provider, modelId: model, reportedModel, providerSession } = line;
    this.#report({ type: "provider_connected", provider, model, reportedModel, providerSession, reason });
    line.appendItem({ id: "opening", role: "system", text: this.#ports.grant.assignment.openingItem });
    if (!this.#greeting.heard) return this.#greeting.begin(line);

    (briefing?.turns ?? this.#turns.last(TURNS_TOLD)).forEach(({ speaker, text }, index) =>
      line.appendItem({ id: `seed_${index}`, role: speaker === "candidate" ? "user" : "assistant", text }),
    );
    line.appendItem({ id: "briefing", role: "system", text: briefing?.text ?? linesChangedText() });
    this.#scheduleRotation(line);
    if (this.#hold.active || this.#paused) return this.#liftGuard();
    if (Date.now() - this.#ports.level.lastHeardAtMs < LISTEN_FIRST_MS) {
      // They are in the middle of something: the model hears the rest and answers that.
      this.#liftGuard();
      return;
    }
    this.#greeting.speakFirst(line, () => (this.#closing.underWay ? this.#closing.startAgain(line) : line.requestResponse("resume")));
  }

  async #freshBriefing(reason: TakeoverReason): Promise<Briefing | null> {
    if (reason === "resume_after_crash") return this.#briefing;
    const late = new Promise<null>((resolve) => setTimeout(resolve, BRIEFING_WITHIN_MS, null).unref());
    const fresh = await Promise.race([this.#sync.briefing(), late]);
    this.#briefing = fresh ?? this.#briefing;
    return fresh ?? (this.#briefing === null ? null : { text: this.#briefing.text, turns: this.#turns.last(TURNS_TOLD).slice() });
  }

  #scheduleRotation(line: ProviderLine): void {
    clearTimeout(this.#rotation);
    const inMs = Math.max(0, (line.openedAtMs ?? Date.now()) + ROTATE_AFTER_MS - Date.now());
    this.#rotation = setTimeout(() => {
      if (this.#takeover.line !== line) return;
      if (this.#floor.quiet) void this.#takeover.request("planned_rotation");
      else this.#rotation = setTimeout(() => this.#scheduleRotation(line), 1_000);
    }, inMs);
    this.#rotation.unref();
  }

  #onParked(code: ProviderLostCode): void {
    this.#ports.log.error("no provider", { code });
    this.#report({ type: "provider_unavailable", code });
  }

  #onFailedResponse(line: ProviderLine): void {
    if (++this.#failedResponses >= FAILED_RESPONSES) {
      this.#failedResponses = 0;
      void this.#takeover.request("watchdog");
    } else if (!this.#floor.candidateSpeaking) {
      line.requestResponse("retry");
    }
  }

  #onSync(reply: SyncReply): void {
    if (reply.clock.section !== this.#section) {
      this.#section = reply.clock.section;
      this.#applyTurnTaking();
    }
    this.#directives.take(reply.directives);
    if (reply.phase === "ended") this.#finish("ended");
  }

  /** A reload is over in a moment and nobody noticed; after a real absence somebody has to take up the thread. */
  #welcomeBack(): void {
    const line = this.#takeover.line;
    const text = directiveText("resume", this.#section === null ? {} : { section: this.#section }, this.#ports.grant.assignment.config);
    if (line === null || text === null || this.#closing.underWay || this.#paused) return;
    line.appendItem({ id: `back_${Date.now()}`, role: "system", text });
    if (this.#floor.quiet) line.requestResponse("resume");
  }

  #obey(directive: Directive): void {
    switch (directive.kind) {
      case "hold":
        if (this.#hold.active) return;
        this.#hold.start("button");
        this.#takeover.line?.appendItem({ id: `hold_${directive.seq}`, role: "system", text: holdText() });
        if (this.#floor.quiet) this.#takeover.line?.requestResponse("directive", { mustSpeak: true });
        return;
      case "hold_over":
        this.#hold.cancel();
        return this.#applyTurnTaking();
      case "pause":
        this.#paused = true;
        void this.#ports.session.interrupt({ force: true });
        return this.#applyTurnTaking();
      case "resume":
        this.#paused = false;
        return this.#applyTurnTaking();
      case "end":
        this.#hold.cancel();
        this.#paused = false;
        this.#closing.ask();
        return this.#applyTurnTaking();
      default:
        return;
    }
  }

  #speakOn(directive: Directive, line: ProviderLine): boolean {
    if (this.#guarded || !this.#greeting.heard) return false;
    if (directive.kind === "end") return this.#closing.speak(line);
    if (this.#paused || this.#hold.active || !this.#candidatePresent || !this.#floor.quiet) return false;
    line.requestResponse("directive");
    return true;
  }

  #liftGuard(): void {
    this.#guarded = false;
    this.#applyTurnTaking();
    const line = this.#takeover.line;
    if (line !== null) this.#scheduleRotation(line);
  }

  #applyTurnTaking(): void {
    const mode: TurnTaking = this.#guarded ? "guarded" : this.#hold.active || this.#paused || this.#closing.spoken ? "held" : "automatic";
    this.#takeover.line?.setTurnTaking(mode, TURN_DETECTION[this.#section ?? "opening"]);
  }

  #onPlayed(item: { readonly id: string; readonly textContent?: string | undefined; readonly interrupted: boolean; readonly createdAt: number }): void {
    this.#turns.interviewerSaid(
      { itemId: item.id, text: item.textContent ?? "", startedAtMs: Math.round(item.createdAt), endedAtMs: Date.now(), interrupted: item.interrupted },
      { latencyMs: this.#latencyMs, usedTool: this.#tools.calls > this.#callsAtTurn },
    );
    this.#latencyMs = null;
    this.#closing.recorded();
    if (this.#closing.spoken) this.#applyTurnTaking();
  }

  /** End of the candidate's last word to the first sound of what answers it, both heard by us. */
  #measureLatency(): void {
    this.#floor.on("candidateStopped", () => {
      this.#latencyFromMs = this.#floor.candidateLastHeardAtMs;
      this.#callsAtTurn = this.#tools.calls;
    });
    this.#floor.on("interviewerStarted", ({ atMs }) => {
      this.#latencyMs = this.#latencyFromMs === null ? null : Math.max(0, Math.round(atMs - this.#latencyFromMs));
      this.#latencyFromMs = null;
    });
  }

  #report(report: AgentReport): void {
    this.#sync.report(report);
  }

  #finish(end: ConductEnd): void {
    this.#end.resolve(end);
  }
}

