import type { EventOf } from "./evolve.ts";
import type { InterviewState } from "./state.ts";
import { assertNever } from "#contract/result.ts";

type AgentEvent = EventOf<
  | "agent.dispatched"
  | "agent.missing"
  | "lease.granted"
  | "lease.lost"
  | "lease.released"
  | "provider.connected"
  | "provider.lost"
  | "provider.unavailable"
>;

/** Who speaks: dispatches, leases and the model behind them. */
export function evolveAgent(state: InterviewState, body: AgentEvent, atMs: number): InterviewState {
  switch (body.type) {
    case "agent.dispatched":
      return { ...state, epoch: body.epoch, dispatchedAtMs: atMs };
    case "agent.missing":
      return state;
    case "lease.granted":
      return {
        ...state,
        lease: { epoch: body.epoch, agentId: body.agentId },
        leasedEpoch: body.epoch,
        dispatchedAtMs: null,
        ackedSeq: 0,
        provider: null,
      };
    case "lease.lost": {
      const lost = state.lease;
      const removals =
        lost === null
          ? state.removals
          : [...state.removals, { epoch: lost.epoch, agentId: lost.agentId, sinceMs: atMs }];
      return { ...state, lease: null, leaseEndedAtMs: atMs, provider: null, holdUntilMs: null, removals };
    }
    case "lease.released":
      return { ...state, lease: null, leaseEndedAtMs: atMs, provider: null, holdUntilMs: null };
    case "provider.connected": {
      const { provider, model, source, providerSession } = body;
      // Once a simulator has spoken, the interview is a simulated one, whoever speaks later.
      const overall = state.source === "simulator" ? state.source : source;
      return {
        ...state,
        provider: { provider, model, source, providerSession, sinceMs: atMs },
        source: overall,
      };
    }
    case "provider.lost":
      return state.provider?.providerSession === body.providerSession ? { ...state, provider: null } : state;
    case "provider.unavailable":
      return { ...state, provider: null };
    default:
      return assertNever(body);
  }
}
