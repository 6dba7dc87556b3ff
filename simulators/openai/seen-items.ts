import type { SeenItem } from "../brain/brain.ts";
import type { StoredItem } from "./conversation.ts";

/** The items as the model sees them: what was said, as far as it was heard and not cut off. */
export async function seenItems(items: readonly StoredItem[]): Promise<SeenItem[]> {
  return Promise.all(
    items.map(async ({ wire, heard, words }): Promise<SeenItem> => {
      if (wire.type === "function_call")
        return { kind: "call", callId: wire.call_id, name: wire.name, args: wire.arguments };
      if (wire.type === "function_call_output") return { kind: "output", callId: wire.call_id, output: wire.output };
      // Its own sound it knows as far as it has it, whatever became of the transcript.
      if (words.length > 0) return { kind: "message", role: wire.role, text: words.map(({ text }) => text).join(" ") };
      const text =
        heard === undefined ? wire.content.map((part) => part.text ?? part.transcript ?? "").join(" ") : await heard;
      return { kind: "message", role: wire.role, text };
    }),
  );
}
