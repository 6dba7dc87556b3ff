import type { Room } from "@livekit/rtc-node";

/** A piece of the interviewer's words and when it came. Pieces of one utterance share a segment. */
export interface Caption {
  readonly atMs: number;
  readonly segment: string;
  readonly text: string;
}

const TOPIC = "lk.transcription";

/** The captions of what the interviewer says, as a page would show them. The candidate's own are left out. */
export class Captions {
  readonly received: Caption[] = [];

  constructor(room: Room, now: () => number) {
    room.registerTextStreamHandler(TOPIC, async (reader, { identity }) => {
      if (identity === room.localParticipant?.identity) return reader.close();
      const segment = reader.info.attributes?.["lk.segment_id"] ?? reader.info.streamId;
      try {
        for await (const text of reader) {
          // A writer that ends a segment may send its whole text once more.
          const before = this.received
            .filter((caption) => caption.segment === segment)
            .map((caption) => caption.text)
            .join("");
          if (text !== "" && text !== before) this.received.push({ atMs: now(), segment, text });
        }
      } catch {
        // The room closed in the middle of a caption; what came is kept.
      }
    });
  }

  /** What was shown after a moment, as one text. */
  since(ms: number): string {
    let text = "";
    let segment: string | undefined;
    for (const caption of this.received) {
      if (caption.atMs <= ms) continue;
      text += segment !== undefined && segment !== caption.segment ? ` ${caption.text}` : caption.text;
      segment = caption.segment;
    }
    return text.trim();
  }
}
