import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AreaRunResult } from "#core/evaluation/check-answer.ts";
import type { FoundQuote } from "#core/evaluation/check-quote.ts";
import { scoreArea } from "#core/evaluation/score-area.ts";
import { scorecard } from "#core/evaluation/scorecard.ts";
import { weightsInBasisPoints } from "#core/config/weights-in-basis-points.ts";
import { transcriptOf } from "../../support/evaluated-interview.ts";

const QUALITY = transcriptOf([["candidate", "Something was said here."]]).quality;

type Outcome = number | "not_observed" | "unusable" | "missing";

const result = (run: number, outcome: Outcome, more: Partial<AreaRunResult> = {}): AreaRunResult => ({
  run: {
    run,
    provider: "openai",
    model: "m",
    outcome: typeof outcome === "number" ? "scored" : outcome,
    score: typeof outcome === "number" ? outcome : null,
    quotesFound: 1,
    quotesRejected: 0,
  },
  quotes: [],
  rejected: [],
  reasoning: `run ${run}`,
  forbidden: null,
  listenTo: [],
  reasons: outcome === "unusable" ? ["run_unusable"] : outcome === "missing" ? ["run_missing"] : [],
  ...more,
});
const area = (outcomes: readonly Outcome[], name = "A", weightBasisPoints = 10_000) =>
  scoreArea(
    { name, weightBasisPoints },
    outcomes.map((outcome, index) => result(index + 1, outcome)),
  );

describe("the score of an area", () => {
  it.each<[readonly Outcome[], number | null, number | null, readonly string[]]>([
    [[6, 7, 8], 70, 2, []],
    [[7, 7, 7], 70, 0, []],
    [[6, 7], 65, 1, []],
    [[6, 8], 70, 2, []],
    [[5, 8, 8], 80, 3, ["runs_disagree"]],
    [[1, 10, 10], 100, 9, ["runs_disagree"]],
    [[6, 7, "not_observed"], 65, 1, ["runs_disagree"]],
    [[6, "not_observed", "not_observed"], null, null, ["runs_disagree"]],
    [[6, "not_observed"], null, null, ["runs_disagree"]],
    [["not_observed", "not_observed", "not_observed"], null, null, []],
    [[6, 7, "unusable"], 65, 1, ["run_unusable"]],
    [[6, "unusable", "missing"], null, null, ["run_unusable", "run_missing"]],
    [["missing", "missing"], null, null, ["run_missing"]],
    [[6, 6, "not_observed", "not_observed"], null, 0, ["runs_disagree"]],
  ])("of runs %j is %s, their range %s, with %j", (outcomes, scoreTenths, range, reviewReasons) => {
    expect(area(outcomes)).toMatchObject({ scoreTenths, range, reviewReasons, observed: scoreTenths !== null });
  });

  it("does not depend on the order in which runs arrive", () => {
    const outcome = fc.oneof(fc.integer({ min: 1, max: 10 }), fc.constantFrom("not_observed", "unusable", "missing"));
    fc.assert(
      fc.property(
        fc.array(outcome as fc.Arbitrary<Outcome>, { minLength: 2, maxLength: 5 }),
        fc.infiniteStream(fc.nat()),
        (outcomes, random) => {
          const inOrder = outcomes.map((each, index) => result(index + 1, each));
          const shuffled = inOrder.map((each) => ({ each, key: random.next().value })).sort((a, b) => a.key - b.key);
          expect(
            scoreArea(
              { name: "A", weightBasisPoints: 1 },
              shuffled.map(({ each }) => each),
            ),
          ).toEqual(scoreArea({ name: "A", weightBasisPoints: 1 }, inOrder));
        },
      ),
    );
  });

  it("gives the reasoning of a run at the median, and none when a check removed it", () => {
    expect(area([2, 7, 9]).reasoning).toBe("run 2");
    const removed = [result(1, 6), result(2, 7, { reasoning: null }), result(3, 8)];
    expect(scoreArea({ name: "A", weightBasisPoints: 1 }, removed).reasoning).toBeNull();
  });

  it("shows first what most runs cited, word for word, on the side that explains the score", () => {
    const quote = (turnId: string, from: number, more: Partial<FoundQuote> = {}): FoundQuote => ({
      turnId,
      quote: "one two three four five six seven",
      match: "exact",
      bearing: "for",
      startedAtMs: from,
      endedAtMs: from + 10,
      clockMs: from,
      from,
      to: from + 10,
      ...more,
    });
    const runs = [
      [quote("t1", 0), quote("t2", 100, { bearing: "against" })],
      [quote("t3", 200), quote("t1", 2)],
      [quote("t4", 300, { match: "approximate" })],
    ];
    const order = (score: number) =>
      scoreArea(
        { name: "A", weightBasisPoints: 1 },
        runs.map((quotes, index) => result(index + 1, score, { quotes })),
      ).evidence.map(({ turnId, runs: cited }) => `${turnId}×${cited}`);
    expect(order(8)).toEqual(["t1×2", "t3×1", "t2×1", "t4×1"]);
    expect(order(2)).toEqual(["t1×2", "t2×1", "t3×1", "t4×1"]);
  });
});

describe("the scorecard", () => {
  const card = (
    areas: Parameters<typeof scorecard>[0],
    brokenOff = false,
    thresholds?: { hireAt: number; strongHireAt: number },
  ) => scorecard(areas, thresholds, QUALITY, brokenOff);

  it("weighs in whole numbers: 0.3, 0.3, 0.2, 0.2", () => {
    const { totalHundredths, areas } = card([
      area([8, 8, 8], "Design", 3_000),
      area([7, 7, 7], "Code", 3_000),
      area([6, 7], "Talk", 2_000),
      area([9, 9, 9], "Depth", 2_000),
    ]);
    expect(totalHundredths).toBe(760);
    expect(areas.map(({ area: name }) => name)).toEqual(["Code", "Design", "Depth", "Talk"]);
  });

  it("shares the weight of what was not observed, and shows it", () => {
    const { totalHundredths, areas, observedBasisPoints } = card([
      area([8, 8], "Design", 5_000),
      area([5, 5], "Code", 3_000),
      area(["not_observed", "not_observed"], "Talk", 2_000),
    ]);
    expect(areas.map(({ effectiveBasisPoints }) => effectiveBasisPoints)).toEqual([6_250, 3_750, null]);
    expect(observedBasisPoints).toBe(8_000);
    expect(totalHundredths).toBe(688);
  });

  const anyArea = fc.record({
    weight: fc.double({ min: 0.0001, max: 1, noNaN: true }),
    scores: fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 2, maxLength: 5 }),
    observed: fc.boolean(),
  });

  it("always lies between its lowest and its highest area, its shares sum to 10,000, and order changes nothing", () => {
    fc.assert(
      fc.property(fc.array(anyArea, { minLength: 1, maxLength: 10 }), (drawn) => {
        const weights = weightsInBasisPoints(drawn);
        expect(weights.reduce((a, b) => a + b, 0)).toBe(10_000);
        const areas = drawn.map(({ scores, observed }, index) =>
          area(observed ? scores : scores.map(() => "not_observed" as const), `area ${index}`, weights[index]),
        );
        const scored = card(areas);
        expect(card([...areas].reverse())).toEqual(scored);
        expect(JSON.stringify(card(areas))).toBe(JSON.stringify(scored));
        const seen = scored.areas.filter(({ observed }) => observed);
        if (seen.length === 0) {
          expect(scored).toMatchObject({
            totalHundredths: null,
            recommendation: "no_recommendation",
            confidence: "low",
          });
          return;
        }
        const tenths = seen.map(({ scoreTenths }) => scoreTenths ?? 0);
        expect(scored.totalHundredths).toBeGreaterThanOrEqual(Math.min(...tenths) * 10);
        expect(scored.totalHundredths).toBeLessThanOrEqual(Math.max(...tenths) * 10);
        expect(Number.isInteger(scored.totalHundredths)).toBe(true);
        expect(seen.reduce((sum, { effectiveBasisPoints }) => sum + (effectiveBasisPoints ?? 0), 0)).toBe(10_000);
      }),
    );
  });

  it.each([
    [[8, 8, 8], "strong_hire"],
    [[7, 7, 7], "hire"],
    [[6, 6, 6], "hire"],
    [[5, 6], "no_hire"],
    [[1, 1, 1], "no_hire"],
  ] as const)("recommends by thresholds: %j is %s", (scores, recommendation) => {
    expect(card([area(scores)])).toMatchObject({
      recommendation,
      recommendationReasons: [
        { code: `total_${recommendation}`, facts: { hireAtHundredths: 600, strongHireAtHundredths: 800 } },
      ],
    });
  });

  it("recommends by the guide's thresholds where it has them", () => {
    expect(card([area([7, 7])], false, { hireAt: 7.5, strongHireAt: 9 }).recommendation).toBe("no_hire");
  });

  it("recommends nothing with every reason: broken off, too much unobserved, an area that awaits review", () => {
    const unseen = ["not_observed", "not_observed"] as const;
    const at = (weight: number) => card([area([9, 9], "A", 10_000 - weight), area(unseen, "B", weight)]).recommendation;
    expect(at(2_500)).toBe("strong_hire");
    expect(at(2_501)).toBe("no_recommendation");
    const all = card([area([9, 5], "A", 5_000), area(unseen, "B", 5_000)], true);
    expect(all.recommendation).toBe("no_recommendation");
    expect(all.recommendationReasons).toEqual([
      { code: "broken_off", facts: {} },
      { code: "not_enough_observed", facts: { unobservedBasisPoints: 5_000, atMostBasisPoints: 2_500 } },
      { code: "area_awaits_review", facts: { area: "A", reason: "runs_disagree" } },
    ]);
  });

  it("is as confident as its weakest part", () => {
    const confidence = (scores: readonly Outcome[], more: Partial<typeof QUALITY> = {}) =>
      scorecard([area(scores)], undefined, { ...QUALITY, ...more }, false);
    expect(confidence([7, 7, 8]).confidence).toBe("high");
    expect(confidence([7, 7]).confidence).toBe("medium");
    expect(confidence([6, 7, 8]).confidence).toBe("medium");
    expect(confidence([4, 7, 8]).confidence).toBe("low");
    expect(confidence([7, 7, 8], { meanConfidence: 0.8 }).confidence).toBe("medium");
    expect(confidence([7, 7, 8], { meanConfidence: null, liveDisagreement: null }).confidence).toBe("medium");
    expect(confidence([7, 7, 8], { notUnderstoodMs: QUALITY.candidateSpeechMs }).confidence).toBe("low");
    expect(confidence([7, 7, 8]).confidenceReasons.map(({ code }) => code)).toEqual([
      "agreement_good",
      "coverage_good",
      "transcript_good",
      "not_calibrated",
    ]);
    expect(confidence([7, 7, 8]).calibrated).toBe(false);
  });
});
