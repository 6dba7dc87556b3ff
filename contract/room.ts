/** Names both sides of a LiveKit room rely on. The room's name is the interview's id. */
export const ROOM = {
  /** Agents register under this name; dispatch is always explicit. */
  agentName: "vivavoce-interviewer",
  /** The candidate keeps one identity through reloads; a second join evicts the first. */
  candidateIdentity: "candidate",
  /** Attribute of the agent's participant. The page plays only the agent that carries the newest epoch. */
  epochAttribute: "vv.epoch",
  /** LiveKit's own attribute: initializing | listening | thinking | speaking. */
  agentStateAttribute: "lk.agent.state",
  /** LiveKit's own topic for captions of both sides. */
  transcriptionTopic: "lk.transcription",
} as const;

/** All a dispatched agent is told through LiveKit: candidates can read job metadata, so never more than this. */
export interface DispatchMetadata {
  readonly interviewId: string;
  readonly epoch: number;
}
