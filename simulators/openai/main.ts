import { candidateBook } from "../candidate/profiles.ts";
import { listen } from "../ears/index.ts";
import { startOpenAiSimulator } from "./server.ts";

/** PORT (8788), SIMULATOR_API_KEY, TIME_SCALE, SEED, EVALUATOR_SEED (scores vary by a point). Understands the simulated candidates. Prints one line of JSON when it is ready. */
const { PORT, SIMULATOR_API_KEY, TIME_SCALE, SEED, EVALUATOR_SEED } = process.env;
const simulator = await startOpenAiSimulator({
  port: Number(PORT ?? 8788),
  apiKey: SIMULATOR_API_KEY ?? "simulator",
  ears: listen(await candidateBook()),
  timeScale: Number(TIME_SCALE ?? 1),
  evaluator: { jitterSeed: EVALUATOR_SEED === undefined ? null : Number(EVALUATOR_SEED) },
  ...(SEED === undefined ? {} : { seed: Number(SEED) }),
});
console.log(JSON.stringify({ ready: "openai-simulator", url: simulator.url }));

for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => void simulator.close().then(() => process.exit(0)));
