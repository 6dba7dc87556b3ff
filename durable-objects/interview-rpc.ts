import type {
  LeaseGrant,
  LeaseRequest,
  ReleaseRequest,
  SyncReply,
  SyncRequest,
  ToolCallReply,
} from "#contract/agent-protocol.ts";
import type { Interview } from "#contract/interview.ts";
import type { CandidateView, JoinTranscript } from "#contract/join.ts";
import type { LiveView, TimelineEntry } from "#contract/observer.ts";
import type { Problem } from "#contract/problem.ts";
import type { InterviewPrompt } from "#contract/prompt-view.ts";
import type { RecordingPart } from "#contract/recording.ts";
import type { Evaluation } from "#contract/evaluation.ts";
import type { Report } from "#contract/report.ts";
import type { Result } from "#contract/result.ts";
import type { ToolCall } from "#contract/tool-call.ts";
import type { Transcript } from "#contract/transcript.ts";
import type { EvaluationFacts, EvaluationStanding } from "#core/evaluation/evaluation-facts.ts";
import type { CommandBody } from "#core/interview/command.ts";
import type { RecordingFacts } from "#core/report/recording-facts.ts";
import type * as z from "zod";
import type { CandidateContact, StoredAppointment } from "./stored-appointment.ts";

/** A session of a candidate's page, as its token proves it. */
export interface CandidateCaller {
  readonly sessionId: string;
  /** Sessions of a link that was renewed since are refused. */
  readonly linkVersion: number;
}

/** Everything an interview is born with. */
export interface Scheduling {
  readonly stored: StoredAppointment;
  readonly appointment: Extract<CommandBody, { type: "schedule" }>["appointment"];
  readonly candidateName: string;
  readonly contact: CandidateContact;
  readonly linkSha256: string;
}

/** How an object answers. */
export type Answer<T> = Promise<Result<T, Problem>>;

/** What the Worker may ask of an interview object. Expected failures are values: thrown classes do not survive RPC. */
export interface InterviewRpc {
  schedule(scheduling: Scheduling): Answer<Interview>;
  /** A person's command. */
  command(commandId: string, body: CommandBody): Answer<Interview>;
  renewLink(commandId: string, by: string, linkSha256: string): Answer<Interview>;
  interview(): Answer<Interview>;
  /** What the interviewer is told. */
  prompt(): Answer<InterviewPrompt>;
  live(): Answer<LiveView>;
  timeline(afterSeq: number, limit: number): Answer<TimelineEntry[]>;
  recording(): Answer<RecordingFacts>;

  /** Everything about an interview that has ended. Names of people are the Worker's to fill in. */
  report(): Answer<Report>;
  /** A version of the transcript of record, the newest when null. */
  transcriptOfRecord(version: number | null): Answer<Transcript>;
  /** All that whoever evaluates may know. */
  evaluationFacts(): Answer<EvaluationFacts>;
  /** Whether an evaluation is still wanted, without reading what was said. */
  evaluationStanding(): Answer<EvaluationStanding>;
  /** A finished evaluation of these very inputs: it need not be made twice. */
  evaluationOf(runId: string): Answer<Evaluation | null>;
  /** Half-finished work of the running evaluation, by a key of its own choice; gone when one has succeeded. */
  draft(key: string): Answer<string | null>;
  putDraft(key: string, text: string): Answer<null>;
  /** How far it is. Kept in memory: an object that slept does not know. */
  evaluationProgress(evaluation: number, progress: Report["progress"]): Answer<null>;

  /** Exchanges a link's secret for a session. */
  join(linkSecretSha256: string, sessionId: string): Answer<{ view: CandidateView; linkVersion: number }>;
  candidateView(caller: CandidateCaller): Answer<CandidateView>;
  candidateCommand(caller: CandidateCaller, body: CommandBody): Answer<CandidateView>;
  transcript(caller: CandidateCaller): Answer<z.infer<typeof JoinTranscript>>;
  /** What the media server saw; `eventId` makes it count once. */
  presence(eventId: string, participant: "candidate" | "agent", state: "present" | "absent", sid: string): Answer<null>;

  lease(request: LeaseRequest): Answer<Omit<LeaseGrant, "token">>;
  /** The answer's JSON: the same bytes for the same call id, for ever. */
  toolCall(epoch: number, call: ToolCall): Answer<ToolCallReply>;
  sync(epoch: number, request: SyncRequest, withBriefing: boolean): Answer<SyncReply>;
  release(epoch: number, reason: z.infer<typeof ReleaseRequest>["reason"]): Answer<null>;
  /** Whether this agent may store a part; asked before its bytes are. */
  mayRecord(epoch: number): Answer<null>;
  recordingPart(epoch: number, part: RecordingPart): Answer<null>;

  /** Sockets: `/observer?after=` and `/candidate`. */
  fetch(request: Request): Promise<Response>;
}
