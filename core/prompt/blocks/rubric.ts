import type { InterviewConfig, RubricArea } from "#contract/interview-config.ts";
import { weightsInBasisPoints } from "#core/config/weights-in-basis-points.ts";
import { oneLine, quoted } from "../quoted.ts";

/**
 * What is judged, for the interviewer: anchors without their example responses, so that there is no
 * model answer in its context that a candidate could fish for.
 */
export function interviewerRubric(config: InterviewConfig): string {
  const weights = weightsInBasisPoints(config.rubricAreas);
  return ["# Rubric", ...config.rubricAreas.map((area, index) => areaText(area, weights[index] ?? 0))].join("\n");
}

/** What is practised, for the coach: areas only. Anchors and examples of the real interview stay out of practice. */
export const coachAreas = (config: InterviewConfig): string =>
  [
    "# What the role looks for",
    ...config.rubricAreas.map((area) => `## ${oneLine(area.name)}\n${quoted(area.description)}`),
  ].join("\n");

const areaText = (area: RubricArea, basisPoints: number): string =>
  [
    `## ${oneLine(area.name)} (weight ${basisPoints / 100} %)`,
    quoted(area.description),
    ...[...area.anchors]
      .sort((a, b) => a.score - b.score)
      .map((anchor) => `- ${anchor.score}: ${oneLine(anchor.description)}`),
    ...area.followUpTriggers.map((trigger) => `- follow up when: ${oneLine(trigger)}`),
  ].join("\n");
