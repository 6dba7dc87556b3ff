import { DurableObject, WorkerEntrypoint } from "cloudflare:workers";
import { speechStretches } from "#core/transcript/speech-stretches.ts";
import { decodePart } from "../../worker/evaluation/sound/decode-part.ts";
import { SOUND_HZ } from "../../worker/evaluation/sound/opus-decoder.ts";
import { isolateDecoder } from "../../worker/evaluation/sound/opus-module.ts";

/** Named by the bench's configuration; not used. */
export class Interview extends DurableObject {}
export class Database extends WorkerEntrypoint {}

// Clocks of the runtime stand still while it computes, so whoever asks measures.
const handler: ExportedHandler = {
  async fetch(request) {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname === "/bare") return new Response("{}");
    const bytes = new Uint8Array(await request.arrayBuffer());
    const durationMs = Number(searchParams.get("durationMs"));
    let stretches = 0;
    for (let n = 0; n < Number(searchParams.get("times")); n++) {
      const part = decodePart(bytes, durationMs, isolateDecoder.current());
      stretches +=
        speechStretches(part.candidate, SOUND_HZ).length + speechStretches(part.interviewer, SOUND_HZ).length;
    }
    return Response.json({ stretches });
  },
};
// oxlint-disable-next-line import/no-default-export
export default handler;
