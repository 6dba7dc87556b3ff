import type { Finding } from "#contract/problem.ts";
import type { Draft } from "../draft.ts";
import { pointer } from "../pointer.ts";

/** Two runs that differ by less than this are the same answer twice: a band this narrow is noise. */
const NARROW = 0.5;
/** Below the middle anchor a recommendation to hire says that less than sound work is enough. */
const MIDDLE = 5;

/** The totals from which the report recommends must be in order, and should mean something. */
export function thresholdFindings({ recommendation }: Draft): Finding[] {
  if (recommendation === undefined) return [];
  const { hireAt, strongHireAt } = recommendation;
  if (strongHireAt < hireAt) {
    return [
      {
        pointer: pointer("recommendation", "strongHireAt"),
        code: "thresholds-order",
        severity: "error",
        message: `A strong hire would need ${strongHireAt}, a hire ${hireAt}.`,
        fix: "Set strongHireAt above hireAt.",
      },
    ];
  }
  const findings: Finding[] = [];
  if (strongHireAt - hireAt < NARROW) {
    findings.push({
      pointer: pointer("recommendation", "strongHireAt"),
      code: "thresholds-narrow",
      severity: "warning",
      message: "Hire and strong hire are so close that chance decides between them.",
      fix: `Leave at least ${NARROW} between them.`,
    });
  }
  if (hireAt < MIDDLE) {
    findings.push({
      pointer: pointer("recommendation", "hireAt"),
      code: "threshold-low",
      severity: "warning",
      message:
        "The report would recommend to hire below the middle of the scale, where an anchor describes sound work.",
      fix: "Set hireAt to 5 or more, or describe in the anchors what is enough.",
    });
  }
  return findings;
}
