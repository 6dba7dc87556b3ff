import { InterviewConfig } from "#contract/interview-config.ts";
import type { Finding } from "#contract/problem.ts";
import { readDraft } from "./draft.ts";
import { normaliseText } from "./normalise.ts";
import { anchorFindings } from "./rules/anchors.ts";
import { promptSizeFindings } from "./rules/prompt-size.ts";
import { questionFindings } from "./rules/questions.ts";
import { rubricFindings } from "./rules/rubric.ts";
import { thresholdFindings } from "./rules/thresholds.ts";
import { timingFindings } from "./rules/timing.ts";
import { weightFindings } from "./rules/weights.ts";
import { wishFindings } from "./rules/wishes.ts";
import { shapeFindings } from "./shape-findings.ts";

/** `config` is the normalised guide with all defaults, or null when a finding is an error. */
export interface LintResult {
  readonly config: InterviewConfig | null;
  readonly findings: Finding[];
}

/**
 * Reads a guide as an author sent it and says everything that is wrong with it, at once. Errors block;
 * warnings inform. What comes out is what is stored, hashed and built into prompts. Never throws.
 */
export function lintConfig(input: unknown): LintResult {
  const normalised = normaliseText(input);
  const parsed = InterviewConfig.safeParse(normalised);
  const draft = readDraft(normalised);
  const findings = [
    ...(parsed.success ? [] : shapeFindings(parsed.error, normalised)),
    ...weightFindings(draft),
    ...thresholdFindings(draft),
    ...anchorFindings(draft),
    ...rubricFindings(draft),
    ...questionFindings(draft),
    ...timingFindings(draft),
    ...wishFindings(draft),
  ];
  if (!parsed.success || hasErrors(findings)) return { config: null, findings: errorsFirst(findings) };
  const config = inOrder(parsed.data);
  const all = [...findings, ...promptSizeFindings(config)];
  return { config: hasErrors(all) ? null : config, findings: errorsFirst(all) };
}

const hasErrors = (findings: readonly Finding[]): boolean => findings.some((finding) => finding.severity === "error");

const errorsFirst = (findings: readonly Finding[]): Finding[] => [
  ...findings.filter((finding) => finding.severity === "error"),
  ...findings.filter((finding) => finding.severity === "warning"),
];

/** Anchors from low to high, as every reader expects them. */
const inOrder = (config: InterviewConfig): InterviewConfig => ({
  ...config,
  rubricAreas: config.rubricAreas.map((area) => ({
    ...area,
    anchors: [...area.anchors].sort((a, b) => a.score - b.score),
  })),
});
