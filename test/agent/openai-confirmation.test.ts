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
