import { AgentDispatchClient, RoomServiceClient } from "livekit-server-sdk";
import type { ObjectEnv } from "./object-env.ts";

/** LiveKit answers in milliseconds or is in trouble; a candidate at the door waits no longer than this, in seconds. */
const REQUEST_TIMEOUT_SECONDS = 5;

/** LiveKit's API for rooms and dispatches. Its address is the call's address with another scheme. */
export function livekitClients(env: ObjectEnv): {
  readonly rooms: RoomServiceClient;
  readonly dispatches: AgentDispatchClient;
} {
  const host = env.LIVEKIT_URL.replace(/^ws/, "http");
  // Its own failover retries for tens of seconds; ours is the effect's back-off.
  const options = { requestTimeout: REQUEST_TIMEOUT_SECONDS, failover: false };
  return {
    rooms: new RoomServiceClient(host, env.LIVEKIT_API_KEY, env.LIVEKIT_API_SECRET, options),
    dispatches: new AgentDispatchClient(host, env.LIVEKIT_API_KEY, env.LIVEKIT_API_SECRET, options),
  };
}

/** Whether LiveKit says that what we wanted gone is not there. */
export const isNotFound = (error: unknown): boolean =>
  error instanceof Error && "status" in error && error.status === 404;
