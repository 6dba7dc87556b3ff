import { voice } from "@livekit/agents";
import type { Room } from "@livekit/rtc-node";
import { ROOM } from "#contract/room.ts";
import { InterviewerAudio, type PlayQueue } from "./interviewer-audio.ts";

export interface PrivateRoom {
  readonly played: InterviewerAudio;
  close(): Promise<void>;
}

/**
 * Binds a session to a room without telling the room what the model is told. `session.start({ room })` would
 * stream every tool call with its arguments to the candidate, hand out instructions and history on request,
 * and take typed input. Started without a room there is nothing that could; sound and captions are bound here.
 *
 * `start` is called between: input and output exist, the session does not run yet.
 */
export async function startPrivately(
  session: voice.AgentSession,
  agent: voice.Agent,
  room: Room,
  start: (played: InterviewerAudio) => Promise<void>,
): Promise<PrivateRoom> {
  const io = new voice.RoomIO({
    agentSession: session,
    room,
    inputOptions: {
      participantIdentity: ROOM.candidateIdentity,
      // A second way in for typed words.
      textEnabled: false,
      // A page reload leaves and comes back; the interview goes on.
      closeOnDisconnect: false,
      deleteRoomOnClose: false,
      audioSampleRate: 24_000,
    },
    outputOptions: { audioSampleRate: 24_000, transcriptionEnabled: true, syncTranscription: true },
  });
  // Before the session runs this only names the agent, which the caption synchroniser asks for.
  session.updateAgent(agent);
  io.start();
  const played = new InterviewerAudio(playQueueOf(io));
  await start(played);
  return { played, close: () => io.close() };
}

/** The one place that knows what is really played. Private in 1.9.0 (pinned); a rename fails here, at the first start. */
function playQueueOf(io: voice.RoomIO): PlayQueue {
  const output = (io as unknown as { readonly participantAudioOutput?: { readonly audioSource?: PlayQueue } })
    .participantAudioOutput;
  if (output?.audioSource === undefined) throw new Error("the room has no play queue: @livekit/agents has changed");
  return output.audioSource;
}
