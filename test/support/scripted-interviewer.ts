import { Room } from "@livekit/rtc-node";
import { Hearing } from "../../simulators/candidate/hearing.ts";
import { Microphone, MICROPHONE_RATE_HZ } from "../../simulators/candidate/microphone.ts";
import { resample } from "../../simulators/resample.ts";
import { speak, VOICE_RATE_HZ, type VoiceName } from "../../simulators/voice.ts";
import { eventually } from "./eventually.ts";

/** Somebody in a room who says given lines with captions and listens: as much of an interviewer as a candidate needs. */
export interface ScriptedInterviewer {
  /** Speaks a line to its end, or until the candidate cuts in. Resolves with whether it was cut. */
  readonly say: (line: string) => Promise<boolean>;
  /** Waits until the candidate has spoken and then been quiet; resolves with that sound, 24 kHz mono. */
  readonly answer: (quietMs?: number, limitMs?: number) => Promise<Int16Array>;
  readonly leave: () => Promise<void>;
}

export async function joinAsScriptedInterviewer(
  url: string,
  token: string,
  voice: VoiceName = "rms",
): Promise<ScriptedInterviewer> {
  const room = new Room();
  const hearing = new Hearing(room, Date.now);
  await room.connect(url, token, { autoSubscribe: true, dynacast: false });
  const microphone = await Microphone.publish(room, Date.now, () => undefined);
  let answeredUpTo = 0;
  return {
    async say(line) {
      const { pcm, words } = await speak(line, voice);
      microphone.say(resample(pcm, VOICE_RATE_HZ, MICROPHONE_RATE_HZ));
      const startedMs = Date.now();
      const captions = await room.localParticipant!.streamText({
        topic: "lk.transcription",
        attributes: { "lk.segment_id": `line-${startedMs}` },
      });
      for (const word of words) await captions.write(`${word.text} `);
      await captions.close();
      const cut = () => hearing.voice.speaking && hearing.stretches.at(-1)!.startedMs > startedMs;
      await eventually("the line is spoken or cut", () => cut() || !microphone.voice.speaking);
      if (cut()) microphone.say(new Int16Array(0));
      return cut();
    },
    async answer(quietMs = 1500, limitMs = 60_000) {
      const heard = () => hearing.stretches.length > answeredUpTo;
      await eventually(
        "the candidate has spoken",
        // By what was heard and not by the clock: on a busy machine sound that is on its way is no silence.
        () => heard() && hearing.heardUpToMs - hearing.stretches.at(-1)!.endedMs > quietMs,
        limitMs,
      );
      const { startedMs, pcm } = hearing.recording();
      const sample = (ms: number) => Math.max(0, Math.round(((ms - startedMs) * VOICE_RATE_HZ) / 1000));
      const sound = pcm.slice(
        sample(hearing.stretches[answeredUpTo]!.startedMs - 300),
        sample(hearing.stretches.at(-1)!.endedMs + 300),
      );
      answeredUpTo = hearing.stretches.length;
      return sound;
    },
    async leave() {
      await microphone.close();
      await room.disconnect();
    },
  };
}
