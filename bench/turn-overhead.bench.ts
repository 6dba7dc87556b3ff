import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AccessToken, AgentDispatchClient } from "livekit-server-sdk";
import { ROOM } from "../contract/room.ts";
import { VivavoceApi, exampleGuide } from "../scripts/stack/api.ts";
import { startChild, untilReady } from "../scripts/stack/child.ts";
import { freePort } from "../scripts/stack/ports.ts";
import { startAsCandidate } from "../scripts/stack/rehearse.ts";
import { ROOT, startStack } from "../scripts/stack/stack.ts";
import type { Brain } from "../simulators/brain/brain.ts";
import { interviewerBrain } from "../simulators/brain/interviewer.ts";
import { startOpenAiSimulator } from "../simulators/openai/server.ts";
import { speak } from "../simulators/voice.ts";
import { resample } from "../simulators/resample.ts";
import { ratioOf, showRatio, summarise, verdict } from "./compare.ts";
import { Listener, now } from "./turn-overhead/listener.ts";

// From the provider's first audio delta to the first sample at the candidate: our agent against a plain
// agents-js agent with one tool, same SFU, same simulator, both turns of a pair at once. Source of every figure: simulator.
// Also: spoken responses and tokens per candidate turn, and join to first greeting audio.

const quick = process.argv.includes("--quick");
const PAIRS = quick ? 8 : 200;
/** Turns of conversation from which responses and tokens are counted, before the pairs. */
const TALK_TURNS = quick ? 4 : 12;
/** An interviewer silent this long has finished. */
const QUIET_MS = 600;
const TURN_LIMIT_MS = 12_000;

const folder = mkdtempSync(join(tmpdir(), "vivavoce-bench-"));
const apiKey = "bench";
// While overhead is measured the brain is short of words: what it says does not matter then, and pairs go faster.
const interviewer = interviewerBrain(1);
let brief = false;
const brain: Brain = (view) => (brief ? { say: "Go on.", calls: [] } : interviewer(view));
const simulator = await startOpenAiSimulator({ apiKey, seed: 1, brain });
const stack = await startStack({
  folder,
  port: await freePort(8900),
  simulate: { url: simulator.url, apiKey },
  say: () => {},
});

const healthPort = await freePort(9050);
const plain = startChild({
  name: "plain agent",
  command: process.execPath,
  args: ["--disable-warning=ExperimentalWarning", join(ROOT, "bench/turn-overhead/plain-agent.ts"), "start"],
  env: {
    LIVEKIT_URL: stack.livekit.url,
    LIVEKIT_API_KEY: stack.livekit.key,
    LIVEKIT_API_SECRET: stack.livekit.secret,
    OPENAI_API_KEY: apiKey,
    OPENAI_BASE_URL: simulator.url,
    PORT: String(healthPort),
    LOG_LEVEL: "warn",
  },
  logFile: join(folder, "plain.log"),
});

/** One side of the comparison: a room, a candidate in it, and the simulator's connections that belong to it. */
interface Side {
  readonly name: "ours" | "plain";
  readonly candidate: Listener;
  readonly joinedAt: number;
  readonly firstConnection: number;
}

const connections = (): number =>
  simulator.journal.entries.reduce((most, entry) => Math.max(most, entry.connection), 0);

async function until<T>(what: string, find: () => T | null, limitMs: number): Promise<T> {
  const deadline = now() + limitMs;
  for (;;) {
    const found = find();
    if (found !== null) return found;
    if (now() > deadline) throw new Error(`waited ${limitMs} ms for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

async function joinOurs(): Promise<Side> {
  const api = new VivavoceApi(stack.url, stack.secrets.consoleKey);
  const config = await api.createConfig({ ...exampleGuide("backend"), durationMinutes: 120 });
  const { joinUrl } = await api.schedule(config.id, "Bench");
  const firstConnection = connections() + 1;
  const joinedAt = now();
  const { reply } = await startAsCandidate(stack.url, joinUrl);
  const candidate = new Listener();
  await candidate.join(reply.room.url, reply.room.token);
  return { name: "ours", candidate, joinedAt, firstConnection };
}

async function joinPlain(): Promise<Side> {
  await untilReady(plain, async () => (await fetch(`http://127.0.0.1:${healthPort}/`)).ok, 30_000);
  const { key, secret, url } = stack.livekit;
  const room = `plain-${Date.now()}`;
  const token = new AccessToken(key, secret, { identity: ROOM.candidateIdentity, ttl: 600 });
  token.addGrant({ room, roomJoin: true, canPublish: true, canSubscribe: true });
  const firstConnection = connections() + 1;
  const joinedAt = now();
  const candidate = new Listener();
  await candidate.join(url, await token.toJwt());
  await new AgentDispatchClient(url.replace(/^ws/, "http"), key, secret).createDispatch(room, "plain-baseline");
  return { name: "plain", candidate, joinedAt, firstConnection };
}

/**
 * First audio delta the simulator sent on one side's connections after `since`. The interviewer was quiet before,
 * and speech is delivered faster than it is played, so this belongs to the answer.
 */
function firstDelta(side: Side, endConnection: number, since: number): number | null {
  const { entries, startedAtMs } = simulator.journal;
  for (let at = entries.length - 1, first: number | null = null; ; at--) {
    const entry = entries[at];
    if (entry === undefined || startedAtMs + entry.ms <= since) return first;
    const ofSide = entry.connection >= side.firstConnection && entry.connection < endConnection;
    if (ofSide && entry.direction === "out" && entry.event.type === "response.output_audio.delta")
      first = startedAtMs + entry.ms;
  }
}

/** One candidate turn, at a quiet moment: says the phrase, waits for the answer, returns delta → sound in ms, or null when nothing was spoken. */
async function turn(side: Side, other: Side, phrase: Int16Array): Promise<number | null> {
  const last = side.firstConnection > other.firstConnection ? Number.POSITIVE_INFINITY : other.firstConnection;
  await until("quiet", () => (side.candidate.quietForMs() > QUIET_MS ? true : null), 60_000);
  const begun = now();
  await side.candidate.say(phrase);
  try {
    const delta = await until("an answer", () => firstDelta(side, last, begun), TURN_LIMIT_MS);
    const sound = await until("its sound", () => side.candidate.firstSoundAfter(delta), TURN_LIMIT_MS);
    return sound - delta;
  } catch {
    return null;
  }
}

try {
  const spoken = await speak("I would measure it.", "slt");
  const phrase = resample(spoken.pcm, 24_000, 48_000);
  const baseline = await joinPlain();
  const plainGreeting =
    (await until("the plain greeting", () => baseline.candidate.firstSoundAfter(baseline.joinedAt), 30_000)) -
    baseline.joinedAt;
  const ours = await joinOurs();
  const ourGreeting =
    (await until("our greeting", () => ours.candidate.firstSoundAfter(ours.joinedAt), 30_000)) - ours.joinedAt;
  console.log(
    `start to first greeting audio, one each: ours ${ourGreeting.toFixed(0)} ms, plain ${plainGreeting.toFixed(0)} ms (simulator)`,
  );

  for (let at = 0; at < TALK_TURNS; at++)
    await Promise.all([turn(ours, baseline, phrase), turn(baseline, ours, phrase)]);
  console.log(`${TALK_TURNS} turns of conversation with the simulated interviewer (simulator)`);
  for (const side of [ours, baseline]) {
    const last =
      side.firstConnection > (side === ours ? baseline : ours).firstConnection
        ? Number.POSITIVE_INFINITY
        : ours.firstConnection;
    const done = simulator.journal.entries.filter(
      (e) =>
        e.direction === "out" &&
        e.connection >= side.firstConnection &&
        e.connection < last &&
        e.event.type === "response.done",
    );
    const usages = done.map(
      (e) =>
        (e.event["response"] as {
          usage?: { input_tokens: number; output_tokens: number };
          output?: { type: string }[];
        }) ?? {},
    );
    const spokenCount = usages.filter((r) => r.output?.some((item) => item.type === "message")).length;
    const tokens = usages.reduce((sum, r) => sum + (r.usage?.input_tokens ?? 0) + (r.usage?.output_tokens ?? 0), 0);
    const turns = TALK_TURNS + 1; // the greeting is one too
    console.log(
      `  ${side.name.padEnd(5)}  ${(done.length / turns).toFixed(2)} responses, ${(spokenCount / turns).toFixed(2)} of them spoken, ${Math.round(tokens / turns)} tokens a candidate turn`,
    );
  }
  brief = true;

  const pairs: (readonly [number, number])[] = [];
  let lost = 0;
  for (let at = 0; at < PAIRS; at++) {
    // Both at the same moment: whatever else the machine does then, it does to both.
    const [our, base] = await Promise.all([turn(ours, baseline, phrase), turn(baseline, ours, phrase)]);
    if (our === null || base === null) lost++;
    else pairs.push([our, base]);
    if ((at + 1) % 25 === 0) console.log(`  ${at + 1} of ${PAIRS} pairs`);
  }

  const show = (values: readonly number[]): string => {
    const s = summarise(values);
    return `p50 ${s.p50.toFixed(0)} ms, p95 ${s.p95.toFixed(0)} ms`;
  };
  console.log(
    `provider's first audio delta → first sample at the candidate, ${pairs.length} pairs, ${lost} turns without an answer (simulator)`,
  );
  console.log(`  ours   ${show(pairs.map((p) => p[0]))}`);
  console.log(`  plain  ${show(pairs.map((p) => p[1]))}`);
  for (const [at, goal] of [
    ["p50", 1.05],
    ["p95", 1.15],
  ] as const) {
    const ratio = ratioOf(pairs, at);
    console.log(`  ratio at ${at}: ${showRatio(ratio)}, goal ≤ ${goal}: ${verdict(ratio, goal)}`);
  }
  await ours.candidate.leave();
  await baseline.candidate.leave();
} finally {
  await plain.stop();
  await stack.stop();
  await simulator.close();
  rmSync(folder, { recursive: true, force: true });
}
process.exit(process.exitCode ?? 0);
