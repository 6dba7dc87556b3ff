import * as z from "zod";
import { Language } from "./interview-config.ts";
import { ClockView, EndReason, InterviewPhase, TimeFactor, Window } from "./interview.ts";
import { Mode } from "./mode.ts";

/** What the candidate reads about waiting. */
export const WaitingStage = z.enum(["joining", "short_of_interviewers", "returned_to_scheduled"]);

/** Everything a candidate's page may know. Never: rubric, prompt, scores, notes, follow-ups, section budgets of others. */
export const CandidateView = z
  .object({
    interviewId: z.string(),
    mode: Mode,
    simulated: z.boolean().describe("A simulated interviewer: the page says so before the start"),
    company: z.string(),
    role: z.string(),
    durationMinutes: z.number(),
    timeFactor: TimeFactor,
    candidateName: z.string().nullable(),
    language: Language,
    window: Window,
    phase: InterviewPhase,
    endReason: EndReason.nullable(),
    consented: z.boolean(),
    waiting: WaitingStage.nullable(),
    clock: ClockView.nullable(),
    epoch: z.int().min(0).describe("The page plays only the agent that carries this epoch or a newer one"),
    holdUntilMs: z.int().nullable(),
    inRoom: z.enum(["nobody", "this_session", "other_session"]),
    comeBackUntilMs: z.int().nullable(),
    retentionDays: z.int(),
    wordsDeleted: z.boolean(),
  })
  .meta({ id: "CandidateView" });
export type CandidateView = z.infer<typeof CandidateView>;

/** `POST /v1/join`: exchanges the fragment's secret for a session of this page. Burns nothing. */
export const JoinRequest = z.strictObject({ link: z.string().min(10).max(200) }).meta({ id: "JoinRequest" });
export const JoinReply = z
  .object({ session: z.string(), sessionId: z.string(), view: CandidateView })
  .meta({ id: "JoinReply" });
export type JoinReply = z.infer<typeof JoinReply>;

export const ConsentRequest = z
  .strictObject({ noticeVersion: z.string().max(20), interview: z.literal(true), recording: z.literal(true) })
  .meta({ id: "ConsentRequest" });

/** `takeOver` answers "Your interview is open elsewhere" with "Continue here". */
export const StartRequest = z.strictObject({ takeOver: z.boolean().default(false) }).meta({ id: "StartRequest" });

/** How to enter the room: one room, one identity, microphone only, short life. */
export const RoomAccess = z.object({ url: z.string(), token: z.string() }).meta({ id: "RoomAccess" });
export type RoomAccess = z.infer<typeof RoomAccess>;
export const StartReply = z.object({ room: RoomAccess, view: CandidateView }).meta({ id: "StartReply" });
export type StartReply = z.infer<typeof StartReply>;

/** `later`: may come back until the window closes. `withdraw`: final. */
export const LeaveRequest = z.strictObject({ intent: z.enum(["later", "withdraw"]) }).meta({ id: "LeaveRequest" });

/**
 * `POST /v1/join/check`: a room of its own (`check-<interviewId>`), empty, without an agent, microphone only,
 * two minutes long, so that a candidate can try the line before anything starts. Burns nothing, records nothing.
 */
export const CheckReply = z.object({ room: RoomAccess }).meta({ id: "CheckReply" });
export type CheckReply = z.infer<typeof CheckReply>;

/** `GET /v1/join/transcript`: the candidate's own record of what was said, oldest first. */
export const JoinTranscript = z
  .object({
    turns: z.array(
      z.object({
        turnId: z.string(),
        speaker: z.enum(["candidate", "interviewer"]),
        text: z.string().nullable().describe("null once deleted"),
        understood: z.boolean(),
        clockMs: z.int().min(0).nullable().describe("Interview time at which the turn began"),
      }),
    ),
  })
  .meta({ id: "JoinTranscript" });
export type JoinTranscript = z.infer<typeof JoinTranscript>;
