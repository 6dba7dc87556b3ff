import { lintConfig } from "#core/config/lint-config.ts";
import type { Finding } from "#contract/problem.ts";
import type {
  Anchor,
  InterviewConfig,
  InterviewConfigInput,
  Question,
  RubricArea,
} from "#contract/interview-config.ts";
import { guideJson } from "./ready-guides.ts";

/** A guide as its file holds it, open to every mistake a test wants to make. */
export type GuideJson = Omit<InterviewConfigInput, "rubricAreas" | "questions"> & {
  rubricAreas: (RubricArea & { anchors: (Anchor & Record<string, unknown>)[] })[];
  questions: Question[];
} & Record<string, unknown>;

/** The backend example with one change. */
export function changedGuide(change: (guide: GuideJson) => void = () => {}): GuideJson {
  const guide = structuredClone(guideJson("backend")) as GuideJson;
  change(guide);
  return guide;
}

/** What the linter says, one line a finding: severity, code, pointer. */
export const found = (input: unknown): string[] =>
  lintConfig(input).findings.map(({ severity, code, pointer }) => `${severity} ${code} ${pointer}`);

/** The first finding of a code; fails the test when there is none. */
export function findingOf(input: unknown, code: string): Finding {
  const finding = lintConfig(input).findings.find((one) => one.code === code);
  if (finding === undefined) throw new Error(`no finding ${code}`);
  return finding;
}

/** The same, as it is stored; fails the test when the change is an error. */
export function normalGuide(change?: (guide: GuideJson) => void): InterviewConfig {
  const { config, findings } = lintConfig(changedGuide(change));
  if (config === null) throw new Error(`the changed guide has errors: ${JSON.stringify(findings)}`);
  return config;
}
