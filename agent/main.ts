import { createServer, type AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { AgentServer, InferenceRunner, ServerOptions, initializeLogger } from "@livekit/agents";
import { ROOM } from "#contract/room.ts";
import { readEnv, type AgentEnv } from "./env.ts";
import { serveHealth } from "./health.ts";
import job, { agentIdentity } from "./job.ts";
import { createLog, errorFields } from "./log.ts";

/** The framework imports this file in each interview's process and takes the job from it. */
export default job;

/** A drain waits for running interviews: the longest one, twice the time, and its pauses. */
const DRAIN_WITHIN_MS = 5 * 60 * 60_000;
/** About twice what an interview's process uses; a leak ends one interview and not the container. */
const JOB_MEMORY_LIMIT_MB = 1_000;

/** Takes interviews from the SFU, each in a process of its own, until told to stop. */
async function main(env: AgentEnv): Promise<void> {
  const log = createLog();
  // The framework's own lines can hold what people said.
  initializeLogger({ pretty: false, level: "fatal" });
  // Turn detection for pipelines without a speech model: never used here, and its process would hold 340 MB.
  InferenceRunner.registerRunner = () => undefined;
  let draining = false;
  const ownPort = await freePort();
  const server = new AgentServer(
    new ServerOptions({
      agent: fileURLToPath(import.meta.url),
      agentName: ROOM.agentName,
      wsURL: env.livekit.url,
      apiKey: env.livekit.apiKey,
      apiSecret: env.livekit.apiSecret,
      host: "127.0.0.1",
      port: ownPort,
      production: true,
      numIdleProcesses: 1,
      drainTimeout: DRAIN_WITHIN_MS,
      jobMemoryLimitMB: JOB_MEMORY_LIMIT_MB,
      // The default ends a process that loads for more than 10 s: on a busy machine that is every one, again and again.
      initializeProcessTimeout: 60_000,
      // By interviews and not by load: a busy machine would silently lose dispatches.
      loadFunc: async (worker) => Math.min(worker.activeJobs.length / env.maxInterviews, 1),
      loadThreshold: 0.999,
      requestFunc: async (request) => {
        if (draining || server.activeJobs.length >= env.maxInterviews) return await request.reject();
        await request.accept("", agentIdentity(request.id));
      },
    }),
  );
  const health = await serveHealth(env.port, async () => ({
    registered: await isRegistered(ownPort),
    interviews: server.activeJobs.length,
    maxInterviews: env.maxInterviews,
    draining,
  }));
  const stop = async (signal: string): Promise<void> => {
    if (draining) process.exit(130);
    draining = true;
    log.info("draining", { signal, interviews: server.activeJobs.length });
    await server.drain().catch((error: unknown) => log.error("drain failed", errorFields(error)));
    await server.close().catch((error: unknown) => log.error("close failed", errorFields(error)));
    health.close();
    process.exit(0);
  };
  process.on("SIGTERM", () => void stop("SIGTERM"));
  process.on("SIGINT", () => void stop("SIGINT"));
  server.event.on("worker_registered", () =>
    log.info("registered", { port: health.port, maxInterviews: env.maxInterviews }),
  );
  await server.run();
}

/** The framework's own health answers whether its socket to the SFU is open; nothing else does. */
async function isRegistered(port: number): Promise<boolean> {
  return await fetch(`http://127.0.0.1:${port}/`).then(
    (reply) => reply.ok,
    () => false,
  );
}

/** The framework insists on a port of its own and does not tell which one it got. */
async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const env = readEnv(process.env);
  if (!env.ok) {
    process.stderr.write(`${env.error}\n`);
    process.exit(78);
  }
  await main(env.value);
}
