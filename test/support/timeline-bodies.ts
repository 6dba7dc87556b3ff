import type { EventBody } from "#contract/event.ts";
import type { TimelineEntry } from "#contract/observer.ts";

/** An event's body of one type. */
export type BodyOf<T extends EventBody["type"]> = Extract<EventBody, { type: T }>;

/** All bodies of one type in a timeline, in order. */
export const bodies = <T extends EventBody["type"]>(entries: readonly TimelineEntry[], type: T): BodyOf<T>[] =>
  entries.map(({ event }) => event.body).filter((body): body is BodyOf<T> => body.type === type);
