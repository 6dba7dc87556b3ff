import { EventEmitter } from "node:events";
import { voice } from "@livekit/agents";
import type { ProviderLine } from "./providers/provider-line.ts";
import type { VoiceLevel } from "./voice-level.ts";

export interface FloorEvents {
  /** The interviewer begins to be heard. */
  interviewerStarted: [{ readonly atMs: number }];
  /** The interviewer has been played to the end, or was cut off. */
  interviewerStopped: [{ readonly atMs: number; readonly interrupted: boolean }];
  candidateStarted: [{ readonly atMs: number }];
  candidateStopped: [{ readonly atMs: number }];
}

/** A pause between two words: the voice is still there. */
const VOICE_HANGOVER_MS = 400;

/**
 * Who has the floor: one place that knows who is speaking, being generated or being waited for. It hears the
 * interviewer at the loudspeaker (not the model) and the candidate both through the provider and by level.
 */
export class Floor extends EventEmitter<FloorEvents> {
  readonly #level: VoiceLevel;
  #line: ProviderLine | null = null;
  #interviewerSinceMs: number | null = null;
  #candidateTurnOpen = false;
  #candidateStartedAtMs = 0;

  constructor(level: VoiceLevel) {
    super();
    this.#level = level;
  }

  /** Follows the loudspeaker's events. */
  watchOutput(output: voice.AudioOutput): void {
    output.on(voice.AudioOutput.EVENT_PLAYBACK_STARTED, ({ createdAt }: { createdAt: number }) => {
      const atMs = Math.round(createdAt);
      this.#interviewerSinceMs = atMs;
      this.emit("interviewerStarted", { atMs });
    });
    output.on(voice.AudioOutput.EVENT_PLAYBACK_FINISHED, ({ interrupted }: { interrupted: boolean }) => {
      this.#interviewerSinceMs = null;
      this.emit("interviewerStopped", { atMs: Date.now(), interrupted });
    });
  }

  /** Follows one connection's turns; the one before is forgotten. */
  watchLine(line: ProviderLine): void {
    this.#line = line;
    this.#candidateTurnOpen = false;
    line.on("speechStarted", ({ atMs }) => {
      if (this.#line !== line) return;
      this.#candidateTurnOpen = true;
      this.#candidateStartedAtMs = atMs;
      this.emit("candidateStarted", { atMs });
    });
    line.on("speechStopped", ({ atMs }) => {
      if (this.#line !== line) return;
      this.#candidateTurnOpen = false;
      this.emit("candidateStopped", { atMs: this.#level.endOfVoice(this.#candidateStartedAtMs, atMs) });
    });
  }

  /** The candidate's turn is open at the provider. */
  get turnOpen(): boolean {
    return this.#candidateTurnOpen;
  }

  /** When the candidate's last turn began, in epoch milliseconds. */
  get turnStartedAtMs(): number {
    return this.#candidateStartedAtMs;
  }

  /** When what the interviewer is saying began to be heard, in epoch milliseconds; null when nothing is. */
  get interviewerSinceMs(): number | null {
    return this.#interviewerSinceMs;
  }

  get interviewerSpeaking(): boolean {
    return this.#interviewerSinceMs !== null;
  }

  get candidateSpeaking(): boolean {
    return this.#candidateTurnOpen || Date.now() - this.#level.lastHeardAtMs < VOICE_HANGOVER_MS;
  }

  /** Voice of the candidate so far, in milliseconds of audio. */
  get candidateVoiceMs(): number {
    return this.#level.heardMs;
  }

  /** Nobody speaks and no response is on its way. */
  get quiet(): boolean {
    return !this.interviewerSpeaking && !this.candidateSpeaking && this.#line?.responding !== true;
  }
}
