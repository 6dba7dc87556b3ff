import * as z from "zod";

/** Largest part accepted, in bytes: the agent sends about nine seconds of 64 kbit/s Opus, 80–115 kB. */
export const RECORDING_PART_MAX_BYTES = 1_000_000;

/** Name of a part: `<epoch>-<segment>-<index>.ogg`, zero-padded, so that names sort in order of time. */
export const RecordingPartName = z.string().regex(/^\d{4}-\d{2}-\d{5}\.ogg$/);

/** One stored part: stereo Ogg/Opus, left = candidate as received, right = interviewer as played. */
export const RecordingPart = z
  .object({
    name: RecordingPartName,
    startedAtMs: z.int().describe("Wall time of its first sample"),
    durationMs: z.int().positive(),
    bytes: z.int().positive(),
    sha256: z.string().length(64),
  })
  .meta({ id: "RecordingPart" });
export type RecordingPart = z.infer<typeof RecordingPart>;

/** A stretch that was not recorded. */
export const RecordingGap = z.object({ fromMs: z.int(), toMs: z.int() }).meta({ id: "RecordingGap" });
export type RecordingGap = z.infer<typeof RecordingGap>;

/** All parts as one timeline, with what is missing. */
export const RecordingManifest = z
  .object({
    parts: z.array(RecordingPart.extend({ url: z.string() })),
    gaps: z.array(RecordingGap),
    startedAtMs: z.int().nullable(),
    endedAtMs: z.int().nullable(),
    complete: z.boolean(),
  })
  .meta({ id: "RecordingManifest" });
export type RecordingManifest = z.infer<typeof RecordingManifest>;
