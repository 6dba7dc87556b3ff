import type { Interview } from "../model/interview.ts";
import type { Call } from "./call.ts";

/** Which microphone and speaker the candidate chose before the call. */
export type ChosenSound = () => { readonly microphoneId: string; readonly speakerId: string };

/** Waits before entering again after the room closed under us, in ms; then the candidate decides. */
const REJOIN_AFTER_MS = [500, 2_000, 4_000, 8_000, 15_000];
/** An ended interview stays on screen until the goodbye has been heard, but not longer than this (ms). */
const GOODBYE_WITHIN_MS = 12_000;

/**
 * Holds the call to what the interview says: enters the room, plays only the epoch that holds, comes back after
 * a drop, stops when another page takes over or the interview ends. Returns what to call to try again by hand.
 */
export function keepInCall(
  interview: Interview,
  call: Call,
  chosen: ChosenSound,
  onGaveUp: (gaveUp: boolean) => void,
): { readonly tryAgain: () => void } {
  let entered: unknown = null;
  let attempts = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let goodbye: ReturnType<typeof setTimeout> | undefined;

  const rejoin = async (): Promise<void> => {
    retry = undefined;
    await interview.refresh();
    const { step, view } = interview.get();
    if (step !== "call" || view === null || view.phase === "ended") return;
    if (!(await interview.start(false))) again();
  };

  const again = (): void => {
    if (retry !== undefined) return;
    const wait = REJOIN_AFTER_MS[attempts];
    if (wait === undefined) return onGaveUp(true);
    attempts += 1;
    retry = setTimeout(() => void rejoin(), wait);
  };

  const followInterview = (): void => {
    const { room, step, view } = interview.get();
    if (view !== null) call.expectEpoch(view.epoch);
    const over = view === null || view.phase === "ended" || view.waiting === "returned_to_scheduled";
    if (step === "call" && room !== null && room !== entered && !over) {
      entered = room;
      const { microphoneId, speakerId } = chosen();
      void call.join(room, microphoneId, speakerId);
    }
    if (
      step !== "call" &&
      call.get().phase !== "idle" &&
      call.get().phase !== "left" &&
      call.get().phase !== "replaced"
    )
      void call.leave();
    if (over && step === "call" && call.get().phase !== "left")
      goodbye ??= setTimeout(() => void call.leave(), view?.phase === "ended" ? GOODBYE_WITHIN_MS : 0);
    if (!over) {
      clearTimeout(goodbye);
      goodbye = undefined;
    }
  };

  const followCall = (): void => {
    const { phase } = call.get();
    if (phase === "connected") {
      attempts = 0;
      onGaveUp(false);
    }
    if (interview.get().step !== "call") return;
    if (phase === "replaced") interview.replaced();
    if (phase === "dropped" || phase === "unreachable") again();
  };

  interview.subscribe(followInterview);
  call.subscribe(followCall);
  return {
    tryAgain: () => {
      attempts = 0;
      onGaveUp(false);
      clearTimeout(retry);
      void rejoin();
    },
  };
}
