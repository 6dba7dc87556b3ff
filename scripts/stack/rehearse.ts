import type { Room } from "@livekit/rtc-node";
import type { InterviewConfigInput } from "../../contract/interview-config.ts";
import type { Interview } from "../../contract/interview.ts";
import { NOTICE_VERSION } from "../../contract/notice.ts";
import type { JoinReply, StartReply } from "../../contract/join.ts";
import type { TimelineEntry } from "../../contract/observer.ts";
import type { RecordingManifest } from "../../contract/recording.ts";
import type { Profile } from "../../core/scenario/profile.ts";
import { type Visit, joinAsCandidate } from "../../simulators/candidate/candidate.ts";
import { VivavoceApi } from "./api.ts";
import type { Stack } from "./stack.ts";

/** One whole interview with a simulated candidate, by the calls a real one's page makes, and all it left behind. */
export interface Rehearsal {
  readonly interview: Interview;
  readonly timeline: readonly TimelineEntry[];
  readonly recording: RecordingManifest;
  readonly visit: Visit;
  /** What the candidate heard: 24 kHz mono, sample 0 at `startedMs`. */
  readonly heard: { readonly startedMs: number; readonly pcm: Int16Array };
}

export interface RehearsalOptions {
  readonly config: InterviewConfigInput;
  readonly profile: Profile;
  readonly seed?: number;
  /** A room that is not joined yet, for a caller who wants to overhear all that arrives in it. */
  readonly room?: Room;
  /** Called for each entry as an observer sees it. */
  readonly onEntry?: (entry: TimelineEntry) => void;
  /** Called once the candidate is in the room. */
  readonly onStarted?: (interviewId: string) => void;
  /** Longest wall time; then the rehearsal fails. */
  readonly limitMs: number;
}

/** Exchanges a link, consents and starts, as the candidate's page does. */
export async function startAsCandidate(
  url: string,
  joinUrl: string,
): Promise<{ readonly session: string; readonly reply: StartReply }> {
  const post = async <T>(path: string, body: unknown, session?: string): Promise<T> => {
    const response = await fetch(`${url}${path}`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        ...(session === undefined ? {} : { authorization: `Bearer ${session}` }),
      },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`POST ${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  };
  const { session } = await post<JoinReply>("/v1/join", { link: new URL(joinUrl).hash.slice(1) });
  await post("/v1/join/consent", { noticeVersion: NOTICE_VERSION, interview: true, recording: true }, session);
  return { session, reply: await post<StartReply>("/v1/join/start", { takeOver: false }, session) };
}

/** Holds one interview and returns when the object says it has ended. */
export async function rehearse(stack: Stack, options: RehearsalOptions): Promise<Rehearsal> {
  const api = new VivavoceApi(stack.url, stack.secrets.consoleKey);
  const config = await api.createConfig(options.config);
  const { id, joinUrl } = await api.schedule(config.id, "Simulated Candidate");
  const { reply } = await startAsCandidate(stack.url, joinUrl);
  const candidate = await joinAsCandidate({
    ...reply.room,
    profile: options.profile,
    ...(options.seed === undefined ? {} : { seed: options.seed }),
    ...(options.room === undefined ? {} : { room: options.room }),
  });
  options.onStarted?.(id);

  const timeline: TimelineEntry[] = [];
  const more = async (): Promise<void> => {
    const entries = await api.timeline(id, timeline.at(-1)?.event.seq ?? 0);
    timeline.push(...entries);
    for (const entry of entries) options.onEntry?.(entry);
  };
  const deadline = Date.now() + options.limitMs;
  try {
    while (!timeline.some(({ event }) => event.body.type === "interview.ended")) {
      if (Date.now() > deadline)
        throw new Error(
          `the interview did not end within ${Math.round(options.limitMs / 1000)} s; last event: ${timeline.at(-1)?.event.body.type ?? "none"}`,
        );
      await more();
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    await candidate.left;
    await settled(api, id, more);
  } finally {
    await candidate.leave();
  }
  return {
    interview: await api.interview(id),
    timeline,
    recording: await api.recording(id),
    visit: candidate.visit(),
    heard: candidate.recording(),
  };
}

/** The last recording part arrives a moment after the end: waits until the manifest stops growing. */
async function settled(api: VivavoceApi, id: string, more: () => Promise<void>): Promise<void> {
  const parts = async (): Promise<number> => (await api.recording(id)).parts.length;
  let before = -1;
  let quiet = 0;
  for (let round = 0; round < 30 && quiet < 3; round++) {
    const now = await parts();
    quiet = now === before ? quiet + 1 : 0;
    before = now;
    await new Promise((resolve) => setTimeout(resolve, 700));
  }
  await more();
}
