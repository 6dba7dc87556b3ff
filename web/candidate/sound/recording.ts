/** A few seconds of sound that exist in this page's memory only. */
export interface LocalRecording {
  /** Loudest level while recording, 0 … 1. */
  readonly loudest: number;
  /** Plays it; resolves when it has been heard to the end, rejects when the browser cannot play it. */
  play(speakerId: string): Promise<void>;
  discard(): void;
}

export interface RunningRecording {
  readonly done: Promise<LocalRecording>;
  stop(): void;
}

/** Records from a stream until stopped or `longestMs` have passed. Nothing is sent anywhere. */
export function recordLocally(stream: MediaStream, longestMs: number, level: () => number): RunningRecording {
  const recorder = new MediaRecorder(stream);
  const parts: Blob[] = [];
  let loudest = 0;
  const watch = setInterval(() => (loudest = Math.max(loudest, level())), 60);
  const limit = setTimeout(() => recorder.state === "recording" && recorder.stop(), longestMs);
  const done = new Promise<LocalRecording>((resolve, reject) => {
    const finish = (): void => {
      clearInterval(watch);
      clearTimeout(limit);
    };
    recorder.addEventListener("dataavailable", (event) => parts.push(event.data));
    recorder.addEventListener("error", () => {
      finish();
      reject(new Error("recorder failed"));
    });
    recorder.addEventListener("stop", () => {
      finish();
      resolve(playable(new Blob(parts, { type: recorder.mimeType }), loudest));
    });
  });
  recorder.start();
  return { done, stop: () => recorder.state === "recording" && recorder.stop() };
}

function playable(sound: Blob, loudest: number): LocalRecording {
  const url = URL.createObjectURL(sound);
  const audio = new Audio(url);
  return {
    loudest,
    async play(speakerId) {
      if (speakerId !== "" && "setSinkId" in audio) await audio.setSinkId(speakerId);
      audio.currentTime = 0;
      const ended = new Promise<void>((resolve, reject) => {
        audio.addEventListener("ended", () => resolve(), { once: true });
        audio.addEventListener("error", () => reject(new Error("playback failed")), { once: true });
      });
      await audio.play();
      await ended;
    },
    discard() {
      audio.pause();
      URL.revokeObjectURL(url);
    },
  };
}
