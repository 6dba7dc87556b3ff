import { AccessToken, TrackSource } from "livekit-server-sdk";
import { ROOM } from "#contract/room.ts";
import type { Env } from "../env.ts";

/** Only the first connect needs it; a page that connects later asks again. */
const ROOM_TOKEN_SECONDS = 600;

/**
 * What lets a candidate into the room: one room, one identity, microphone only. No data channel, no
 * metadata of their own, no name: nothing a candidate could use to speak to the agent but the voice.
 */
export function signRoomToken(interviewId: string, env: Env): Promise<string> {
  const token = new AccessToken(env.LIVEKIT_API_KEY, env.LIVEKIT_API_SECRET, {
    identity: ROOM.candidateIdentity,
    ttl: ROOM_TOKEN_SECONDS,
  });
  token.addGrant({
    roomJoin: true,
    room: interviewId,
    canSubscribe: true,
    canPublish: true,
    canPublishSources: [TrackSource.MICROPHONE],
    canPublishData: false,
    canUpdateOwnMetadata: false,
  });
  return token.toJwt();
}
