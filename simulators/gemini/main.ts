import { startGeminiSimulator } from "./server.ts";

/** PORT (8789), SIMULATOR_API_KEY, EVALUATOR_SEED (scores vary by a point). Prints one line of JSON when it is ready. */
const { PORT, SIMULATOR_API_KEY, EVALUATOR_SEED } = process.env;
const simulator = await startGeminiSimulator({
  port: Number(PORT ?? 8789),
  apiKey: SIMULATOR_API_KEY ?? "simulator",
  evaluator: { jitterSeed: EVALUATOR_SEED === undefined ? null : Number(EVALUATOR_SEED) },
});
console.log(JSON.stringify({ ready: "gemini-simulator", url: simulator.url }));

for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => void simulator.close().then(() => process.exit(0)));
