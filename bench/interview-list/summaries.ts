import type { Recommendation } from "#contract/evaluation.ts";
import type { DecisionState, Interview } from "#contract/interview.ts";

const AREAS = [
  { area: "System Design", weightBasisPoints: 3_000 },
  { area: "Coding Proficiency", weightBasisPoints: 3_000 },
  { area: "Communication", weightBasisPoints: 2_000 },
  { area: "Technical Depth", weightBasisPoints: 2_000 },
] as const;
const RECOMMENDATIONS: readonly Recommendation[] = ["strong_hire", "hire", "no_hire", "no_recommendation"];
const DECISIONS: readonly DecisionState[] = ["none", "none", "advance", "hold", "reject"];
const PLAN = ["opening", "background", "technical", "system_design", "qa", "wrapup"] as const;

/** Finished, evaluated interviews of twenty guides, a minute apart, as the object writes them for lists. */
export function summaries(count: number, infix = ""): { readonly summary: Interview }[] {
  return Array.from({ length: count }, (_, i) => {
    const createdAtMs = 1_790_000_000_000 + i * 60_000;
    const needsReview = i % 7 === 0;
    return {
      summary: {
        id: `int_${infix}${String(i).padStart(26, "0")}`,
        mode: "test",
        state: "ended",
        endReason: "completed",
        evaluation: needsReview ? "needs_review" : "ready",
        decision: DECISIONS[i % DECISIONS.length]!,
        outcome: {
          evaluation: 1,
          recommendation: RECOMMENDATIONS[i % RECOMMENDATIONS.length]!,
          totalHundredths: 300 + (i % 600),
          confidence: needsReview ? "low" : "medium",
          areas: AREAS.map((area, a) => ({ ...area, scoreTenths: 20 + ((i * 7 + a * 13) % 80) })),
          reviewReasons: needsReview ? ["runs_disagree", "question_not_asked"] : [],
          source: "simulator",
        },
        candidate: { name: `Candidate Number ${i}`, email: `candidate.${i}@example.com`, externalId: `ats-${i}` },
        config: {
          id: `cfg_${String(i % 20).padStart(26, "0")}`,
          version: 1,
          hash: "0".repeat(64),
          role: "Senior Backend Engineer",
          company: "Acme Corp",
        },
        prompt: { hash: "0".repeat(64), builderVersion: "2" },
        plan: PLAN.map((name) => ({ name, seconds: 300 })),
        window: { opensAtMs: createdAtMs, closesAtMs: createdAtMs + 604_800_000, timeZone: "Europe/Berlin" },
        timeFactor: 1,
        providers: ["openai"],
        source: "simulator",
        flags: [],
        attempt: 1,
        previousInterviewId: null,
        metadata: { requisition: `req-${i % 50}` },
        createdAtMs,
        startedAtMs: createdAtMs + 60_000,
        endedAtMs: createdAtMs + 1_860_000,
      },
    };
  });
}
