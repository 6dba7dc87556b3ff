import type { InterviewConfig } from "#contract/interview-config.ts";
import { oneLine, quoted } from "../quoted.ts";

/**
 * The one area a call is about. Anchors are listed from the `first` one on and then round (a row of a cyclic
 * Latin square): over as many runs as there are anchors, each stands once in each place, so that none is
 * favoured for being read first. The order depends on nothing but the number of the run: every candidate of
 * a guide is read with the same texts.
 */
export function evaluatorArea(config: InterviewConfig, areaIndex: number, first: number): string {
  const area = config.rubricAreas[areaIndex];
  if (area === undefined) throw new RangeError(`evaluatorArea: the guide has no area ${areaIndex}`);
  const ascending = [...area.anchors].sort((a, b) => a.score - b.score);
  const start = first % ascending.length;
  const anchors = [...ascending.slice(start), ...ascending.slice(0, start)].map(
    (anchor) =>
      `- ${anchor.score}: ${oneLine(anchor.description)}\nAn answer at ${anchor.score} sounds like:\n${quoted(anchor.exampleResponse)}`,
  );
  return ["# The area you score", `## ${oneLine(area.name)}`, quoted(area.description), ...anchors].join("\n");
}
