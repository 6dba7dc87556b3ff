import { useEffect, useSyncExternalStore } from "react";

/** Where the console is: a path below `/console` and its filters. */
export interface Place {
  readonly path: string;
  readonly query: URLSearchParams;
}

/** Decides later whether to leave: call `leave` to do it. Null when nothing stands in the way. */
type Guard = (leave: () => void) => void;

const BASE = "/console";
const listeners = new Set<() => void>();
let guard: Guard | null = null;
/** Our own count of pages deep, kept in history.state: the only way to undo a back button without knowing its distance. */
let depth = readDepth();
let place = readPlace();
let undoing = false;

function readDepth(): number {
  const state: unknown = history.state;
  return typeof state === "object" && state !== null && "depth" in state && typeof state.depth === "number"
    ? state.depth
    : 0;
}

function readPlace(): Place {
  const path = location.pathname.startsWith(BASE) ? location.pathname.slice(BASE.length) : "/";
  return { path: path === "" ? "/" : path, query: new URLSearchParams(location.search) };
}

function arrive(): void {
  depth = readDepth();
  place = readPlace();
  for (const listener of listeners) listener();
}

addEventListener("popstate", () => {
  if (undoing) {
    undoing = false;
    return;
  }
  const distance = readDepth() - depth;
  if (guard === null || distance === 0) {
    arrive();
    return;
  }
  // The browser has moved already: go back to where the unsaved work is, then ask.
  const ask = guard;
  undoing = true;
  history.go(-distance);
  ask(() => {
    guard = null;
    history.go(distance);
  });
});

/** Address of a place, for `href`: every link works in a new tab. */
export function hrefTo(path: string, query: Readonly<Record<string, string | undefined>> = {}): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined && value !== "") params.set(name, value);
  const text = params.toString();
  return `${BASE}${path}${text === "" ? "" : `?${text}`}`;
}

/** Goes to an address made by `hrefTo`. Asks first where something is unsaved. */
export function navigate(href: string, options: { readonly replace?: boolean } = {}): void {
  const go = (): void => {
    if (options.replace === true) history.replaceState({ depth }, "", href);
    else history.pushState({ depth: depth + 1 }, "", href);
    arrive();
    if (options.replace !== true) scrollTo(0, 0);
  };
  if (guard === null || options.replace === true) return go();
  guard(() => {
    guard = null;
    go();
  });
}

/** Replaces filters in the address; an empty value removes one. Not a new page, so not a step back either. */
export function setQuery(values: Readonly<Record<string, string | undefined>>): void {
  const merged: Record<string, string | undefined> = Object.fromEntries(place.query);
  navigate(hrefTo(place.path, { ...merged, ...values }), { replace: true });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The current place; renders again when it changes. */
export const usePlace = (): Place => useSyncExternalStore(subscribe, () => place);

/** Stands between unsaved work and every way out: links, back button, closing the tab. */
export function useGuard(active: boolean, ask: Guard): void {
  useEffect(() => {
    if (!active) return;
    guard = ask;
    // The browser shows its own words here; it allows no others.
    const onUnload = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener("beforeunload", onUnload);
    return () => {
      if (guard === ask) guard = null;
      removeEventListener("beforeunload", onUnload);
    };
  }, [active, ask]);
}

/** Left click without modifiers stays in the app; everything else is the browser's. */
export function followInApp(event: React.MouseEvent<HTMLAnchorElement>): void {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    return;
  event.preventDefault();
  navigate(event.currentTarget.pathname + event.currentTarget.search);
}
