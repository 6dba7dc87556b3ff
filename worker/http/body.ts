import { problem, type Problem } from "#contract/problem.ts";
import { err, ok, type Result } from "#contract/result.ts";

/** JSON bodies without a limit of their own, in bytes. A guide with 40 questions is about 60 kB. */
export const JSON_LIMIT_BYTES = 256 * 1024;

/** The body as text, refused as soon as it is longer than the limit, announced or not. */
export async function readText(request: Request, limitBytes: number): Promise<Result<string, Problem>> {
  const tooLarge = err(problem("payload-too-large", { facts: { limitBytes } }));
  const announced = request.headers.get("content-length");
  if (announced !== null) return Number(announced) > limitBytes ? tooLarge : ok(await request.text());
  if (request.body === null) return ok("");
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request.body) {
    bytes += chunk.byteLength;
    if (bytes > limitBytes) return tooLarge;
    chunks.push(chunk);
  }
  return ok(await new Blob(chunks).text());
}

/** A JSON document; an empty body counts as `{}`, so that calls whose fields are all optional need none. */
export function parseJson(text: string): Result<unknown, Problem> {
  if (text.trim() === "") return ok({});
  try {
    return ok(JSON.parse(text));
  } catch {
    return err(problem("malformed-json"));
  }
}
