import { useSyncExternalStore } from "react";

const paper = matchMedia("print");

const subscribe = (changed: () => void): (() => void) => {
  paper.addEventListener("change", changed);
  return () => paper.removeEventListener("change", changed);
};

/** Whether the page is being put on paper: for what stands in another place there than on a screen. */
export const usePrinting = (): boolean => useSyncExternalStore(subscribe, () => paper.matches);
