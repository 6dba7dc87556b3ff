import { AudioFrame } from "@livekit/rtc-node";
import { Recorder } from "../../agent/recorder/recorder.ts";

// A process that records until it is killed and tells each part when it is stored.
const recorder = new Recorder({
  epoch: 1,
  segment: 1,
  onPart: (part) => process.stdout.write(`${JSON.stringify(part)}\n`),
  onGap: () => process.exit(1),
});
const frame = new AudioFrame(new Int16Array(480), 24_000, 1, 480);
setInterval(() => recorder.onCandidateFrame(frame), 20);
