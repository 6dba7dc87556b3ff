import type { CandidateApi } from "../model/candidate-api.ts";

/** What trying the line found; each has its own words and remedy. */
export type LineResult = "good" | "slow" | "lossy" | "offline" | "server" | "callService" | "media" | "unsupported";

/** Round trips above this make turn-taking feel late (ms). */
const SLOW_ROUND_TRIP_MS = 300;
/** Share of sent packets the far side missed. */
const LOSSY_SHARE = 0.03;
/** How long packets flow before the line is judged, in ms; the far side reports about once a second. */
const LISTEN_FOR_MS = 3_500;
/** A browser that has no path for sound needs up to 15 s to say so. */
const MEDIA_WITHIN_MS = 12_000;

/**
 * Tries the way the call will go: our service, then the call service in an empty room of its own, then real sound
 * packets through it. Uses the microphone's own stream, muted in nothing and heard by nobody.
 */
export async function checkLine(api: CandidateApi, stream: MediaStream): Promise<LineResult> {
  if (!("RTCPeerConnection" in window)) return "unsupported";
  if (!navigator.onLine) return "offline";
  const granted = await api.check();
  if (!granted.ok)
    return granted.error.code === "offline"
      ? "offline"
      : granted.error.code === "media-unreachable"
        ? "callService"
        : "server";

  const { ConnectionError, ConnectionErrorReason, Room, Track } = await import("../call/livekit.ts");
  const room = new Room();
  const track = stream.getAudioTracks()[0]?.clone();
  if (track === undefined) return "unsupported";
  try {
    await room.connect(granted.value.room.url, granted.value.room.token, {
      peerConnectionTimeout: MEDIA_WITHIN_MS,
      maxRetries: 0,
    });
    const { track: sent } = await room.localParticipant.publishTrack(track, { source: Track.Source.Microphone });
    const quality = await listen(async () => sent?.getRTCStatsReport());
    if (quality === null) return "media";
    if (quality.lost > LOSSY_SHARE) return "lossy";
    return quality.roundTripMs > SLOW_ROUND_TRIP_MS ? "slow" : "good";
  } catch (error) {
    // The signalling socket opened and only the sound path did not: the reason tells the two apart.
    const beforeMedia =
      error instanceof ConnectionError &&
      (error.reason === ConnectionErrorReason.ServerUnreachable ||
        error.reason === ConnectionErrorReason.WebSocket ||
        error.reason === ConnectionErrorReason.NotAllowed);
    return beforeMedia ? "callService" : "media";
  } finally {
    await room.disconnect();
    track.stop();
  }
}

interface Quality {
  readonly roundTripMs: number;
  readonly lost: number;
}

async function listen(stats: () => Promise<RTCStatsReport | undefined>): Promise<Quality | null> {
  await new Promise((resolve) => setTimeout(resolve, LISTEN_FOR_MS));
  const report = await stats();
  let quality: Quality | null = null;
  report?.forEach(
    (entry: {
      type?: string;
      roundTripTime?: number;
      fractionLost?: number;
      currentRoundTripTime?: number;
      nominated?: boolean;
    }) => {
      if (entry.type === "remote-inbound-rtp")
        quality = { roundTripMs: (entry.roundTripTime ?? 0) * 1000, lost: entry.fractionLost ?? 0 };
      if (entry.type === "candidate-pair" && entry.nominated === true && quality === null)
        quality = { roundTripMs: (entry.currentRoundTripTime ?? 0) * 1000, lost: 0 };
    },
  );
  return quality;
}
