import { describe, expect, it } from "vitest";
import { OpenAiConfirmation } from "../../agent/providers/openai-confirmation.ts";

function asking() {
  const lost: string[] = [];
  const confirmation = new OpenAiConfirmation({
    withinMs: 60_000,
    onConfirmed: () => undefined,
    complain: () => undefined,
    lose: ({ code }) => lost.push(code),
  });
  confirmation.asked({ audio: { output: { voice: "marin" } } });
  return { confirmation, lost };
}

describe("an error while an update is not yet confirmed", () => {
  it.each([
    { code: "item_delete_invalid_item_id", type: "invalid_request_error" },
    { code: "conversation_already_has_active_response", type: "invalid_request_error" },
    { code: "input_audio_buffer_commit_empty", type: "invalid_request_error" },
    { code: "server_error", type: "server_error" },
    { code: "invalid_value", type: "invalid_request_error", event_id: "request_tool" },
  ])("about something else ends no healthy connection: $code $event_id", (error) => {
    const { confirmation, lost } = asking();
    expect(confirmation.onError(error)).toBe(false);
    expect(lost).toEqual([]);
    confirmation.close();
  });

  it.each([
    { code: "invalid_value", type: "invalid_request_error", event_id: null },
    { code: null, type: "invalid_request_error" },
    { code: "anything", type: "anything", event_id: "session_1" },
  ])("about it, or about nothing else, ends it: $code $event_id", (error) => {
    const { confirmation, lost } = asking();
    expect(confirmation.onError(error)).toBe(true);
    expect(lost).toEqual(["refused"]);
    confirmation.close();
  });
});

describe("what a session shows", () => {
  const detection = {
    type: "server_vad",
    create_response: false,
    interrupt_response: true,
    silence_duration_ms: 700,
    threshold: 0.5,
  };
  const settings = (change: Record<string, unknown>, voice: unknown = "marin", model = "gpt-realtime-whisper") => ({
    audio: {
      input: { transcription: { model }, turn_detection: { ...detection, ...change } },
      output: { voice },
    },
  });
  const shown = (answer: ReturnType<typeof settings>): { confirmed: number; lost: string[] } => {
    const seen = { confirmed: 0, lost: [] as string[] };
    const confirmation = new OpenAiConfirmation({
      withinMs: 60_000,
      onConfirmed: () => void seen.confirmed++,
      complain: () => undefined,
      lose: ({ code }) => void seen.lost.push(code),
    });
    confirmation.asked(settings({}));
    confirmation.onUpdated(answer);
    confirmation.close();
    return seen;
  };

  it.each([
    ["nothing else", settings({})],
    ["a rounded threshold", settings({ threshold: 0.5000001 })],
    ["a voice by its id", settings({}, { id: "marin" })],
  ])("is confirmed when it is what was asked for, %s", (_, answer) => {
    expect(shown(answer)).toEqual({ confirmed: 1, lost: [] });
  });

  it.each([
    ["another silence", settings({ silence_duration_ms: 200 })],
    ["another detector", settings({ type: "semantic_vad" })],
    ["answers by itself", settings({ create_response: true })],
    ["cannot be interrupted", settings({ interrupt_response: false })],
    ["another voice", settings({}, "alloy")],
    ["another transcription", settings({}, "marin", "whisper-1")],
  ])("is refused when it is not: %s", (_, answer) => {
    expect(shown(answer)).toEqual({ confirmed: 0, lost: ["refused"] });
  });
});
