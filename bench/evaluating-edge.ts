import { readFileSync } from "node:fs";
import { startOpenAiSimulator } from "../simulators/openai/server.ts";
import { startLiveKitRecorder } from "../test/support/livekit-recorder.ts";
import { startRunningEdge } from "../test/support/running-edge.ts";

const KEY = "bench-key";
const library = JSON.parse(readFileSync(new URL("../scenarios/answers.json", import.meta.url), "utf8")) as Record<
  string,
  { readonly kind: string; readonly phrases: readonly string[] }
>;

/** What candidates answer, an answer each. */
export const ANSWERS = Object.values(library)
  .filter(({ kind }) => kind === "answer")
  .map(({ phrases }) => phrases.join(" "));

/** An edge whose evaluations a stand-in of this process makes. */
export async function startEvaluatingEdge() {
  const simulator = await startOpenAiSimulator({ apiKey: KEY });
  const livekit = await startLiveKitRecorder();
  const edge = await startRunningEdge({
    livekitUrl: livekit.url.replace("http", "ws"),
    openAiApiKey: KEY,
    openAiBaseUrl: simulator.url,
  });
  const close = async (): Promise<void> => {
    await edge.close();
    await livekit.close();
    await simulator.close();
  };
  return { edge, simulator, close };
}
