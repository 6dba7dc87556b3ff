import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { listen, phraseBook } from "../../simulators/ears/index.ts";
import { startGeminiSimulator } from "../../simulators/gemini/server.ts";
import { startOpenAiSimulator, type OpenAiSimulatorOptions } from "../../simulators/openai/server.ts";
import type { Listener } from "../../simulators/openai/world.ts";
import { ANSWERS, QUESTIONS } from "./evaluation-talk.ts";
import { SPOKEN_AS, spokenPart, type Said } from "./spoken-part.ts";

/** The key its simulators accept. */
export const STAND_IN_KEY = "stand-in-key";

export interface EvaluationStandIns {
  readonly url: string;
  /** A simulator that is there from the beginning. */
  readonly openAiUrl: string;
  readonly close: () => Promise<void>;
}

/**
 * What tests in another runtime need from this one, over HTTP: `POST /simulators` starts a provider of the test's
 * own, with its own journal and faults, and tells its address (`POST /gemini-simulators` the other family's);
 * `POST /parts` speaks and encodes a part of a recording (the same one once).
 */
export async function startEvaluationStandIns(): Promise<EvaluationStandIns> {
  const closing: (() => Promise<void>)[] = [];
  const parts = new Map<string, ReturnType<typeof spokenPart>>();
  // Made when first asked for: most test runs need neither ears nor voices.
  let ears: Listener | undefined;
  const start = async (options: Partial<OpenAiSimulatorOptions>): Promise<string> => {
    ears ??= await earsForBoth();
    const simulator = await startOpenAiSimulator({ apiKey: STAND_IN_KEY, ears, unref: true, ...options });
    closing.push(() => simulator.close());
    return simulator.url;
  };

  const server = createServer(async (request, response) => {
    const send = (status: number, headers: Record<string, string>, body: Uint8Array | string): void =>
      void response.writeHead(status, { connection: "close", ...headers }).end(body);
    const body = JSON.parse((await text(request)) || "{}") as Record<string, unknown>;
    if (request.url === "/simulators")
      return send(201, { "content-type": "application/json" }, JSON.stringify({ url: await start(body) }));
    if (request.url === "/gemini-simulators") {
      const gemini = await startGeminiSimulator({ apiKey: STAND_IN_KEY, unref: true, ...body });
      closing.push(() => gemini.close());
      return send(201, { "content-type": "application/json" }, JSON.stringify({ url: gemini.url }));
    }
    if (request.url === "/parts") {
      const { durationMs, said } = body as unknown as { durationMs: number; said: readonly Said[] };
      const key = JSON.stringify([durationMs, said]);
      const made = parts.get(key) ?? spokenPart({ epoch: 1, index: 0, startedAtMs: 0, durationMs }, said);
      parts.set(key, made);
      const { part, bytes } = await made;
      return send(200, { "content-type": "audio/ogg", "x-sha256": part.sha256 }, bytes);
    }
    return send(404, {}, "");
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  // A test run ends when its tests have; this server is no reason to wait.
  server.unref();
  closing.push(
    () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  );
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    openAiUrl: await start({}),
    close: async () => {
      for (const close of closing.toReversed()) await close();
    },
  };
}

/** Each voice with its own sentences; a recording holds one voice on each channel. */
export async function earsForBoth(): Promise<Listener> {
  const candidate = listen(await phraseBook(ANSWERS, SPOKEN_AS.candidate));
  const interviewer = listen(await phraseBook(QUESTIONS, SPOKEN_AS.interviewer));
  return {
    transcribe(pcm) {
      const heard = candidate.transcribe(pcm);
      return heard.understood ? heard : interviewer.transcribe(pcm);
    },
  };
}

async function text(request: IncomingMessage): Promise<string> {
  let all = "";
  for await (const chunk of request) all += String(chunk);
  return all;
}
