import { createStore } from "../../shared/session/store.ts";
import type { Store } from "../../shared/session/store.ts";

/** How a person likes this page; kept on their machine only. */
export interface Preferences {
  readonly captions: boolean;
  readonly largerCaptions: boolean;
  readonly timeShown: boolean;
}

const KEY = "vivavoce.preferences";
const USUAL: Preferences = { captions: true, largerCaptions: false, timeShown: true };

export function createPreferences(storage: Storage): Store<Preferences> {
  const store = createStore<Preferences>({ ...USUAL, ...read(storage) });
  store.subscribe(() => {
    try {
      storage.setItem(KEY, JSON.stringify(store.get()));
    } catch {
      // Without storage they hold until the page closes.
    }
  });
  return store;
}

function read(storage: Storage): Partial<Preferences> {
  try {
    const kept: unknown = JSON.parse(storage.getItem(KEY) ?? "{}");
    if (typeof kept !== "object" || kept === null) return {};
    return Object.fromEntries(
      Object.entries(kept).filter(([key, value]) => key in USUAL && typeof value === "boolean"),
    );
  } catch {
    return {};
  }
}
