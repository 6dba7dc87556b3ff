import { describe, expect, it } from "vitest";
import { ask } from "./edge.ts";
import { describeAccess, ids, tokens } from "./access-matrix.ts";

describeAccess();

describe("a valid body", () => {
  const writes: readonly (readonly [string, object])[] = [
    ["window", { window: { opensAtMs: 1, closesAtMs: Date.now() + 1e9, timeZone: "UTC" } }],
    ["link", {}],
    ["cancel", {}],
    ["pause", {}],
    ["resume", {}],
    ["grant-time", { minutes: 5 }],
    ["note", { text: "hello" }],
    ["end", {}],
    ["offer-again", {}],
    ["evaluation", {}],
    ["decision", { decision: "advance", evaluation: null }],
    ["transcript", { baseVersion: 1, turns: [{ id: "t1", text: "x" }] }],
    ["shares", {}],
  ];
  it.each(writes)("does nothing to an interview of another organisation or mode: %s", async (name, body) => {
    const path = `/v1/interviews/${ids.interview}/${name}`;
    expect((await ask("POST", path, { token: tokens.otherAdmin, body })).body.code).toBe("not-found");
    expect((await ask("POST", path, { token: tokens.liveAdmin, body })).body.code).toBe("wrong-mode");
  });

  it("does not schedule with a guide of another organisation or mode", async () => {
    const body = { configId: ids.config, candidate: { name: "Robin" } };
    expect((await ask("POST", "/v1/interviews", { token: tokens.otherAdmin, body })).body.code).toBe("not-found");
    expect((await ask("POST", "/v1/interviews", { token: tokens.liveAdmin, body })).body.code).toBe("wrong-mode");
    const edit = { baseVersion: 1, config: {} };
    expect(
      (await ask("POST", `/v1/configs/${ids.config}/versions`, { token: tokens.otherAdmin, body: edit })).body.code,
    ).toBe("not-found");
  });

  it("does not revoke a key of another organisation or mode", async () => {
    const { body } = await ask("GET", "/v1/keys", { token: tokens.admin });
    for (const token of [tokens.otherAdmin, tokens.liveAdmin]) {
      expect((await ask("DELETE", `/v1/keys/${body.items[0].id}`, { token })).status).toBe(404);
    }
    expect((await ask("GET", "/v1/session", { token: tokens.admin })).status).toBe(200);
  });
});
