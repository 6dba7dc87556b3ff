import type { Anchor, InterviewConfig, RubricArea } from "#contract/interview-config.ts";
import { weightsInBasisPoints } from "#core/config/weights-in-basis-points.ts";
import { oneLine, quoted } from "../quoted.ts";

/**
 * What is judged, for the interviewer: anchors without their example responses, so that there is no
 * model answer in its context that a candidate could fish for.
 */
export const interviewerRubric = (config: InterviewConfig): string =>
  rubric(config, (anchor) => anchorLine(anchor), true);

/** What is judged, for the evaluator: with the example responses it scores against. */
export const evaluatorRubric = (config: InterviewConfig): string =>
  rubric(
    config,
    (anchor) => `${anchorLine(anchor)}\nAn answer at ${anchor.score} sounds like:\n${quoted(anchor.exampleResponse)}`,
    false,
  );

/** What is practised, for the coach: areas only. Anchors and examples of the real interview stay out of practice. */
export const coachAreas = (config: InterviewConfig): string =>
  [
    "# What the role looks for",
    ...config.rubricAreas.map((area) => `## ${oneLine(area.name)}\n${quoted(area.description)}`),
  ].join("\n");

function rubric(config: InterviewConfig, anchorText: (anchor: Anchor) => string, withTriggers: boolean): string {
  const weights = weightsInBasisPoints(config.rubricAreas);
  const areas = config.rubricAreas.map((area, index) => areaText(area, weights[index] ?? 0, anchorText, withTriggers));
  return ["# Rubric", ...areas].join("\n");
}

function areaText(
  area: RubricArea,
  basisPoints: number,
  anchorText: (anchor: Anchor) => string,
  withTriggers: boolean,
): string {
  const anchors = [...area.anchors].sort((a, b) => a.score - b.score).map(anchorText);
  const triggers = withTriggers ? area.followUpTriggers.map((trigger) => `- follow up when: ${oneLine(trigger)}`) : [];
  return [
    `## ${oneLine(area.name)} (weight ${percent(basisPoints)})`,
    quoted(area.description),
    ...anchors,
    ...triggers,
  ].join("\n");
}

const anchorLine = (anchor: Anchor): string => `- ${anchor.score}: ${oneLine(anchor.description)}`;

const percent = (basisPoints: number): string => `${basisPoints / 100} %`;
