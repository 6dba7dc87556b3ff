import { describe, expect, it } from "vitest";
import { client, LONG, simulator } from "../../support/open-simulator.ts";

describe("items", () => {
  it("keep the client's ids and places", async () => {
    const c = await client(await simulator());
    const create = (id: string, previous?: string) =>
      c.send({
        type: "conversation.item.create",
        previous_item_id: previous,
        item: { id, type: "message", role: "system", content: [{ type: "input_text", text: id }] },
      });
    create("dir_1");
    create("dir_3");
    create("dir_2", "dir_1");
    create("dir_0", "root");
    await c.next("conversation.item.done", 0, (event) => event["item"].id === "dir_0");
    expect(c.all("conversation.item.added").map((event) => [event["item"].id, event["previous_item_id"]])).toEqual([
      ["dir_1", null],
      ["dir_3", "dir_1"],
      ["dir_2", "dir_1"],
      ["dir_0", null],
    ]);
    c.send({ type: "conversation.item.delete", item_id: "dir_2" });
    await c.next("conversation.item.deleted");
    c.send({ type: "conversation.item.retrieve", item_id: "dir_3" });
    expect((await c.next("conversation.item.retrieved"))["item"].content[0].text).toBe("dir_3");
  });

  it.each([
    [{ type: "conversation.item.delete", item_id: "no" }, "item_delete_invalid_item_id"],
    [{ type: "conversation.item.retrieve", item_id: "no" }, "item_retrieve_invalid_item_id"],
    [
      { type: "conversation.item.truncate", item_id: "no", content_index: 0, audio_end_ms: 1 },
      "item_truncate_invalid_item_id",
    ],
    [
      {
        type: "conversation.item.create",
        previous_item_id: "no",
        item: { type: "message", role: "user", content: [] },
      },
      "item_create_invalid_previous_item_id",
    ],
    [
      { type: "conversation.item.create", item: { id: "x".repeat(33), type: "message", role: "user", content: [] } },
      "string_above_max_length",
    ],
    [{ type: "response.cancel" }, "response_cancel_not_active"],
    [{ type: "input_audio_buffer.commit" }, "input_audio_buffer_commit_empty"],
    [{ type: "session.update", session: { type: "realtime", temperature: 0.7 } }, "unknown_parameter"],
    [{ type: "session.update", session: { instructions: "x" } }, "missing_required_parameter"],
    [
      {
        type: "session.update",
        session: { type: "realtime", audio: { input: { turn_detection: { type: "server_vad", threshold: 2 } } } },
      },
      "invalid_value",
    ],
    [{ type: "session.update", session: { type: "realtime", model: "another" } }, "invalid_value"],
    [{ type: "conversation.item.delete" }, "missing_required_parameter"],
    [{ type: "session.retrieve" }, "invalid_value"],
    [{ type: "input_audio_buffer.append", audio: "not base64!" }, "invalid_value"],
  ])("answer %j with %s and stay open", async (event, code) => {
    const c = await client(await simulator());
    c.send({ ...event, event_id: "e7" });
    expect((await c.next("error"))["error"]).toMatchObject({ type: "invalid_request_error", code, event_id: "e7" });
    c.send({ type: "session.update", session: { type: "realtime", instructions: "still here" } });
    expect((await c.next("session.updated"))["session"].instructions).toBe("still here");
  });

  it("lose the sound that was not heard, and all of their transcript", async () => {
    const views: string[] = [];
    const c = await client(
      await simulator({
        brain: ({ items }) => {
          views.push(items.map((item) => (item.kind === "message" ? item.text : "")).join("|"));
          return { say: LONG, calls: [] };
        },
      }),
    );
    c.send({ type: "response.create" });
    const { response } = await c.next("response.done");
    const item_id = response.output[0].id as string;
    const spokenMs = response.usage.output_token_details.audio_tokens * 50;
    c.send({ type: "conversation.item.truncate", item_id, content_index: 0, audio_end_ms: spokenMs + 500 });
    expect((await c.next("error"))["error"]).toMatchObject({
      code: null,
      message: expect.stringMatching(/^Audio content of \d+ms is already shorter than \d+ms$/),
    });
    c.send({ type: "conversation.item.truncate", item_id, content_index: 0, audio_end_ms: 1000 });
    expect(await c.next("conversation.item.truncated")).toMatchObject({
      item_id,
      content_index: 0,
      audio_end_ms: 1000,
    });
    c.send({ type: "conversation.item.retrieve", item_id });
    expect((await c.next("conversation.item.retrieved"))["item"].content[0]).not.toHaveProperty("transcript");
    c.send({ type: "response.create" });
    await c.next("response.created", c.events.indexOf(c.all("conversation.item.retrieved")[0]!));
    // What it still has of its own sound the model knows without a transcript.
    await expect.poll(() => views[1]).toMatch(/\w+ \w+/);
    expect(LONG.startsWith(views[1]!)).toBe(true);
    expect(views[1]!.split(" ").length).toBeLessThan(6);
  });
});
