import * as z from "zod";
import { Transcript, TranscriptCorrection } from "#contract/transcript.ts";
import { correctTranscript } from "#core/transcript/correct-transcript.ts";
import { endpoint, type Endpoint } from "../http/endpoint.ts";
import { interviewFor } from "../interview-object.ts";
import { recordAudit, recordReading } from "../repositories/audit-log.ts";
import { randomId } from "../tokens/random-id.ts";

const tag = "Report";

/** The transcript of record: versions are read, and mended by people who listened. */
export const transcriptEndpoints: readonly Endpoint[] = [
  endpoint({
    method: "GET",
    path: "/v1/interviews/{id}/transcript",
    tag,
    summary: "Read the transcript of record",
    description: "The newest version, or the one that is named.",
    access: "read",
    rate: "api",
    query: z.object({ version: z.coerce.number().int().positive().optional() }),
    reply: Transcript,
    problems: ["not-found", "wrong-mode", "transcript-missing", "words-deleted"],
    async handle({ env, caller, params, query, nowMs }) {
      const found = await interviewFor(env, caller, params["id"]!);
      if (!found.ok) return found;
      const transcript = await found.value.object.transcriptOfRecord(query.version ?? null);
      if (transcript.ok) await recordReading(env.DB, caller, "interview.transcript_read", found.value.place.id, nowMs);
      return transcript;
    },
  }),
  endpoint({
    method: "POST",
    path: "/v1/interviews/{id}/transcript",
    tag,
    summary: "Correct the transcript of record",
    description:
      "By a person who listened; makes the next version and changes none. `baseVersion` is the one that was read: when a newer one exists, nothing is stored. Scores stay as they are until somebody evaluates again.",
    access: "decide",
    rate: "api",
    body: TranscriptCorrection,
    example: { baseVersion: 1, turns: [{ id: "t4", text: "We moved the writes behind a queue." }] },
    bodyLimitBytes: 1024 * 1024,
    status: 201,
    reply: Transcript,
    problems: ["not-found", "wrong-mode", "transcript-missing", "unknown-turn", "version-conflict", "words-deleted"],
    async handle({ env, caller, params, body, nowMs }) {
      const found = await interviewFor(env, caller, params["id"]!);
      if (!found.ok) return found;
      const { object, place } = found.value;
      const newest = await object.transcriptOfRecord(null);
      if (!newest.ok) return newest;
      const corrected = correctTranscript(newest.value, body, caller.id, nowMs);
      if (!corrected.ok) return corrected;
      const stored = await object.command(randomId("cmd"), {
        type: "store_transcript",
        transcript: corrected.value,
        by: caller.id,
      });
      if (!stored.ok) return stored;
      const version = newest.value.version + 1;
      await recordAudit(env.DB, caller, "interview.transcript_corrected", place.id, nowMs, String(version));
      return object.transcriptOfRecord(version);
    },
  }),
];
