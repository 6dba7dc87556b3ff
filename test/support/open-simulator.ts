import { afterEach } from "vitest";
import type { Brain } from "../../simulators/brain/brain.ts";
import {
  startOpenAiSimulator,
  type OpenAiSimulator,
  type OpenAiSimulatorOptions,
} from "../../simulators/openai/server.ts";
import { join, RealtimeClient, silence, tone } from "./realtime-client.ts";

/** The key that simulators started here accept. */
export const KEY = "test-key";

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const thing of open.splice(0).reverse()) await thing.close();
});

/** A quick simulator that ends with the test. */
export async function simulator(options: Partial<OpenAiSimulatorOptions> = {}): Promise<OpenAiSimulator> {
  const started = await startOpenAiSimulator({
    apiKey: KEY,
    seed: 1,
    firstAudioMs: 5,
    transcriptionMs: 5,
    speechRate: 40,
    ...options,
  });
  open.push(started);
  return started;
}

/** A client past `session.created`, which ends with the test. */
export async function client(to: OpenAiSimulator, model?: string): Promise<RealtimeClient> {
  const opened = await RealtimeClient.open(to.url, KEY, model);
  open.push(opened);
  return opened;
}

export const says =
  (text: string): Brain =>
  () => ({ say: text, calls: [] });

/** About twelve seconds of speech. */
export const LONG =
  "One two three four five six seven eight nine ten. Eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty.";

/** A turn of 800 ms, with silence before and enough behind. */
export const turn = join(silence(400), tone(800), silence(900));
