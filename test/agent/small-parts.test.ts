import { describe, expect, it } from "vitest";
import { silenceStepDue } from "../../core/interview/silence-ladder.ts";
import { isGoodbye } from "../../agent/goodbye.ts";
import { readEnv } from "../../agent/env.ts";
import { asksForAMoment } from "../../agent/moment/asks-for-a-moment.ts";
import { createLog, errorFields } from "../../agent/log.ts";
import { readArguments } from "../../agent/note-check.ts";
import { Outbox } from "../../agent/outbox.ts";
import { retryAfterMs } from "../../agent/providers/openai-rate-limit.ts";
import { lostByClose, lostByErrorCode, lostByStatus } from "../../agent/providers/openai-lost.ts";

describe("the silence ladder", () => {
  it("climbs at 12, 25, 45, 90 and 180 seconds, each step once", () => {
    expect(silenceStepDue(11_999, 0, 1)).toBeNull();
    expect(silenceStepDue(12_000, 0, 1)).toBe(1);
    expect(silenceStepDue(24_000, 1, 1)).toBeNull();
    expect(silenceStepDue(25_000, 1, 1)).toBe(2);
    expect(silenceStepDue(45_000, 2, 1)).toBe(3);
    expect(silenceStepDue(90_000, 3, 1)).toBe(4);
    expect(silenceStepDue(180_000, 4, 1)).toBe(5);
    expect(silenceStepDue(999_000, 5, 1)).toBeNull();
  });

  it("is slower for who was given more time, and skips what was missed", () => {
    expect(silenceStepDue(17_000, 0, 1.5)).toBeNull();
    expect(silenceStepDue(18_000, 0, 1.5)).toBe(1);
    expect(silenceStepDue(50_000, 0, 1)).toBe(3);
  });
});

describe("words that mean something to the process", () => {
  it("asking for a moment is recognised in every language, and not inside an answer", () => {
    for (const text of ["Give me a minute, please.", "Hm, let me think.", "Hold on.", "Just a second."])
      expect(asksForAMoment(text, "en")).toBe(true);
    expect(asksForAMoment("Einen Moment bitte.", "de")).toBe(true);
    expect(asksForAMoment("Dame un momento.", "es")).toBe(true);
    expect(asksForAMoment("Un instant, s'il vous plaît.", "fr")).toBe(true);
    expect(
      asksForAMoment(
        "We gave the workers a minute to drain before the load balancer took them out of rotation, which was enough.",
        "en",
      ),
    ).toBe(false);
    expect(
      asksForAMoment(
        "We had one moment of downtime that I remember, and then for about a year nothing at all happened.",
        "en",
      ),
    ).toBe(false);
  });

  it("how long something takes is no request, nor what a program does then", () => {
    const answers = {
      en: [
        "We need a few minutes.",
        "We need some time.",
        "Wait a few seconds.",
        "Wait.",
        "Just one second.",
        "One sec.",
      ],
      es: ["Espera unos segundos.", "Me da más tiempo.", "Da un segundo.", "Espera."],
    } as const;
    for (const [language, texts] of Object.entries(answers))
      for (const text of texts) expect(asksForAMoment(text, language as keyof typeof answers), text).toBe(false);
  });

  it("goodbye ends something only in the last section", () => {
    expect(isGoodbye("Thank you. Goodbye!", "wrapup", "en")).toBe(true);
    expect(isGoodbye("Thank you. Goodbye!", "technical", "en")).toBe(false);
    expect(isGoodbye("Vielen Dank und auf Wiedersehen.", "wrapup", "de")).toBe(true);
  });

  it("goodbye is a last sentence, and no question", () => {
    const questions = {
      en: ["Before we say goodbye, do you have any questions?", "Goodbye is near. Anything you would like to add?"],
      de: ["Bevor wir auf Wiedersehen sagen, haben Sie noch Fragen?"],
      es: ["Antes de decir adiós, ¿tiene alguna pregunta?"],
      fr: ["Avant de dire au revoir, avez-vous des questions ?"],
    } as const;
    for (const [language, texts] of Object.entries(questions))
      for (const text of texts) expect(isGoodbye(text, "wrapup", language as keyof typeof questions), text).toBe(false);
    expect(isGoodbye("We say goodbye to customers politely. I see.", "wrapup", "en")).toBe(false);
    const statements = {
      en: [
        "Before we say goodbye, tell me what you would like to ask.",
        "I'll say goodbye once you have asked your questions.",
        "Goodbye is near, so ask me anything.",
        "We wave bye to every server that fails its check.",
        "It is too early for a goodbye.",
        "You don't need to end on goodbye.",
        "Thank you for not saying goodbye.",
        "This was no goodbye, Maya.",
        "Goodbye is what I will say in ten minutes.",
        "If there is nothing else, I will say goodbye.",
      ],
      de: [
        "Bevor wir auf Wiedersehen sagen, erzählen Sie mir von Ihren Fragen.",
        "Auf Wiedersehen sagen wir gleich.",
        "Das ist noch kein Auf Wiedersehen.",
      ],
      es: [
        "Antes de decir adiós, cuénteme qué le gustaría preguntar.",
        "Diremos adiós cuando haya terminado.",
        "Esto todavía no es un adiós.",
      ],
      fr: [
        "Avant de se dire au revoir, posez-moi vos questions.",
        "Nous dirons au revoir dès que vous aurez fini.",
        "Ce n’est pas encore un au revoir.",
      ],
    } as const;
    for (const [language, texts] of Object.entries(statements))
      for (const text of texts)
        expect(isGoodbye(text, "wrapup", language as keyof typeof statements), text).toBe(false);
    const farewells = {
      en: [
        "Thanks, goodbye, Maya.",
        "Bye bye, and take care!",
        "Goodbye and good luck.",
        "Goodbye, have a great day!",
        "Thank you so much for your time today, Maya, and goodbye.",
        "We will be in touch soon - goodbye!",
        "Thank you for coming and goodbye.",
      ],
      de: [
        "Auf Wiedersehen, Frau Lindqvist!",
        "Danke und tschüss.",
        "Auf Wiedersehen und einen schönen Tag noch.",
        "Vielen Dank für Ihre Zeit und auf Wiedersehen.",
      ],
      es: ["Muchas gracias, adiós.", "Hasta luego, María.", "Adiós y mucha suerte."],
      fr: ["Merci et au revoir.", "Au revoir, Madame Dubois.", "Au revoir et bonne journée !"],
    } as const;
    for (const [language, texts] of Object.entries(farewells))
      for (const text of texts) expect(isGoodbye(text, "wrapup", language as keyof typeof farewells), text).toBe(true);
    expect(isGoodbye("Do you have any questions? No? Then thank you, and goodbye.", "wrapup", "en")).toBe(true);
  });
});

describe("the outbox", () => {
  const incident = (code: string) => ({ type: "incident", code }) as const;

  it("keeps order and repeats what was not acknowledged", () => {
    const outbox = new Outbox();
    for (const code of ["a", "b", "c"]) outbox.add(incident(code));
    expect(outbox.batch().map(({ seq }) => seq)).toEqual([1, 2, 3]);
    outbox.acknowledge(2);
    expect(outbox.batch()).toEqual([{ seq: 3, report: incident("c") }]);
    outbox.acknowledge(3);
    expect(outbox.size).toBe(0);
    expect(outbox.add(incident("d"))).toBe(4);
  });

  it("finds the one report that is never taken and lets the others pass", () => {
    const outbox = new Outbox();
    for (const code of ["good", "bad", "good too"]) outbox.add(incident(code));
    const taken: string[] = [];
    for (let turn = 0; outbox.size > 0 && turn < 10; turn++) {
      const batch = outbox.batch();
      if (batch.some(({ report }) => report.type === "incident" && report.code === "bad"))
        outbox.refused("invalid-request");
      else {
        taken.push(...batch.map(({ report }) => (report.type === "incident" ? report.code : "")));
        outbox.acknowledge(batch.at(-1)!.seq);
      }
    }
    expect(taken).toEqual(["good", "report_refused", "good too"]);
  });
});

describe("the environment", () => {
  const good = {
    WORKER_URL: "https://edge.example/",
    AGENT_SECRET: "0123456789abcdef",
    LIVEKIT_URL: "wss://sfu.example",
    LIVEKIT_API_KEY: "k",
    LIVEKIT_API_SECRET: "s",
    OPENAI_API_KEY: "secret-key",
  };

  it("is read with its defaults", () => {
    const env = readEnv(good);
    expect(env.ok && env.value).toMatchObject({
      workerUrl: "https://edge.example",
      maxInterviews: 4,
      port: 8081,
      openai: { baseUrl: "https://api.openai.com/v1" },
    });
  });

  it("refuses to start without a key and says everything that is wrong, but no value", () => {
    const env = readEnv({ ...good, OPENAI_API_KEY: "", LIVEKIT_URL: "http://secret-host" });
    expect(env).toEqual({
      ok: false,
      error: "The agent cannot start:\n  LIVEKIT_URL is not valid\n  OPENAI_API_KEY is missing",
    });
  });
});

describe("what leaves the process", () => {
  it("a log line is one JSON object, and an error shows its kind and never its message", () => {
    const lines: string[] = [];
    const log = createLog((line) => lines.push(line)).with({ interviewId: "int_1" });
    log.error(
      "failed",
      errorFields(Object.assign(new TypeError("https://host/?key=secret said Ada"), { code: "ECONNREFUSED" })),
    );
    expect(JSON.parse(lines[0]!)).toMatchObject({
      level: "error",
      message: "failed",
      interviewId: "int_1",
      error: "TypeError",
      code: "ECONNREFUSED",
    });
    expect(lines[0]).not.toMatch(/secret|Ada/);
  });

  it("arguments of a tool are JSON, else text; long texts are cut", () => {
    expect(readArguments('{"score":7}')).toEqual({ score: 7 });
    expect(readArguments("")).toEqual({});
    expect(readArguments("{bad")).toBe("{bad");
    expect(
      (readArguments(JSON.stringify({ evidence: "x".repeat(5_000) })) as { evidence: string }).evidence,
    ).toHaveLength(2_000);
  });

  it("refusals of a provider are told apart, by the status before it, by its words, and by its close", () => {
    expect([401, 403, 429, 503, 404].map((status) => lostByStatus(status).code)).toEqual([
      "unauthorized",
      "forbidden",
      "rate_limited",
      "unreachable",
      "refused",
    ]);
    expect(lostByErrorCode("session_expired")).toEqual({ code: "expired" });
    expect(lostByErrorCode("unknown_parameter")).toBeNull();
    expect(lostByClose(4000, "invalid_request_error.model_not_found")).toEqual({ code: "model", status: 4000 });
    expect(lostByClose(1006, "")).toEqual({ code: "closed", status: 1006 });
  });

  it("a limit of tokens names its seconds, in its words, in the last word about the bucket, or not at all", () => {
    const failed = (message: string) => ({
      status: "failed",
      status_details: { error: { type: "tokens", code: "rate_limit_exceeded", message } },
    });
    expect(retryAfterMs(failed("Please try again in 7.853s."), undefined)).toBe(7_853);
    expect(retryAfterMs(failed("Please try again in 350ms."), 9)).toBe(350);
    expect(retryAfterMs(failed("try again in 1m2.5s"), undefined)).toBe(60_000);
    expect(retryAfterMs(failed("Too many."), 2.5)).toBe(2_500);
    expect(retryAfterMs(failed("Too many."), undefined)).toBe(5_000);
    expect(retryAfterMs({ status: "failed", status_details: { error: { code: "server_error" } } }, 2)).toBeUndefined();
    expect(retryAfterMs({ status: "completed" }, 2)).toBeUndefined();
    expect(lostByStatus(429, "7")).toEqual({ code: "rate_limited", status: 429, retryAfterMs: 7_000 });
    const inAWhile = lostByStatus(429, new Date(Date.now() + 9_000).toUTCString()).retryAfterMs ?? 0;
    expect(inAWhile).toBeGreaterThan(6_000);
    expect(inAWhile).toBeLessThanOrEqual(9_000);
    expect(lostByStatus(429, "soon")).toEqual({ code: "rate_limited", status: 429 });
  });
});
