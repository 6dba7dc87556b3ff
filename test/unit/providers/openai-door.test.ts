import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sourceOfModel } from "#contract/mode.ts";
import { readOpenAiDoor } from "#core/providers/openai-door.ts";

const refusal = (code: string | null, message = "No.", type = "invalid_request_error") => ({
  error: { code, message, type, param: null },
});

describe("what a provider says at its door", () => {
  it("is the name of its model, when it says one", () => {
    expect(readOpenAiDoor(200, { id: "gpt-realtime-2.1", object: "model" })).toEqual({
      ok: true,
      value: "gpt-realtime-2.1",
    });
    for (const body of [null, {}, { id: "" }, { id: "  " }, { id: 7 }, "gpt"])
      expect(readOpenAiDoor(200, body)).toEqual({ ok: false, error: "provider-unreachable" });
  });

  it.each([
    [401, refusal("invalid_api_key", "Incorrect API key provided."), "provider-key-invalid"],
    [
      403,
      refusal("model_not_found", "Project `proj_x` does not have access to model `gpt-realtime-2.1`"),
      "provider-model-missing",
    ],
    [404, refusal("model_not_found"), "provider-model-missing"],
    [403, refusal("unsupported_country_region_territory"), "provider-region-refused"],
    [
      429,
      refusal("insufficient_quota", "You exceeded your current quota.", "insufficient_quota"),
      "provider-quota-spent",
    ],
    [429, refusal(null, "You exceeded your current quota.", "insufficient_quota"), "provider-quota-spent"],
    [401, null, "provider-key-invalid"],
    [503, null, "provider-unreachable"],
    [500, refusal("server_error"), "provider-unreachable"],
  ])("tells why there will be no interview: %i", (status, body, code) => {
    expect(readOpenAiDoor(status, body)).toEqual({ ok: false, error: code });
  });

  it.each([
    [
      401,
      refusal("missing_scope", "You have insufficient permissions for this operation. Missing scopes: api.model.read."),
    ],
    [403, refusal(null, "You have insufficient permissions for this operation. Missing scopes: api.model.read.")],
    [403, refusal("insufficient_permissions")],
    [404, { detail: "Not Found" }],
    [429, refusal("rate_limit_exceeded")],
  ])("does not keep out a key that only may not ask: %i", (status, body) => {
    expect(readOpenAiDoor(status, body)).toEqual({ ok: true, value: null });
  });

  it("is read whatever it is", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 599 }),
        fc.jsonValue(),
        (status, body) => void readOpenAiDoor(status, body),
      ),
    );
  });
});

it("who names no model is no provider", () => {
  for (const name of [
    "",
    "  ",
    "unknown",
    "Unknown",
    "none",
    "null",
    "n/a",
    "?",
    "simulator:gpt-realtime-2.1",
    " Simulator:x",
    "SIMULATOR:x",
  ])
    expect(sourceOfModel(name), name).toBe("simulator");
  for (const name of ["gpt-realtime-2.1", "models/gemini-3.8-live", "gpt-realtime-2.1-2026-08-01"])
    expect(sourceOfModel(name), name).toBe("provider");
});
