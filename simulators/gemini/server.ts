import { createServer } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import type { Character } from "../evaluator/answer.ts";
import { SimulatedEvaluator } from "../evaluator/evaluator.ts";
import { answerByRoute } from "../http-route.ts";
import { Journal } from "../journal.ts";
import { geminiRefusals } from "./http-error.ts";
import { geminiRoutes } from "./routes.ts";

export interface GeminiSimulatorOptions {
  /** 0 takes any free port. */
  readonly port?: number;
  /** A process with nothing else to do may end in spite of it. */
  readonly unref?: boolean;
  /** The only key it accepts. */
  readonly apiKey: string;
  /** What its text models are like; honest, and the same every time. */
  readonly evaluator?: Partial<Character>;
}

export interface GeminiSimulator {
  /** Base URL as clients of the real service take it: `http://127.0.0.1:port/v1beta`. */
  readonly url: string;
  readonly journal: Journal;
  readonly evaluator: SimulatedEvaluator;
  close(): Promise<void>;
}

/** Starts a server that speaks Gemini's `generateContent` on 127.0.0.1. Its models say that they are simulated. */
export async function startGeminiSimulator(options: GeminiSimulatorOptions): Promise<GeminiSimulator> {
  const journal = new Journal();
  const evaluator = new SimulatedEvaluator(journal, options.evaluator);
  const run = Math.random().toString(36).slice(2, 8);
  let ids = 0;
  const routes = geminiRoutes({
    evaluator,
    journal,
    newId: () => `sim_${run}${(++ids).toString(36).padStart(6, "0")}`,
  });
  const refusals = geminiRefusals(options.apiKey);
  const http = createServer((request, response) => void answerByRoute(routes, refusals, request, response));
  // Node's five seconds would close a kept connection at the moment a busy client in this process uses it again.
  http.keepAliveTimeout = 75_000;
  const sockets = new Set<Socket>();
  http.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve, reject) =>
    http.once("error", reject).listen(options.port ?? 0, "127.0.0.1", resolve),
  );
  if (options.unref === true) http.unref();
  const { port } = http.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1beta`,
    journal,
    evaluator,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => http.close(resolve));
    },
  };
}
