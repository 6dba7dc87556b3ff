import * as z from "zod";
import { RecordingManifest, RecordingPartName } from "#contract/recording.ts";
import { problem } from "#contract/problem.ts";
import { err, ok } from "#contract/result.ts";
import { recordingPrefix } from "../../durable-objects/recording-place.ts";
import { endpoint, type Endpoint } from "../http/endpoint.ts";
import { interviewFor } from "../interview-object.ts";
import { recordAudit } from "../repositories/audit-log.ts";

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
    async handle({ env, caller, params, nowMs, after }) {
      const id = params["id"]!;
      const found = await interviewFor(env, caller, id);
      if (!found.ok) return found;
      const facts = await found.value.object.recording();
      if (!facts.ok) return facts;
      after(recordAudit(env.DB, caller, "interview.recording_read", id, nowMs));
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
    async handle({ request, env, caller, params }) {
      const found = await interviewFor(env, caller, params["id"]!);
      if (!found.ok) return found;
      const name = RecordingPartName.safeParse(params["name"]);
      if (!name.success) return err(problem("part-missing"));
      const { orgId, mode, id } = found.value.place;
      const key = recordingPrefix(orgId, mode, id) + name.data;
      const head = await env.RECORDINGS.head(key);
      if (head === null) return err(problem("part-missing"));
      // Written once, so it may be kept: but only by the browser of the person who may hear it.
      const headers = {
        "content-type": "audio/ogg",
        etag: head.httpEtag,
        "accept-ranges": "bytes",
        "cache-control": "private, max-age=3600",
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
    },
  }),
];

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
