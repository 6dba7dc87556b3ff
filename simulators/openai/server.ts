import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import type { Duplex } from "node:stream";
import { WebSocketServer } from "ws";
import type { Brain } from "../brain/brain.ts";
import { interviewerBrain } from "../brain/interviewer.ts";
import type { Character } from "../evaluator/answer.ts";
import { SimulatedEvaluator } from "../evaluator/evaluator.ts";
import { answerByRoute } from "../http-route.ts";
import { Journal } from "../journal.ts";
import { ScaledTime } from "../scaled-time.ts";
import type { VoiceName } from "../voice.ts";
import { Connection } from "./connection.ts";
import { Faults } from "./faults.ts";
import { openAiRefusals } from "./http-error.ts";
import { OwnVoice } from "./own-voice.ts";
import { refuseSession, type Refusal } from "./refused-session.ts";
import { openAiRoutes } from "./routes.ts";
import { SESSION_LIMIT_MINUTES } from "./session.ts";
import { TokenRate } from "./token-rate.ts";
import { PromptCache } from "./usage.ts";
import { deafEars, type Listener, type World } from "./world.ts";

export interface OpenAiSimulatorOptions {
  /** 0 takes any free port. */
  readonly port?: number;
  /** A process with nothing else to do may end in spite of it. */
  readonly unref?: boolean;
  /** The only key it accepts. */
  readonly apiKey: string;
  /** Same seed, same ids and same choices of the brain. Without it ids are unique per start. */
  readonly seed?: number;
  /** Speech is delivered this many times faster than it is played; 4. */
  readonly speechRate?: number;
  /** Every timer runs this many times faster; 1. Audio time is never scaled. */
  readonly timeScale?: number;
  /** From the end of a turn to `response.created`; 150. What the provider needs is not published. */
  readonly turnGapMs?: number;
  /** Tokens a minute over all connections; 4,000,000. */
  readonly tokensPerMinute?: number;
  /** Messages carry their `phase`; true. */
  readonly phases?: boolean;
  /** From a request to the first sound; 250. */
  readonly firstAudioMs?: number;
  /** From the end of a turn to its transcript; 80. */
  readonly transcriptionMs?: number;
  /** Lifetime of a session; 60. */
  readonly sessionLimitMinutes?: number;
  readonly voice?: VoiceName;
  /** Recognises speech; without it nobody is understood. */
  readonly ears?: Listener;
  readonly brain?: Brain;
  /** What its text models are like; honest, and the same every time. */
  readonly evaluator?: Partial<Character>;
}

export interface OpenAiSimulator {
  /** Base URL as clients of the real service take it: `http://127.0.0.1:port/v1`. */
  readonly url: string;
  readonly journal: Journal;
  readonly faults: Faults;
  readonly evaluator: SimulatedEvaluator;
  close(): Promise<void>;
}

/** Starts a server that speaks the OpenAI Realtime API on 127.0.0.1. Its models say that they are simulated. */
export async function startOpenAiSimulator(options: OpenAiSimulatorOptions): Promise<OpenAiSimulator> {
  const connections = new Set<Connection>();
  const faults = new Faults((fault) => connections.forEach((connection) => connection.strike(fault)));
  const run = options.seed === undefined ? Math.random().toString(36).slice(2, 8) : `s${options.seed}`;
  let ids = 0;
  const journal = new Journal();
  const world: World = {
    journal,
    evaluator: new SimulatedEvaluator(journal, options.evaluator),
    faults,
    time: new ScaledTime(options.timeScale ?? 1),
    cache: new PromptCache(),
    brain: options.brain ?? interviewerBrain(options.seed ?? 0),
    ears: options.ears ?? deafEars,
    ownVoice: new OwnVoice(options.voice ?? "rms"),
    voice: options.voice ?? "rms",
    speechRate: options.speechRate ?? 4,
    turnGapMs: options.turnGapMs ?? 150,
    rateLimit: new TokenRate(options.tokensPerMinute ?? 4_000_000, () => performance.now() * (options.timeScale ?? 1)),
    phases: options.phases ?? true,
    firstAudioMs: options.firstAudioMs ?? 250,
    transcriptionMs: options.transcriptionMs ?? 80,
    sessionLimitMinutes: options.sessionLimitMinutes ?? SESSION_LIMIT_MINUTES,
    newId: (prefix) => `${prefix}_${run}${(++ids).toString(36).padStart(6, "0")}`,
  };

  const routes = openAiRoutes(world);
  const refusals = openAiRefusals(options.apiKey);
  const http = createServer((request, response) => void answerByRoute(routes, refusals, request, response));
  // Node's five seconds would close a kept connection at the moment a busy client in this process uses it again.
  http.keepAliveTimeout = 75_000;
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 20 * 1024 * 1024 });
  // An upgraded or hanging socket is no longer the HTTP server's, which would wait for its end for ever.
  const raw = new Set<Socket>();
  http.on("connection", (socket) => {
    raw.add(socket);
    socket.on("close", () => raw.delete(socket));
  });
  let connected = 0;
  http.on("upgrade", (request, socket, head) => {
    socket.on("error", () => socket.destroy());
    const refused = refusal(request, world);
    if (refused === "hang") return;
    if (refused) return refuse(socket, refused.status, refused.headers);
    const model = new URL(request.url!, "http://localhost").searchParams.get("model");
    sockets.handleUpgrade(request, socket, head, (webSocket) => {
      const number = ++connected;
      const no = sessionRefusal(request, model, world, options.apiKey);
      if (no !== undefined) {
        journal.record(number, "out", refuseSession(no.code, world.newId("event"), webSocket, no));
        return;
      }
      const connection = new Connection(world, webSocket, number, model!);
      connections.add(connection);
      webSocket.on("close", () => connections.delete(connection));
    });
  });
  await new Promise<void>((resolve, reject) =>
    http.once("error", reject).listen(options.port ?? 0, "127.0.0.1", resolve),
  );
  if (options.unref === true) http.unref();
  const { port } = http.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    journal,
    faults,
    evaluator: world.evaluator,
    async close() {
      sockets.close();
      for (const socket of raw) socket.destroy();
      await new Promise((resolve) => http.close(resolve));
    },
  };
}

/** Why an upgrade is not granted, by what stands before the provider; undefined when it is. */
function refusal(
  request: IncomingMessage,
  { faults }: World,
): "hang" | { status: number; headers: string[] } | undefined {
  if (faults.take("hang_upgrade")) return "hang";
  const fault = faults.take("refuse_upgrade");
  if (fault)
    return {
      status: fault.status,
      headers: fault.retryAfterSeconds === undefined ? [] : [`Retry-After: ${fault.retryAfterSeconds}`],
    };
  const url = new URL(request.url ?? "/", "http://localhost");
  return url.pathname === "/v1/realtime" ? undefined : { status: 404, headers: [] };
}

/** Why there will be no session on a socket that is open. */
function sessionRefusal(
  request: IncomingMessage,
  model: string | null,
  { faults }: World,
  apiKey: string,
): { readonly code: Refusal; readonly silently: boolean } | undefined {
  const fault = faults.take("refuse_session");
  if (fault !== undefined) return fault;
  if (request.headers.authorization !== `Bearer ${apiKey}`) return { code: "invalid_api_key", silently: false };
  return model ? undefined : { code: "missing_model", silently: false };
}

function refuse(socket: Duplex, status: number, headers: readonly string[]): void {
  socket.end([`HTTP/1.1 ${status} Refused`, "Content-Length: 0", "Connection: close", ...headers, "", ""].join("\r\n"));
}
