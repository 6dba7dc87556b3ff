import type { Floor } from "./floor.ts";

/** End of the candidate's last word to the first sound of what answers it, both as heard here. */
export class ResponseLatency {
  #fromMs: number | null = null;
  #measuredMs: number | null = null;

  constructor(floor: Floor) {
    floor.on("candidateStopped", ({ atMs }) => (this.#fromMs = atMs));
    floor.on("interviewerStarted", ({ atMs }) => {
      this.#measuredMs = this.#fromMs === null ? null : Math.max(0, Math.round(atMs - this.#fromMs));
      this.#fromMs = null;
    });
  }

  /** What the turn that was just heard took to begin; null when it answered nobody. */
  take(): number | null {
    const measured = this.#measuredMs;
    this.#measuredMs = null;
    return measured;
  }
}
