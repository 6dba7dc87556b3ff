import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { ReviewReasonCode, WithheldPassage } from "#contract/evaluation.ts";
import { ReportBanner } from "#contract/report.ts";
import { TurnMark } from "#contract/transcript.ts";
import { confidenceOf } from "#core/evaluation/confidence.ts";
import { recommend } from "#core/evaluation/recommend.ts";
import { hasRuleWords, reviewReasonName, reviewSentence, ruleSentence } from "../../../web/console/words/en/reasons.ts";
import { recordWords } from "../../../web/console/words/en/record.ts";
import { against, money, reportWords } from "../../../web/console/words/en/report.ts";
import { FIXTURE_EVALUATION, FIXTURE_TRANSCRIPT } from "../../support/report-fixture.ts";

const { areas } = FIXTURE_EVALUATION.scorecard;
const { quality } = FIXTURE_TRANSCRIPT;

describe("words of a report", () => {
  it.each(ReviewReasonCode.options)("has a name and a sentence for %s, with and without facts", (code) => {
    expect(reviewReasonName[code]).toBeTruthy();
    for (const facts of [{}, { lowest: 4, highest: 9, notObserved: 1, rejected: 2, why: "rubric", words: 12 }]) {
      const sentence = reviewSentence(code, "Reliability", facts);
      expect(sentence).toMatch(/\.$/);
      expect(sentence).not.toMatch(/undefined|NaN|null|_/);
    }
  });

  it("has a sentence for every reason the rules can give", () => {
    const codes = new Set<string>();
    const thresholds = [
      { hireAt: 9, strongHireAt: 10 },
      { hireAt: 5, strongHireAt: 10 },
      { hireAt: 2, strongHireAt: 3 },
    ];
    for (const threshold of thresholds)
      for (const { code } of recommend(areas, 706, threshold, false).reasons) codes.add(code);
    const bad = areas.map((area) => ({ ...area, observed: false, reviewReasons: ["runs_disagree" as const] }));
    for (const { code } of recommend(bad, null, undefined, true).reasons) codes.add(code);
    for (const [range, observed, confidence] of [
      [0, 10_000, 0.99],
      [2, 8_000, 0.8],
      [6, 100, 0.1],
    ] as const) {
      const scored = areas.map((area) => ({ ...area, range }));
      const heard = { ...quality, meanConfidence: confidence };
      for (const { code } of confidenceOf(scored, observed, heard).reasons) codes.add(code);
    }
    expect(codes.size).toBeGreaterThanOrEqual(16);
    expect([...codes].filter((code) => !hasRuleWords(code))).toEqual([]);
  });

  it("knows every code that stands in the rules' source", () => {
    const folder = resolve(import.meta.dirname, "../../../core/evaluation");
    const text = ["recommend.ts", "confidence.ts"]
      .map((file) => readFileSync(resolve(folder, file), "utf8"))
      .join("\n");
    const codes = [...text.matchAll(/code: "([a-z_]+)"/g)].flatMap(([, code]) => (code === undefined ? [] : [code]));
    const graded = new Set(["agreement", "coverage", "transcript"]);
    for (const code of codes) {
      const whole = graded.has(code) ? ["good", "fair", "poor"].map((grade) => `${code}_${grade}`) : [code];
      expect(whole.filter((each) => !hasRuleWords(each))).toEqual([]);
    }
  });

  it("falls back to the code in plain letters for a rule nobody has words for yet", () => {
    expect(ruleSentence({ code: "a_new_rule", facts: {} })).toBe("A new rule.");
  });

  it("has words for every banner, mark and withheld passage", () => {
    for (const banner of ReportBanner.options) expect(reportWords.banner[banner]).toBeTruthy();
    for (const mark of TurnMark.options) expect(recordWords.markMeans[mark]).toBeTruthy();
    for (const kind of WithheldPassage.shape.kind.options) expect(recordWords.withheld[kind]).toBeTruthy();
  });

  it("sees a decision against the recommendation, and none where nothing was recommended", () => {
    expect(against("reject", "hire")).toBe("hire");
    expect(against("advance", "no_hire")).toBe("no_hire");
    expect(against("hold", "strong_hire")).toBeNull();
    expect(against("reject", "no_recommendation")).toBeNull();
    expect(against("advance", undefined)).toBeNull();
  });

  it("writes cents where there are some and less where there are not", () => {
    expect([0, 18_400, 412_300, 12_000_000].map(money)).toEqual(["$0.00", "$0.0184", "$0.41", "$12.00"]);
  });
});
