import { EventEmitter } from "node:events";
import { expect, it } from "vitest";
import { Closing } from "../../agent/closing.ts";
import type { Floor } from "../../agent/floor.ts";
import type { ProviderLine } from "../../agent/providers/provider-line.ts";
import { eventually } from "../support/eventually.ts";

/** Six seconds in which a thought is let finish, by this factor. */
const TIME_FACTOR = 0.1;
const FINISH_MS = 6_000 * TIME_FACTOR;

it("who begins one thought after the other is let finish the first, and hears the goodbye before the time is over", async () => {
  const floor = Object.assign(new EventEmitter(), {
    quiet: false,
    candidateSpeaking: true,
    interviewerSpeaking: false,
    candidateVoiceMs: 0,
  });
  const asked: string[] = [];
  const line = Object.assign(new EventEmitter(), {
    responding: false,
    appendItem: () => undefined,
    requestResponse: (purpose: string) => void asked.push(purpose),
  }) as unknown as ProviderLine;
  const closing = new Closing({
    floor: floor as unknown as Floor,
    timeFactor: TIME_FACTOR,
    line: () => line,
    report: () => undefined,
  });
  closing.watch(line);
  closing.ask();
  const askedAtMs = Date.now();
  const talk = setInterval(() => floor.emit("candidateStarted", { atMs: Date.now() }), FINISH_MS / 4);
  try {
    await eventually("the goodbye is asked for", () => asked.length > 0);
    expect(Date.now() - askedAtMs).toBeGreaterThanOrEqual(FINISH_MS);
    expect(asked[0]).toBe("closing");
  } finally {
    clearInterval(talk);
    closing.stop();
  }
});
