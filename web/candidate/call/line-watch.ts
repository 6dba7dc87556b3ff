/**
 * Notices a line that went silent without an error. A stalled SFU raises no event for about 15 s, so the page
 * watches the count of what the transport received: even a silent room answers connectivity checks every few seconds.
 */
export interface LineWatch {
  /** Takes a reading (anything that only grows); returns whether the line is stalled now. */
  read(received: number, nowMs: number): boolean;
  reset(): void;
}

/** Browsers check an idle path about every 2.5 s; three misses in a row are no accident. */
export const STALLED_AFTER_MS = 8_000;

export function createLineWatch(stalledAfterMs = STALLED_AFTER_MS): LineWatch {
  let last: number | null = null;
  let changedAtMs = 0;
  return {
    read(received, nowMs) {
      // A count below the last one belongs to a new transport.
      if (last === null || received !== last) {
        last = received;
        changedAtMs = nowMs;
      }
      return nowMs - changedAtMs >= stalledAfterMs;
    },
    reset() {
      last = null;
    },
  };
}

/** Sums what all candidate pairs of a connection received, in bytes and answered checks. */
export function receivedOn(report: RTCStatsReport): number {
  let sum = 0;
  report.forEach(
    (entry: { type?: string; bytesReceived?: number; responsesReceived?: number; packetsReceived?: number }) => {
      if (entry.type === "candidate-pair") sum += (entry.bytesReceived ?? 0) + (entry.responsesReceived ?? 0);
      if (entry.type === "inbound-rtp") sum += entry.packetsReceived ?? 0;
    },
  );
  return sum;
}
