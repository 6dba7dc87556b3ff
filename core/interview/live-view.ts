import type { InterviewConfig } from "#contract/interview-config.ts";
import type { Candidate, Interview } from "#contract/interview.ts";
import type { LiveView } from "#contract/observer.ts";
import { clockView } from "./clock.ts";
import type { InterviewState } from "./state.ts";

/** What the log does not hold about an interview: a person's details and the integrator's values. */
export interface InterviewFacts {
  /** Null once deleted. */
  readonly candidate: Candidate | null;
  readonly metadata: Readonly<Record<string, string>>;
}

/** The interview as lists and integrations see it; null before there is an appointment. */
export function interviewView(state: InterviewState, config: InterviewConfig, facts: InterviewFacts): Interview | null {
  if (state.appointment === null) return null;
  const { interviewId, mode, prompt, plan, timeFactor, providers, attempt, previousInterviewId } = state.appointment;
  return {
    id: interviewId,
    mode,
    state: state.phase,
    endReason: state.endReason,
    evaluation: evaluationState(state),
    decision: state.decisions.newest ?? "none",
    outcome: state.outcome,
    candidate: state.wordsDeleted ? null : facts.candidate,
    config: { ...state.appointment.config, role: config.role, company: config.company },
    prompt,
    plan,
    window: state.window,
    timeFactor,
    providers: [...providers],
    source: state.source,
    flags: [...state.flags],
    attempt,
    previousInterviewId,
    metadata: { ...facts.metadata },
    createdAtMs: state.createdAtMs,
    startedAtMs: state.greetingAtMs,
    endedAtMs: state.endedAtMs,
  };
}

/** One that failed is one that a person has to look at. */
function evaluationState({ evaluation }: InterviewState): Interview["evaluation"] {
  if (evaluation === null) return "none";
  return evaluation.finished?.state ?? "running";
}

/** What an observer sees now; null before there is an appointment. */
export function liveView(
  state: InterviewState,
  config: InterviewConfig,
  facts: InterviewFacts & { readonly nowMs: number },
): LiveView | null {
  const interview = interviewView(state, config, facts);
  if (interview === null) return null;
  const { provider } = state;
  return {
    interview,
    clock: state.greetingAtMs === null ? null : clockView(state, facts.nowMs),
    pauseReasons: state.pauses.map((pause) => pause.reason),
    provider: provider && {
      provider: provider.provider,
      model: provider.model,
      source: provider.source,
      since: provider.sinceMs,
    },
    epoch: state.epoch,
    latency: latency(state.latenciesMs),
    tokens: state.tokens,
    questions: state.questions.map(({ id, required, asked, followUps }) => ({ id, required, asked, followUps })),
    directives: state.directives
      .filter((pending) => pending.validUntilMs > facts.nowMs)
      .map(({ directive, kind }) => ({ seq: directive, kind })),
  };
}

/** Of the last turns. Below five samples a percentile would be a story. */
function latency(samples: readonly number[]): LiveView["latency"] {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (share: number): number | null =>
    sorted.length < 5 ? null : (sorted[Math.ceil(share * sorted.length) - 1] ?? null);
  return { lastMs: samples.at(-1) ?? null, p50Ms: at(0.5), p95Ms: at(0.95), samples: samples.length };
}
