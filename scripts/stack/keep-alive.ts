import { Agent, setGlobalDispatcher } from "undici";

/**
 * How long this process keeps a connection that nothing goes over, in milliseconds. workerd closes one after five seconds
 * without having said so; by default it is kept for four, and who was busy for a second sends into a closed one.
 */
const KEPT_MS = 1_000;

/** For whoever opens connections of their own to an edge on this machine. */
export const KEPT_SHORTLY = { keepAliveTimeout: KEPT_MS, keepAliveMaxTimeout: KEPT_MS } as const;

/** For `fetch` of this process; imported for its effect by whoever starts an edge on this machine. */
setGlobalDispatcher(new Agent(KEPT_SHORTLY));
