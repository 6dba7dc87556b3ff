import { env } from "cloudflare:workers";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { EvaluatorAnswer } from "#contract/evaluation.ts";
import type { ProviderName } from "#contract/provider.ts";
import {
  askEvaluator,
  availableEvaluators,
  type EvaluatorEnv,
  type EvaluatorQuestion,
  identifyModel,
} from "../../worker/evaluation/evaluator.ts";

const { STAND_INS_URL, OPENAI_API_KEY: KEY } = env as unknown as {
  readonly STAND_INS_URL: string;
  readonly OPENAI_API_KEY: string;
};
const SAID = "I would put a durable queue in front of the database and measure the load first.";
const SYSTEM = `# The area you score: System Design
> Turns an open problem into a design: names the parts and how data flows, and weighs load and failure.
- 1: Cannot name the components of a workable design.
- 5: Reaches a sound design with a queue or a database and names the bottleneck.
- 10: Clarifies load with numbers before designing and measures what fails first.
${"Read every turn of the candidate and quote word for word. ".repeat(100)}`;

let settings: EvaluatorEnv;
beforeAll(async () => {
  const start = async (path: string): Promise<string> => {
    const response = await fetch(`${STAND_INS_URL}${path}`, { method: "POST", body: "{}" });
    return ((await response.json()) as { url: string }).url;
  };
  settings = {
    OPENAI_API_KEY: KEY,
    OPENAI_BASE_URL: await start("/simulators"),
    GEMINI_API_KEY: KEY,
    GEMINI_BASE_URL: await start("/gemini-simulators"),
  };
});

const baseUrl = (provider: ProviderName) =>
  provider === "openai" ? settings.OPENAI_BASE_URL : settings.GEMINI_BASE_URL;
const question = (provider: ProviderName, more: Partial<EvaluatorQuestion> = {}): EvaluatorQuestion => ({
  provider,
  model: `${provider}-text-1`,
  system: SYSTEM,
  user: JSON.stringify({ turns: [{ turnId: "t2", speaker: "candidate", text: SAID }] }),
  maxOutputTokens: 4_000,
  timeoutMs: 20_000,
  ...more,
});
const admin = async (provider: ProviderName, path: string, body: unknown): Promise<void> => {
  const response = await fetch(new URL(path, baseUrl(provider)), { method: "POST", body: JSON.stringify(body) });
  expect(response.status).toBe(202);
};
const arm = (provider: ProviderName, fault: unknown) => admin(provider, "/__sim/evaluator/faults", fault);
const journal = async (provider: ProviderName): Promise<{ type: string }[]> => {
  const response = await fetch(new URL("/__sim/journal", baseUrl(provider)));
  const { entries } = (await response.json()) as { entries: { event: { type: string } }[] };
  return entries.map(({ event }) => event).filter(({ type }) => type === "evaluator.asked");
};
const callsMade = async (provider: ProviderName): Promise<number> => (await journal(provider)).length;

const spies = (["log", "info", "warn", "error", "debug"] as const).map((name) => vi.spyOn(console, name));
afterEach(() => {
  // Whatever happened, nothing was written about it: a message could quote the transcript.
  for (const spy of spies) expect(spy).not.toHaveBeenCalled();
});

describe.each(["openai", "gemini"] as const)("an evaluator of %s", (provider) => {
  it("answers in the contract's shape, names itself and tells what it bills", async () => {
    const answered = await askEvaluator(settings, question(provider));
    if (!answered.ok) throw new Error(answered.error.code);
    const { raw, reportedModel, usage, finish } = answered.value;
    const answer = EvaluatorAnswer.parse(JSON.parse(raw));
    expect(answer.evidence[0]).toMatchObject({ turnId: "t2", quote: SAID });
    // Evidence is written before the score that rests on it.
    expect(raw.indexOf('"evidence"')).toBeLessThan(raw.indexOf('"score"'));
    expect(reportedModel).toBe(`simulator:${provider}-text-1`);
    expect(finish).toBe("complete");
    expect(usage).toMatchObject({ provider, model: `${provider}-text-1`, kind: "evaluation", source: "simulator" });
    expect(usage.key.length).toBeGreaterThan(5);
    expect(usage.tokens.textIn).toBeGreaterThan(1_000);
    // Thinking is part of what goes out: more than the text alone.
    expect(usage.tokens.textOut).toBeGreaterThan(raw.length / 4 + 60);
  });

  it("tells apart what was cached and gives every answer a key of its own", async () => {
    const [first, second] = [
      await askEvaluator(settings, question(provider)),
      await askEvaluator(settings, question(provider)),
    ];
    if (!first.ok || !second.ok) throw new Error("no answer");
    expect(second.value.usage.tokens.textCached).toBeGreaterThanOrEqual(1_024);
    expect(second.value.usage.key).not.toBe(first.value.usage.key);
  });

  it.each(["invalid_json", "truncated_json", "score_11", "score_text", "prose", "empty"])(
    "hands on an answer that is %s as it was written: it is billed, and the checks judge it",
    async (how) => {
      await arm(provider, { kind: "answer", how });
      const answered = await askEvaluator(settings, question(provider));
      if (!answered.ok) throw new Error(answered.error.code);
      expect(EvaluatorAnswer.safeParse(maybeJson(answered.value.raw)).success).toBe(false);
      expect(answered.value.usage.tokens.textIn).toBeGreaterThan(0);
    },
  );

  it("says when it was stopped early or declined, with what that cost", async () => {
    await arm(provider, { kind: "stop_early" });
    await arm(provider, { kind: "refuse" });
    const finishes = [];
    for (let asked = 0; asked < 2; asked++) {
      const answered = await askEvaluator(settings, question(provider));
      if (!answered.ok) throw new Error(answered.error.code);
      finishes.push(answered.value.finish);
      expect(answered.value.usage.tokens.textIn).toBeGreaterThan(0);
    }
    expect(finishes).toEqual(["stopped_early", "refused"]);
  });

  it.each([
    [{ kind: "status", status: 500 }, "evaluator-unreachable", true],
    [{ kind: "status", status: 503 }, "evaluator-busy", true],
    [{ kind: "status", status: 429 }, "evaluator-busy", true],
    [{ kind: "status", status: 400 }, "evaluator-request-refused", false],
    [{ kind: "status", status: 404 }, "evaluator-model-unknown", false],
    [{ kind: "garbage" }, "evaluator-invalid", true],
  ] as const)("meets %j with a code, once: whoever asked decides about another try", async (fault, code, again) => {
    await arm(provider, fault);
    const before = await callsMade(provider);
    expect(await askEvaluator(settings, question(provider))).toEqual({ ok: false, error: { code, again } });
    expect(await callsMade(provider)).toBe(before + 1);
  });

  it.each(["hang", "stall"])("waits no longer than it may when the provider falls silent: %s", async (kind) => {
    await arm(provider, { kind });
    expect(await askEvaluator(settings, question(provider, { timeoutMs: 300 }))).toEqual({
      ok: false,
      error: { code: "evaluator-timeout", again: true },
    });
  });

  it("refuses a wrong key, and is not asked without one", async () => {
    const wrong = { ...settings, OPENAI_API_KEY: "another", GEMINI_API_KEY: "another" };
    const before = await callsMade(provider);
    for (const result of [await askEvaluator(wrong, question(provider)), await identifyModel(wrong, provider, "any")])
      expect(result).toEqual({ ok: false, error: { code: "evaluator-key-invalid", again: false } });
    const none = { ...settings, OPENAI_API_KEY: "", GEMINI_API_KEY: "" };
    for (const result of [await askEvaluator(none, question(provider)), await identifyModel(none, provider, "any")])
      expect(result).toEqual({ ok: false, error: { code: "evaluator-key-missing", again: false } });
    expect(await callsMade(provider)).toBe(before);
  });

  it("cannot be reached where nobody listens", async () => {
    const nobody = {
      ...settings,
      OPENAI_BASE_URL: "http://127.0.0.1:1/v1",
      GEMINI_BASE_URL: "http://127.0.0.1:1/v1beta",
    };
    for (const result of [await askEvaluator(nobody, question(provider)), await identifyModel(nobody, provider, "any")])
      expect(result).toEqual({ ok: false, error: { code: "evaluator-unreachable", again: true } });
  });

  it("says what its model is called before anything is told to it", async () => {
    expect(await identifyModel(settings, provider, "some-model")).toEqual({ ok: true, value: "simulator:some-model" });
  });
});

describe("evaluators", () => {
  it("tell OpenAI to keep nothing", async () => {
    await askEvaluator(settings, question("openai"));
    expect((await journal("openai")).at(-1)).toMatchObject({ type: "evaluator.asked", stored: false });
  });

  it("are the families that have a key", () => {
    expect(availableEvaluators(settings)).toEqual(["openai", "gemini"]);
    expect(availableEvaluators({ ...settings, GEMINI_API_KEY: "" })).toEqual(["openai"]);
    expect(availableEvaluators({ OPENAI_BASE_URL: "", GEMINI_BASE_URL: "" })).toEqual([]);
  });

  it("say of OpenAI's account that is empty that waiting is no use", async () => {
    await arm("openai", { kind: "status", status: 429, code: "insufficient_quota" });
    expect(await askEvaluator(settings, question("openai"))).toEqual({
      ok: false,
      error: { code: "evaluator-quota", again: false },
    });
  });
});

function maybeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
