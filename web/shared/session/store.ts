import { useSyncExternalStore } from "react";

/** A value that changes and can be watched; no framework inside, so that calls and sockets can own one. */
export interface Store<T> {
  readonly get: () => T;
  /** Replaces the given fields and tells watchers, unless nothing changed. */
  readonly set: (change: Partial<T>) => void;
  readonly subscribe: (watcher: () => void) => () => void;
}

export function createStore<T extends object>(initial: T): Store<T> {
  let value = initial;
  const watchers = new Set<() => void>();
  return {
    get: () => value,
    set: (change) => {
      const keys = Object.keys(change) as (keyof T)[];
      if (keys.every((key) => Object.is(value[key], change[key]))) return;
      value = { ...value, ...change };
      for (const watcher of watchers) watcher();
    },
    subscribe: (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
}

/** Reads a store inside a component. */
export const useStore = <T>(store: Pick<Store<T>, "get" | "subscribe">): T =>
  useSyncExternalStore(store.subscribe, store.get);
