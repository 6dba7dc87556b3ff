import * as z from "zod";
import { RecordingManifest } from "#contract/recording.ts";
import { ok } from "#contract/result.ts";
import { endpoint, type Endpoint } from "../http/endpoint.ts";
import { interviewFor } from "../interview-object.ts";
import { recordingSound } from "../recording-sound.ts";
import { recordReading } from "../repositories/audit-log.ts";

const tag = "Recording";

/** The recording as people hear it: a manifest and its parts. */
export const recordingEndpoints: readonly Endpoint[] = [
  endpoint({
    method: "GET",
    path: "/v1/interviews/{id}/recording",
    tag,
    summary: "All parts as one timeline, with what is missing",
    access: "read",
    rate: "api",
    reply: RecordingManifest,
    problems: ["not-found", "wrong-mode", "words-deleted"],
    async handle({ env, caller, params, nowMs }) {
      const id = params["id"]!;
      const found = await interviewFor(env, caller, id);
      if (!found.ok) return found;
      const facts = await found.value.object.recording();
      if (!facts.ok) return facts;
      await recordReading(env.DB, caller, "interview.recording_read", id, nowMs);
      const parts = facts.value.parts.map((part) => ({ ...part, url: `/v1/interviews/${id}/recording/${part.name}` }));
      return ok({ ...facts.value, parts, gaps: [...facts.value.gaps] });
    },
  }),
  endpoint({
    method: "GET",
    path: "/v1/interviews/{id}/recording/{name}",
    tag,
    summary: "The sound of one part",
    description: "Stereo Ogg/Opus: left the candidate, right the interviewer. Ranges are served.",
    access: "read",
    headers: z.object({ range: z.string().optional() }),
    replyType: "audio/ogg",
    problems: ["not-found", "wrong-mode", "part-missing"],
    async handle({ request, env, caller, params, nowMs }) {
      const found = await interviewFor(env, caller, params["id"]!);
      if (!found.ok) return found;
      const { place } = found.value;
      // It may be kept: but only by the browser of the person who may hear it.
      const [sound] = await Promise.all([
        recordingSound(request, env, place, params["name"]!, "private, max-age=3600"),
        recordReading(env.DB, caller, "interview.recording_read", place.id, nowMs),
      ]);
      return sound;
    },
  }),
];
