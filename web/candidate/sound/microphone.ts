import { createStore } from "../../shared/session/store.ts";
import type { Store } from "../../shared/session/store.ts";
import { readLevel } from "./level.ts";
import type { LevelReader } from "./level.ts";
import { microphoneProblem } from "./microphone-problem.ts";
import type { MicrophoneProblem } from "./microphone-problem.ts";

export interface SoundDevice {
  readonly id: string;
  readonly label: string;
}

export interface MicrophoneState {
  readonly state: "off" | "asking" | "on" | MicrophoneProblem;
  readonly microphones: readonly SoundDevice[];
  readonly speakers: readonly SoundDevice[];
  /** Empty: the system's choice. */
  readonly microphoneId: string;
  readonly speakerId: string;
  /** When it was last switched on, on the page's monotonic clock (ms). */
  readonly onAtMs: number;
  /** Speech was loud enough at least once since then. */
  readonly heard: boolean;
}

/** The microphone before the call: local only, nothing leaves the page. */
export interface Microphone extends Pick<Store<MicrophoneState>, "get" | "subscribe"> {
  readonly turnOn: (microphoneId?: string) => Promise<void>;
  readonly turnOff: () => void;
  readonly chooseSpeaker: (speakerId: string) => void;
  readonly noteHeard: () => void;
  readonly level: () => number;
  readonly stream: () => MediaStream | null;
}

/** What the call asks for too: the browser's own clean-up of echo, noise and level. */
export const CAPTURE = { echoCancellation: true, noiseSuppression: true, autoGainControl: true } as const;

export const speakersCanBeChosen = (): boolean => "setSinkId" in HTMLMediaElement.prototype;

/** Names of what is plugged in; labels are empty until the microphone was allowed once. */
export async function listDevices(): Promise<Pick<MicrophoneState, "microphones" | "speakers">> {
  const devices = (await navigator.mediaDevices?.enumerateDevices()) ?? [];
  const of = (kind: MediaDeviceKind): SoundDevice[] =>
    // "default" and "communications" are Chromium's aliases of devices that are listed anyway.
    devices
      .filter(
        (device) =>
          device.kind === kind &&
          device.deviceId !== "" &&
          device.deviceId !== "default" &&
          device.deviceId !== "communications",
      )
      .map((device) => ({ id: device.deviceId, label: device.label }));
  return { microphones: of("audioinput"), speakers: speakersCanBeChosen() ? of("audiooutput") : [] };
}

export function createMicrophone(): Microphone {
  const store = createStore<MicrophoneState>({
    state: "off",
    microphones: [],
    speakers: [],
    microphoneId: "",
    speakerId: "",
    onAtMs: 0,
    heard: false,
  });
  let stream: MediaStream | null = null;
  let reader: LevelReader | null = null;

  const release = (): void => {
    reader?.close();
    reader = null;
    for (const track of stream?.getTracks() ?? []) track.stop();
    stream = null;
  };

  const relist = async (): Promise<void> => store.set(await listDevices());
  navigator.mediaDevices?.addEventListener("devicechange", () => void relist());

  const turnOn = async (microphoneId = store.get().microphoneId): Promise<void> => {
    release();
    if (navigator.mediaDevices === undefined) return store.set({ state: "unsupported" });
    if (store.get().state !== "on") store.set({ state: "asking" });
    try {
      stream = await navigator.mediaDevices.getUserMedia({
        audio: { ...CAPTURE, ...(microphoneId === "" ? {} : { deviceId: { exact: microphoneId } }) },
      });
    } catch (error) {
      // A chosen device that is gone: fall back to the system's before giving up.
      if (microphoneId !== "") return turnOn("");
      return store.set({ state: microphoneProblem(error), heard: false });
    }
    reader = readLevel(stream);
    stream.getAudioTracks()[0]?.addEventListener("ended", () => {
      release();
      store.set({ state: "missing", heard: false });
    });
    store.set({ state: "on", microphoneId, onAtMs: performance.now(), heard: false });
    await relist();
  };

  return {
    get: store.get,
    subscribe: store.subscribe,
    turnOn,
    turnOff: () => {
      release();
      store.set({ state: "off", heard: false });
    },
    chooseSpeaker: (speakerId) => store.set({ speakerId }),
    noteHeard: () => store.set({ heard: true }),
    level: () => reader?.level() ?? 0,
    stream: () => stream,
  };
}
