import { sourceOfModel } from "#contract/mode.ts";
import { problem, type Problem } from "#contract/problem.ts";
import type { Result } from "#contract/result.ts";
import { firstOf } from "./chunk-list.ts";
import type { CommandBody } from "./command.ts";
import { DONE, refused, type Decision, type Draft } from "./decision.ts";
import { dispatch, pause, resume } from "./draft-steps.ts";
import { issue, wallLimitAtMs } from "./issue-directive.ts";
import { speechWithoutWords } from "./speech-without-words.ts";
import type { InterviewState } from "./state.ts";

type Of<T extends CommandBody["type"]> = Extract<CommandBody, { type: T }>;

/** Every write of an agent names its epoch; only the one that holds the lease may write. */
export function staleEpoch(state: InterviewState, epoch: number): Problem | null {
  return state.lease?.epoch === epoch ? null : problem("stale-epoch", { facts: { epoch: state.epoch } });
}

/**
 * Takes the interview: whoever comes first of those sent for since the last lease, only one agent, never a simulator in
 * live mode. The same agent asking again (its reply was lost) is answered again.
 */
export function decideLease(draft: Draft, { epoch, agentId, probes }: Of<"lease">): Result<Decision, Problem> {
  const { state } = draft;
  if (state.phase === "ended") return refused(problem("interview-ended"));
  const holds = state.lease?.epoch === epoch;
  if (epoch <= state.leasedEpoch && !holds) return refused(problem("stale-epoch", { facts: { epoch: state.epoch } }));
  const reply = { type: "lease", epoch, resumed: state.greetingAtMs !== null } as const;
  if (state.lease !== null) {
    return holds && state.lease.agentId === agentId ? draft.decided(reply) : refused(problem("lease-refused"));
  }
  if (epoch > state.epoch || state.dispatchedAtMs === null) return refused(problem("lease-refused"));
  const simulated = probes.some(
    ({ reportedModel }) => reportedModel !== null && sourceOfModel(reportedModel) === "simulator",
  );
  if (simulated && state.appointment?.mode === "live") return refused(problem("simulated-provider-in-live-mode"));

  draft.add({ type: "lease.granted", epoch, agentId });
  resume(draft, "no_agent", "agent");
  // The agent that was asked to say goodbye is gone; its successor has to be asked again.
  if (state.endIssuedElapsedMs !== null) issue(draft, "end", wallLimitAtMs(draft.state) ?? draft.nowMs);
  return draft.decided(reply);
}

/** The agent lets go. Unless the interview is over, another one is sent for at once. */
export function decideRelease(draft: Draft, { epoch, reason }: Of<"release">): Result<Decision, Problem> {
  const stale = staleEpoch(draft.state, epoch);
  if (stale !== null) return refused(stale);
  draft.add({ type: "lease.released", epoch, reason });
  replaceAgent(draft);
  return draft.decided();
}

/**
 * Nothing was heard from the agent for too long. Who was speaking then was cut off: their words are gone, the turn is
 * not. Late news about an older lease changes nothing.
 */
export function decideLeaseExpired(draft: Draft, expired: Of<"lease_expired">): Result<Decision, Problem> {
  const { epoch, cutOff = [] } = expired;
  if (draft.state.lease?.epoch !== epoch) return draft.decided();
  for (const { speaker, startedAtMs, endedAtMs } of draft.state.wordsDeleted ? [] : cutOff) {
    draft.add({
      type: "turn.recorded",
      turnId: `lost:${epoch}:${speaker}`,
      speaker,
      words: draft.keep("turn", speechWithoutWords(endedAtMs - startedAtMs)),
      understood: false,
      startedAtMs,
      endedAtMs,
      interrupted: true,
      corrects: false,
    });
  }
  draft.add({ type: "lease.lost", epoch });
  replaceAgent(draft);
  return draft.decided();
}

/** A stored part of the recording. The same name with the same bytes is one part. */
export function decideRecordingPart(draft: Draft, { epoch, part }: Of<"recording_part">): Result<Decision, Problem> {
  const { state } = draft;
  const stale = staleEpoch(state, epoch);
  if (stale !== null) return refused(stale);
  if (state.wordsDeleted) return refused(problem("words-deleted"));
  const known = firstOf(state.parts, ({ name }) => name === part.name);
  if (known !== undefined && known.sha256 !== part.sha256) return refused(problem("part-conflict"));
  if (known === undefined) draft.add({ type: "recording.part", part });
  return draft.decided(DONE);
}

function replaceAgent(draft: Draft): void {
  if (draft.state.phase === "ended" || draft.state.phase === "scheduled") return;
  pause(draft, "no_agent", "clock");
  dispatch(draft);
}
