import { problem, type Problem } from "#contract/problem.ts";
import { RecordingPartName } from "#contract/recording.ts";
import { err, type Result } from "#contract/result.ts";
import { recordingPrefix } from "../durable-objects/recording-place.ts";
import type { Env } from "./env.ts";
import type { InterviewPlace } from "./repositories/interviews.ts";

/**
 * The sound of one part, whole or a range of it. Problem: part-missing.
 * A part is written once, so it may be kept where `cacheControl` allows it.
 */
export async function recordingSound(
  request: Request,
  env: Env,
  place: Pick<InterviewPlace, "id" | "orgId" | "mode">,
  partName: string,
  cacheControl: string,
): Promise<Result<never, Problem> | Response> {
  const name = RecordingPartName.safeParse(partName);
  if (!name.success) return err(problem("part-missing"));
  const key = recordingPrefix(place.orgId, place.mode, place.id) + name.data;
  const head = await env.RECORDINGS.head(key);
  if (head === null) return err(problem("part-missing"));
  const headers = {
    "content-type": "audio/ogg",
    etag: head.httpEtag,
    "accept-ranges": "bytes",
    "cache-control": cacheControl,
  };
  const range = parseRange(request.headers.get("range"), head.size);
  if (range === "unsatisfiable")
    return new Response(null, { status: 416, headers: { ...headers, "content-range": `bytes */${head.size}` } });
  const object = await env.RECORDINGS.get(key, range === null ? {} : { range });
  if (object === null) return err(problem("part-missing"));
  if (range === null)
    return new Response(object.body, { headers: { ...headers, "content-length": String(head.size) } });
  const contentRange = `bytes ${range.offset}-${range.offset + range.length - 1}/${head.size}`;
  return new Response(object.body, {
    status: 206,
    headers: { ...headers, "content-length": String(range.length), "content-range": contentRange },
  });
}

/** One byte range; anything else than one is served whole, as HTTP allows. */
function parseRange(header: string | null, size: number): { offset: number; length: number } | "unsatisfiable" | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? "");
  if (match === null || (match[1] === "" && match[2] === "")) return null;
  if (match[1] === "") {
    const length = Math.min(Number(match[2]), size);
    return length === 0 ? "unsatisfiable" : { offset: size - length, length };
  }
  const offset = Number(match[1]);
  const last = match[2] === "" ? size - 1 : Math.min(Number(match[2]), size - 1);
  if (offset >= size || last < offset) return "unsatisfiable";
  return { offset, length: last - offset + 1 };
}
