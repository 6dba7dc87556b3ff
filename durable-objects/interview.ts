import { DurableObject } from "cloudflare:workers";
import type { LeaseGrant, LeaseRequest, SyncReply, SyncRequest, ToolCallReply } from "#contract/agent-protocol.ts";
import type { Evaluation } from "#contract/evaluation.ts";
import type { InterviewEvent } from "#contract/event.ts";
import type { Interview as InterviewView } from "#contract/interview.ts";
import type { CandidateView } from "#contract/join.ts";
import type { LiveView, TimelineEntry } from "#contract/observer.ts";
import { problem, type Problem } from "#contract/problem.ts";
import type { InterviewPrompt } from "#contract/prompt-view.ts";
import type { RecordingPart } from "#contract/recording.ts";
import type { Report } from "#contract/report.ts";
import { err, ok, type Result } from "#contract/result.ts";
import type { ToolCall } from "#contract/tool-call.ts";
import type { Transcript } from "#contract/transcript.ts";
import { sha256Hex } from "#core/hash.ts";
import type { CommandBody } from "#core/interview/command.ts";
import type { EvaluationFacts, EvaluationStanding } from "#core/evaluation/evaluation-facts.ts";
import { staleEpoch } from "#core/interview/decide-agent.ts";
import { reportOrder } from "#core/interview/decide-report.ts";
import { reportCommandId, toolCommandId } from "#core/interview/report-id.ts";
import type { RecordingFacts } from "#core/report/recording-facts.ts";
import { runEffect } from "./effects/run-effect.ts";
import { takeUpEvaluation } from "./effects/start-evaluation.ts";
import type { Answer, CandidateCaller, InterviewRpc, Scheduling } from "./interview-rpc.ts";
import { InterviewRecord } from "./interview-record.ts";
import { InterviewShell } from "./interview-shell.ts";
import { InterviewViews } from "./interview-views.ts";
import type { ObjectEnv } from "./object-env.ts";
import { Observers } from "./observers.ts";
import type { ShellPort } from "./shell-port.ts";
import { CONTACT_WORDS_ID } from "./stored-appointment.ts";
import { timeline, timelineEntry } from "./timeline.ts";
import { transcript } from "./transcript.ts";

/** One interview: the authority over its clock, sections, notes and log. Its name is `<organisation>:<mode>:<interview>`. */
export class Interview extends DurableObject<ObjectEnv> implements InterviewRpc {
  readonly #shell: InterviewShell;
  readonly #views: InterviewViews;
  readonly #record: InterviewRecord;
  readonly #observers: Observers;
  /** LiveKit's id of the candidate's newest connection: the departure of an older one means nothing. */
  #candidateSid: string | null = null;

  constructor(ctx: DurableObjectState, env: ObjectEnv) {
    super(ctx, env);
    const port: ShellPort = {
      exec: (sql, ...bindings) => ctx.storage.sql.exec(sql, ...bindings).toArray() as never,
      transaction: (work) => ctx.storage.transactionSync(work),
      setAlarm: (atMs) => ctx.waitUntil(ctx.storage.setAlarm(atMs)),
      nowMs: () => Date.now(),
    };
    this.#observers = new Observers(ctx, {
      live: () => this.#views.live(),
      timeline: (afterSeq, limit) => timeline(this.#shell.store, afterSeq, limit),
      candidate: (sessionId, simulated) => this.#views.candidate(sessionId, simulated),
    });
    this.#shell = new InterviewShell(port, {
      runEffect: (effect) =>
        runEffect(
          env,
          {
            stored: this.#views.stored(),
            interview: () => this.#views.summary(),
            interviewAt: (seq) => this.#views.interviewAt(seq),
          },
          effect,
        ),
      committed: (events) => this.#committed(events),
      background: (work) => ctx.waitUntil(work),
    });
    this.#views = new InterviewViews(this.#shell, Number(env.RETENTION_DAYS));
    this.#record = new InterviewRecord(this.#shell, this.#views);
    this.#shell.wake();
    ctx.waitUntil(takeUpEvaluation(env, this.#shell.stored, this.#shell.state.evaluation));
  }

  async schedule(scheduling: Scheduling): Promise<Result<InterviewView, Problem>> {
    const { stored, appointment, candidateName, contact, linkSha256 } = scheduling;
    const text = JSON.stringify(contact);
    const words = [{ id: CONTACT_WORDS_ID, kind: "candidate_contact", sha256: sha256Hex(text), text }] as const;
    const result = this.#shell.schedule(
      { id: "schedule", body: { type: "schedule", appointment, candidateName } },
      stored,
      linkSha256,
      words,
    );
    return result.ok ? ok(this.#views.interview()) : result;
  }

  async command(commandId: string, body: CommandBody): Promise<Result<InterviewView, Problem>> {
    const result = this.#shell.execute({ id: commandId, body });
    return result.ok ? ok(this.#views.interview()) : result;
  }

  async renewLink(commandId: string, by: string, linkSha256: string): Promise<Result<InterviewView, Problem>> {
    const result = this.#shell.renewLink({ id: commandId, body: { type: "renew_link", by } }, linkSha256);
    if (!result.ok) return result;
    this.#observers.closeCandidates();
    return ok(this.#views.interview());
  }

  async interview(): Promise<Result<InterviewView, Problem>> {
    return this.#known(() => this.#views.interview());
  }

  async prompt(): Promise<Result<InterviewPrompt, Problem>> {
    return this.#known(() => this.#views.prompt());
  }

  async live(): Promise<Result<LiveView, Problem>> {
    return this.#known(() => this.#views.live());
  }

  async timeline(afterSeq: number, limit: number): Promise<Result<TimelineEntry[], Problem>> {
    return this.#known(() => timeline(this.#shell.store, afterSeq, limit));
  }

  async recording(): Promise<Result<RecordingFacts, Problem>> {
    return this.#record.recording();
  }

  async report(): Promise<Result<Report, Problem>> {
    return this.#record.report();
  }

  async transcriptOfRecord(version: number | null): Promise<Result<Transcript, Problem>> {
    return this.#record.transcript(version);
  }

  async evaluationFacts(): Promise<Result<EvaluationFacts, Problem>> {
    return this.#record.facts();
  }

  async evaluationStanding(): Promise<Result<EvaluationStanding, Problem>> {
    return this.#record.standing();
  }

  async evaluationOf(runId: string): Promise<Result<Evaluation | null, Problem>> {
    return this.#record.evaluationOf(runId);
  }

  async draft(key: string): Promise<Result<string | null, Problem>> {
    return this.#record.draft(key);
  }

  async putDraft(key: string, text: string): Promise<Result<null, Problem>> {
    return this.#shell.putDraft(key, text);
  }

  async evaluationProgress(evaluation: number, progress: Report["progress"]): Promise<Result<null, Problem>> {
    return this.#record.noteProgress(evaluation, progress);
  }

  async join(linkSecretSha256: string, sessionId: string): Answer<{ view: CandidateView; linkVersion: number }> {
    if (this.#shell.stored === null) return err(problem("link-expired"));
    // Hashes of 256 random bits: how long comparing them takes tells nothing about the secret.
    if (linkSecretSha256 !== this.#shell.linkSha256) return err(problem("link-expired"));
    const result = this.#shell.execute({ id: `open:${sessionId}`, body: { type: "open_link", sessionId } });
    return result.ok
      ? ok({ view: this.#views.candidate(sessionId), linkVersion: this.#shell.state.linkVersion })
      : result;
  }

  async candidateView(caller: CandidateCaller): Promise<Result<CandidateView, Problem>> {
    return this.#asCandidate(caller, () => ok(this.#views.candidate(caller.sessionId)));
  }

  async candidateCommand(caller: CandidateCaller, body: CommandBody): Promise<Result<CandidateView, Problem>> {
    return this.#asCandidate(caller, () => {
      const result = this.#shell.execute({ id: `c:${caller.sessionId}:${this.#shell.state.lastSeq}`, body }, "plain");
      return result.ok ? ok(this.#views.candidate(caller.sessionId)) : result;
    });
  }

  async transcript(caller: CandidateCaller): Promise<Result<{ turns: ReturnType<typeof transcript> }, Problem>> {
    return this.#asCandidate(caller, () => ok({ turns: transcript(this.#shell.store) }));
  }

  async presence(
    eventId: string,
    participant: "candidate" | "agent",
    state: "present" | "absent",
    sid: string,
  ): Promise<Result<null, Problem>> {
    if (participant === "agent") return ok(null);
    if (state === "absent" && this.#candidateSid !== null && this.#candidateSid !== sid) return ok(null);
    this.#candidateSid = state === "present" ? sid : null;
    const result = this.#shell.execute(
      { id: `hook:${eventId}`, body: { type: "presence", state, participant } },
      "plain",
    );
    return result.ok ? ok(null) : result;
  }

  async lease(request: LeaseRequest): Promise<Result<Omit<LeaseGrant, "token">, Problem>> {
    const { epoch, agentId, probes } = request;
    // A lost reply is asked for again: the decider knows its own agent, so nothing is kept by id.
    const result = this.#shell.execute(
      { id: `lease:${epoch}:${agentId}`, body: { type: "lease", epoch, agentId, probes } },
      "plain",
    );
    if (!result.ok) return result;
    this.#shell.heard(epoch);
    const resumed = result.value.type === "lease" && result.value.resumed;
    return ok({
      epoch,
      assignment: this.#views.assignment(),
      briefing: resumed ? this.#views.briefing() : null,
      phase: this.#shell.state.phase,
      clock: this.#views.clock(),
      directives: this.#views.directives(),
    });
  }

  async toolCall(epoch: number, call: ToolCall): Promise<Result<ToolCallReply, Problem>> {
    const result = this.#shell.execute({ id: toolCommandId(call.callId), body: { type: "tool_call", epoch, call } });
    if (!result.ok) return result;
    this.#shell.heard(epoch);
    if (result.value.type !== "tool") throw new Error("a tool call was answered with something else");
    return ok({ reply: result.value.reply, directives: this.#views.directives() });
  }

  async sync(epoch: number, request: SyncRequest, withBriefing: boolean): Promise<Result<SyncReply, Problem>> {
    const stale = staleEpoch(this.#shell.state, epoch);
    if (stale !== null) return err(stale);
    this.#shell.heard(epoch, request.underWay ?? []);
    for (const { seq, report } of request.reports) {
      const id = reportCommandId(epoch, seq);
      const body = { type: "report", epoch, seq, report } as const;
      const order = reportOrder(this.#shell.state, id, body);
      if (!order.ok) return order;
      if (order.value === "known") continue;
      // The log itself remembers reports by their command id, so no answer is kept beside it.
      const result = this.#shell.execute({ id, body }, "log");
      if (!result.ok) return result;
    }
    if (request.candidatePresent !== undefined) this.#shell.sees(epoch, request.candidatePresent);
    const { ackedSeq, phase } = this.#shell.state;
    return ok({
      ackedSeq,
      phase,
      clock: this.#views.clock(),
      directives: this.#views.directives(),
      briefing: withBriefing ? this.#views.briefing() : null,
    });
  }

  async release(epoch: number, reason: string): Promise<Result<null, Problem>> {
    const result = this.#shell.execute({ id: `release:${epoch}`, body: { type: "release", epoch, reason } });
    return result.ok ? ok(null) : result;
  }

  async mayRecord(epoch: number): Promise<Result<null, Problem>> {
    const { state } = this.#shell;
    const stale = staleEpoch(state, epoch);
    if (stale !== null) return err(stale);
    this.#shell.heard(epoch);
    return state.wordsDeleted ? err(problem("words-deleted")) : ok(null);
  }

  async recordingPart(epoch: number, part: RecordingPart): Promise<Result<null, Problem>> {
    const command = { id: `part:${part.name}`, body: { type: "recording_part", epoch, part } } as const;
    const result = this.#shell.execute(command, "plain");
    if (result.ok) this.#shell.heard(epoch);
    return result.ok ? ok(null) : result;
  }

  override async fetch(request: Request): Promise<Response> {
    const url = new URL(request.url);
    if (url.pathname === "/observer") return this.#observers.acceptObserver(Number(url.searchParams.get("after") ?? 0));
    return this.#observers.acceptCandidate(
      url.searchParams.get("session") ?? "",
      url.searchParams.get("simulated") === "true",
    );
  }

  override async alarm(): Promise<void> {
    this.#shell.alarm();
  }

  /** Observers only listen; what they ask for goes over HTTP, where it is authorised. */
  override webSocketMessage(): void {}

  override webSocketClose(socket: WebSocket, code: number): void {
    // 1005 and 1006 are what was seen, not what may be sent.
    socket.close(code === 1005 || code === 1006 ? 1000 : code);
  }

  #known<T>(value: () => T): Result<T, Problem> {
    return this.#shell.stored === null ? err(problem("not-found")) : ok(value());
  }

  #asCandidate<T>(caller: CandidateCaller, run: () => Result<T, Problem>): Result<T, Problem> {
    if (this.#shell.stored === null) return err(problem("not-found"));
    return caller.linkVersion === this.#shell.state.linkVersion ? run() : err(problem("link-expired"));
  }

  #committed(events: readonly InterviewEvent[]): void {
    // While an appointment is being made nobody can be watching yet; most of the time nobody is.
    if (this.#shell.stored === null || !this.#observers.anyone) return;
    const { state, store } = this.#shell;
    this.#observers.tell(events.map((event) => timelineEntry(event, state, store)));
  }
}
