import { runDurableObjectAlarm } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { vi } from "vitest";
import type { LeaseGrant } from "#contract/agent-protocol.ts";
import type { AgentReport } from "#contract/agent-report.ts";
import type { Mode } from "#contract/mode.ts";
import { ANSWERS, QUESTIONS } from "../support/evaluation-talk.ts";
import { randomId } from "../../worker/tokens/random-id.ts";
import { Agent, ask, leaseRequest, makeKey, startInterview, stubOf } from "./edge.ts";

/** What only this project's tests are bound to. */
const { STAND_INS_URL } = env as unknown as { readonly STAND_INS_URL: string };

/** Something said at a moment of a part. */
export interface Said {
  readonly atMs: number;
  readonly by: "candidate" | "interviewer";
  readonly text: string;
}

/** A part of a recording as a test wants it: spoken, or whatever bytes it gives. */
export type Sound = { readonly said: readonly Said[] } | { readonly bytes: Uint8Array<ArrayBuffer> } | "missing";

/** Ten seconds of recording and what the live transcript has of them. */
export interface Stretch {
  readonly sound: Sound;
  readonly turns: readonly {
    readonly by: "candidate" | "interviewer";
    readonly text: string;
    readonly atMs: number;
    readonly lengthMs: number;
  }[];
}

export const PART_MS = 10_000;
const [Q1, Q2] = QUESTIONS;
const [A1, A2, A3, A4] = ANSWERS;
const spoken = (
  ...lines: readonly (readonly [by: "candidate" | "interviewer", text: string, atMs: number, lengthMs: number])[]
): Stretch => ({
  sound: { said: lines.map(([by, text, atMs]) => ({ by, text, atMs })) },
  turns: lines.map(([by, text, atMs, lengthMs]) => ({ by, text, atMs, lengthMs })),
});

/** Fifty seconds: two questions, four sentences of answers. */
export const TALK: readonly Stretch[] = [
  spoken(["interviewer", Q1, 300, 2_800], ["candidate", A1, 4_000, 4_500]),
  spoken(["candidate", A2, 400, 7_500]),
  spoken(["interviewer", Q2, 400, 5_000]),
  spoken(["candidate", A3, 400, 8_500]),
  spoken(["candidate", A4, 400, 7_500]),
];

/** One area, so that an evaluation is three calls. */
export const ONE_AREA = {
  rubricAreas: [
    {
      name: "Technical Depth",
      weight: 1,
      description:
        "Finds causes by measuring, knows what a database does underneath and names the price of each choice.",
      anchors: [
        {
          score: 1,
          description: "Guesses, cannot say why something is slow.",
          exampleResponse: "I would add servers.",
        },
        {
          score: 5,
          description: "Uses an index or a cache and knows roughly what it does.",
          exampleResponse: "I would look for a missing index and add one.",
        },
        {
          score: 10,
          description:
            "Starts with a log and the plan, measures before and after, and names the trade off of each design.",
          exampleResponse: "The plan showed a scan of forty million rows, so we added an index and measured again.",
        },
      ],
    },
  ],
  questions: [
    { id: "q1", section: "technical", areas: ["Technical Depth"], text: "How do you find out why a query is slow?" },
  ],
};

export interface HeldInterview {
  readonly id: string;
  readonly key: string;
  readonly orgId: string;
  readonly mode: Mode;
  readonly agent: Agent;
  readonly startedAtMs: number;
}

/**
 * An interview that was held: greeted, talked, recorded, and ended by a person unless it is `open`. It took no time:
 * the clock was told that it did.
 */
export async function holdInterview(
  options: {
    readonly talk?: readonly Stretch[];
    readonly guide?: object;
    readonly body?: object;
    readonly open?: boolean;
    /** Goes on for so long after the talk, in silence that nobody records. */
    readonly thenMs?: number;
    readonly mode?: Mode;
  } = {},
): Promise<HeldInterview> {
  const talk = options.talk ?? TALK;
  const mode = options.mode ?? "test";
  const orgId = randomId("org");
  const key = await makeKey(orgId, mode);
  // Far ahead of the real time: alarms then wait, where in the past they would ring without end.
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 3_600_000 });
  try {
    if (mode === "live") asIfProviderWereReal();
    const { id } = await startInterview({
      key,
      guide: options.guide ?? ONE_AREA,
      ...(options.body === undefined ? {} : { body: options.body }),
    });
    const agent = await leased(id, mode);
    const startedAtMs = Date.now();
    await must(agent.sync(...arrival(mode), { type: "greeting_started", startedAtMs }));
    for (const [index, stretch] of talk.entries()) {
      vi.setSystemTime(startedAtMs + (index + 1) * PART_MS);
      await must(agent.sync(...turnsOf(stretch, index, startedAtMs)));
      await record(agent, startedAtMs, index, stretch.sound);
    }
    vi.setSystemTime(Date.now() + (options.thenMs ?? 0));
    const held = { id, key, orgId, mode, agent, startedAtMs };
    if (options.open !== true) {
      await endInterview(held);
      await runDurableObjectAlarm(await stubOf(id));
    }
    return held;
  } finally {
    vi.useRealTimers();
    vi.restoreAllMocks();
  }
}

/** Live interviews are not held with simulators: for as long as one is held, the provider does not call itself one. */
function asIfProviderWereReal(): void {
  // What was known of it before is forgotten by then.
  vi.setSystemTime(Date.now() + 120_000);
  const plain = globalThis.fetch;
  vi.spyOn(globalThis, "fetch").mockImplementation(async (input, init) => {
    const model = /\/models\/([\w.-]+)$/.exec(input instanceof Request ? input.url : String(input))?.[1];
    return model === undefined ? plain(input, init) : Response.json({ id: model });
  });
}

async function leased(id: string, mode: Mode): Promise<Agent> {
  if (mode === "test") return Agent.lease(id);
  const granted = await ask<LeaseGrant>("POST", `/v1/agent/interviews/${id}/lease`, {
    token: env.AGENT_SECRET,
    body: leaseRequest(id, 1, "agent-1", "gpt-realtime-2.1"),
  });
  if (granted.status !== 200) throw new Error(granted.text);
  return new Agent(id, granted.body);
}

const arrival = (mode: Mode): AgentReport[] => [
  {
    type: "provider_connected",
    provider: "openai",
    model: "gpt-realtime-2.1",
    reportedModel: mode === "test" ? "simulator:gpt-realtime-2.1" : "gpt-realtime-2.1",
    providerSession: "sess_1",
    reason: "start",
  },
  { type: "candidate", state: "present" },
];

const turnsOf = ({ turns }: Stretch, part: number, startedAtMs: number): AgentReport[] =>
  turns.map((turn, index) => {
    const atMs = startedAtMs + part * PART_MS + turn.atMs;
    return {
      type: "turn",
      turnId: `item_${part}_${index}`,
      speaker: turn.by,
      text: turn.text,
      understood: true,
      startedAtMs: atMs,
      endedAtMs: atMs + turn.lengthMs,
      interrupted: false,
      questionIds: part === 0 && turn.by === "interviewer" ? ["q1"] : [],
    };
  });

async function record(agent: Agent, startedAtMs: number, index: number, sound: Sound): Promise<void> {
  if (sound === "missing") return;
  const { bytes, sha256 } =
    "bytes" in sound ? { bytes: sound.bytes, sha256: await hex(sound.bytes) } : await spokenPart(sound.said);
  await must(
    agent.ask("PUT", `recording/0001-00-${String(index).padStart(5, "0")}.ogg`, {
      body: bytes,
      headers: {
        "content-type": "audio/ogg",
        "x-started-at-ms": String(startedAtMs + index * PART_MS),
        "x-duration-ms": String(PART_MS),
        "x-sha256": sha256,
      },
    }),
  );
}

/** A real part, spoken and encoded as the agent does it. */
export async function spokenPart(said: readonly Said[]): Promise<{ bytes: Uint8Array<ArrayBuffer>; sha256: string }> {
  const response = await fetch(`${STAND_INS_URL}/parts`, {
    method: "POST",
    body: JSON.stringify({ durationMs: PART_MS, said }),
  });
  return { bytes: new Uint8Array(await response.arrayBuffer()), sha256: response.headers.get("x-sha256")! };
}

/** The interview ends by a person; the agent lets go unless told to stay. */
export async function endInterview({ id, key, agent }: HeldInterview, letGo = true): Promise<void> {
  await must(ask("POST", `/v1/interviews/${id}/end`, { token: key, body: { politely: false } }));
  if (letGo) await must(agent.ask("POST", "release", { body: { reason: "ended" } }));
}

async function must(answer: Promise<{ readonly status: number; readonly text: string }>): Promise<void> {
  const { status, text } = await answer;
  if (status >= 300) throw new Error(`${status} ${text}`);
}

async function hex(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return [...new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))]
    .map((b) => b.toString(16).padStart(2, "0"))
    .join("");
}

/** One question, one answer, ten seconds: as little as can be evaluated. */
export const SHORT_TALK: readonly Stretch[] = TALK.slice(0, 1);

/** A provider of the test's own: where it is, what it was asked, and what goes wrong with it. */
export class OwnProvider {
  readonly env: { readonly OPENAI_BASE_URL: string };

  constructor(url: string) {
    this.env = { OPENAI_BASE_URL: url };
  }

  /** `options` are the simulator's own. */
  static async start(options: object = {}): Promise<OwnProvider> {
    const response = await fetch(`${STAND_INS_URL}/simulators`, { method: "POST", body: JSON.stringify(options) });
    return new OwnProvider(((await response.json()) as { url: string }).url);
  }

  /** What it answered, and would have billed. */
  async billed(): Promise<{ transcriptions: number; evaluations: number; keys: string[] }> {
    const { entries } = (await this.#ask("GET", "journal")) as { entries: { event: Record<string, unknown> }[] };
    const of = (type: string) => entries.filter(({ event }) => event["type"] === type).map(({ event }) => event);
    const evaluations = of("evaluator.asked").filter(({ outcome }) => ANSWERED.has(outcome as string));
    return {
      transcriptions: of("transcription.file.done").length,
      evaluations: evaluations.length,
      keys: evaluations.map(({ id }) => String(id)),
    };
  }

  transcriptionFails(how: string, times = 1000): Promise<unknown> {
    return this.#ask("POST", "faults", { kind: "file_transcription", how, times });
  }

  evaluatorFails(fault: object): Promise<unknown> {
    return this.#ask("POST", "evaluator/faults", fault);
  }

  async #ask(method: string, path: string, body?: object): Promise<unknown> {
    const response = await fetch(`${this.env.OPENAI_BASE_URL.replace("/v1", "")}/__sim/${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(await response.text());
    return response.json();
  }
}
const ANSWERED: ReadonlySet<string> = new Set(["complete", "stopped_early", "refused"]);

/** Changes what is stored of a part behind the interview's back; null: it is gone. */
export async function spoilPart(
  held: HeldInterview,
  index: number,
  change: (bytes: Uint8Array) => Uint8Array | null,
): Promise<void> {
  const name = `${held.orgId}/${held.mode}/${held.id}/0001-00-${String(index).padStart(5, "0")}.ogg`;
  const stored = await env.RECORDINGS.get(name);
  if (stored === null) throw new Error("no such part");
  const changed = change(new Uint8Array(await stored.arrayBuffer()));
  await (changed === null ? env.RECORDINGS.delete(name) : env.RECORDINGS.put(name, changed));
}

/** A provider of the other family, with its key unless the test brings a wrong one. */
export async function otherFamily(
  apiKey = env.OPENAI_API_KEY!,
): Promise<{ GEMINI_BASE_URL: string; GEMINI_API_KEY: string }> {
  const response = await fetch(`${STAND_INS_URL}/gemini-simulators`, { method: "POST", body: "{}" });
  const { url } = (await response.json()) as { url: string };
  return { GEMINI_BASE_URL: url, GEMINI_API_KEY: apiKey };
}
