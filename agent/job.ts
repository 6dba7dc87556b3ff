import { defineAgent, voice, type JobContext } from "@livekit/agents";
import { RoomEvent, type RemoteParticipant, type Room } from "@livekit/rtc-node";
import * as z from "zod";
import type { LeaseGrant, ReleaseRequest } from "#contract/agent-protocol.ts";
import { ROOM } from "#contract/room.ts";
import { DEFAULT_MODEL, modelEntry } from "#core/providers/catalogue.ts";
import { CandidateAudio } from "./candidate-audio.ts";
import { Conduct } from "./conduct.ts";
import { EdgeClient, type EdgeCalls } from "./edge-client.ts";
import { readEnv, type AgentEnv } from "./env.ts";
import { createLog, errorFields, type Log, PROCESS_READY } from "./log.ts";
import { startPrivately, type PrivateRoom } from "./private-room.ts";
import { OpenAiLine } from "./providers/openai.ts";
import { probeOpenAi } from "./providers/openai-probe.ts";
import type { ProviderLine } from "./providers/provider-line.ts";
import { PartUploads } from "./recorder/part-uploads.ts";
import { Recorder } from "./recorder/recorder.ts";
import { VoiceLevel } from "./voice-level.ts";

/** All a dispatch says; anything else in it is not for us. */
const Dispatch = z.object({ interviewId: z.string().min(1).max(80), epoch: z.int().positive() });
/** How long stored things may take after the last word. */
const UPLOADS_WITHIN_MS = 25_000;
/** More uncaught errors than this are not an accident. */
const MAX_UNCAUGHT = 5;

/** Identity of an agent's participant in the room, which is also who holds the lease. */
export const agentIdentity = (jobId: string): string => `agent-${jobId}`;

export default defineAgent({
  // Loading takes seconds, on a busy machine many: whoever starts a stack waits for the first process that has loaded.
  prewarm: () => createLog().info(PROCESS_READY),
  entry: async (ctx: JobContext) => {
    const log = createLog();
    const env = readEnv(process.env);
    const dispatch = Dispatch.safeParse(parseJson(ctx.job.metadata));
    if (!env.ok || !dispatch.success) {
      log.error("job refused", { env: env.ok, dispatch: dispatch.success });
      return ctx.shutdown("refused");
    }
    log.info("job started", dispatch.data);
    await holdInterview(ctx, env.value, dispatch.data, log.with(dispatch.data));
    ctx.shutdown("done");
  },
});

/** One interview, from a dispatch to the release of its lease. */
export async function holdInterview(
  ctx: JobContext,
  env: AgentEnv,
  dispatch: z.infer<typeof Dispatch>,
  log: Log,
): Promise<void> {
  const model = DEFAULT_MODEL.openai;
  const edge = new EdgeClient(env.workerUrl, env.agentSecret);
  try {
    // Joining shows nobody anything yet. Both come before the lease: it is lost five seconds after the last sync,
    // so nothing that may take long stands between the two.
    const [probe] = await Promise.all([probeOpenAi({ ...env.openai, model }), ctx.connect()]);
    if (!probe.ok) return log.error("provider not ready", { code: probe.error.code });
    const { interviewId, epoch } = dispatch;
    const lease = await edge.lease(interviewId, {
      epoch,
      agentId: agentIdentity(ctx.job.id),
      room: interviewId,
      probes: [probe.value],
    });
    if (!lease.ok) return log.warn("lease refused", { code: lease.error.code });
    log.info("interview leased");
    await conductInRoom(ctx, env, lease.value, edge.leased(dispatch.interviewId, lease.value.token), log);
  } finally {
    await edge.close();
  }
}

async function conductInRoom(
  ctx: JobContext,
  env: AgentEnv,
  grant: LeaseGrant,
  calls: EdgeCalls,
  log: Log,
): Promise<void> {
  const { room } = ctx;
  const level = new VoiceLevel();
  const uploads = new PartUploads(calls, log);
  const recorder = new Recorder({
    epoch: grant.epoch,
    segment: 1,
    onPart: (part, bytes) => uploads.add(part, bytes),
    onGap: (fromMs, durationMs) => conduct.incident("recording_gap", { fromMs, durationMs }),
  });
  const session = new voice.AgentSession({
    // The provider tells turns; a local detector would be loaded and overruled.
    vad: null,
    turnHandling: { turnDetection: "realtime_llm" },
    // Its default throws away what the candidate says in the interviewer's first three seconds.
    aecWarmupDuration: null,
    userAwayTimeout: null,
  });
  let bound: PrivateRoom | null = null;
  const conduct = new Conduct({
    grant,
    edge: calls,
    log,
    session,
    level,
    openLine: () => openLine(env, grant),
    startSession: async (agent) => {
      bound = await startPrivately(session, agent, room, async (played) => {
        played.listen(recorder);
        const microphone = session.input.audio;
        if (microphone !== null) {
          session.input.audio = new CandidateAudio(microphone, (frame) => {
            level.push(frame, Date.now());
            recorder.onCandidateFrame(frame);
          });
        }
        await session.start({ agent, record: false });
      });
    },
    mute: (muted) => {
      log.warn(muted ? "muted: the object does not answer" : "unmuted");
      if (bound !== null) bound.played.muted = muted;
    },
  });

  const marked = room.localParticipant?.setAttributes({ [ROOM.epochAttribute]: String(grant.epoch) });
  marked?.catch((error: unknown) => log.error("epoch not shown", errorFields(error)));
  watchCandidate(room, conduct);
  watchProcess(conduct, log);
  room.once(RoomEvent.Disconnected, () => conduct.leave());
  let reason: ReleaseRequest["reason"] = "crashed";
  const over = Promise.withResolvers<void>();
  // The framework waits for this when the job is told to go; without it the process would be gone mid-upload.
  ctx.addShutdownCallback(async () => {
    conduct.leave();
    await over.promise;
  });
  try {
    const end = await conduct.run();
    reason = end === "left" ? "draining" : end;
  } finally {
    log.info("interview over for this agent", { reason });
    await conduct.close(undefined, async () => {
      await recorder.close();
      const lost = await uploads.finish(UPLOADS_WITHIN_MS);
      if (lost > 0) log.error("recording parts not stored", { lost });
    });
    await calls.release({ reason });
    await session.close();
    await (bound as PrivateRoom | null)?.close();
    over.resolve();
  }
}

function openLine(env: AgentEnv, { assignment }: LeaseGrant): ProviderLine {
  const model = DEFAULT_MODEL.openai;
  const entry = modelEntry("openai", model);
  if (entry === null || entry.transcriptionModel === null) throw new Error("the default model is not in the catalogue");
  return new OpenAiLine({
    ...env.openai,
    model,
    transcriptionModel: entry.transcriptionModel,
    voice: assignment.voice ?? entry.defaultVoice,
    language: assignment.config.language,
  });
}

function watchCandidate(room: Room, conduct: Conduct): void {
  const isCandidate = (participant: RemoteParticipant): boolean => participant.identity === ROOM.candidateIdentity;
  conduct.setCandidatePresent([...room.remoteParticipants.values()].some(isCandidate));
  room.on(
    RoomEvent.ParticipantConnected,
    (participant) => isCandidate(participant) && conduct.setCandidatePresent(true),
  );
  room.on(
    RoomEvent.ParticipantDisconnected,
    (participant) => isCandidate(participant) && conduct.setCandidatePresent(false),
  );
}

/** The last resort: an error that nobody expected is noted in the interview, and the conversation goes on. */
function watchProcess(conduct: Conduct, log: Log): void {
  let uncaught = 0;
  const note = (kind: string) => (error: unknown) => {
    log.error(kind, errorFields(error));
    conduct.incident(kind, { name: error instanceof Error ? error.name.slice(0, 80) : "unknown" });
    if (++uncaught === MAX_UNCAUGHT + 1) conduct.leave();
  };
  process.on("uncaughtException", note("uncaught_exception"));
  process.on("unhandledRejection", note("unhandled_rejection"));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
