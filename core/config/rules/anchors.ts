import type { Finding } from "#contract/problem.ts";
import { contentWords, words } from "#core/words.ts";
import type { Draft, DraftAnchor, DraftArea } from "../draft.ts";
import { pointer } from "../pointer.ts";

const NEEDED_SCORES = [1, 5, 10] as const;
/** An anchor that says what an answer does needs about this many words that mean something. */
const MIN_CONTENT_WORDS = 3;
/** Words that grade instead of describing. An anchor made of nothing else cannot be applied. */
const GRADING = new Set(
  contentWords(
    words(
      `good bad great poor weak strong excellent average ok okay fine decent solid adequate sufficient insufficient basic advanced perfect ideal outstanding
      exceptional acceptable mediocre satisfactory answer answers response candidate level quality very really quite performance skill skills knowledge understanding
      gut schlecht schwach stark mittel durchschnittlich ausgezeichnet antwort kandidat bueno malo regular excelente respuesta candidato bon mauvais moyen excellent reponse candidat`,
    ),
  ),
);

/** Every area has an anchor at 1, 5 and 10, each score once, each description telling what an answer does. */
export function anchorFindings({ areas }: Draft): Finding[] {
  return areas.flatMap((area, index) => (area.anchors === undefined ? [] : areaFindings(area, area.anchors, index)));
}

function areaFindings(area: DraftArea, anchors: readonly DraftAnchor[], areaIndex: number): Finding[] {
  const name = area.name ?? `area ${areaIndex + 1}`;
  const missing = NEEDED_SCORES.filter((score) => !anchors.some((anchor) => anchor.score === score));
  const findings: Finding[] = missing.map((score) => ({
    pointer: pointer("rubricAreas", areaIndex, "anchors"),
    code: "anchor-missing",
    severity: "error",
    message: `"${name}" has no anchor at ${score}.`,
    fix: `Describe what an answer worth ${score} of 10 does, with an example response.`,
  }));
  const firstByScore = new Map<number, number>();
  const firstByText = new Map<string, number>();
  anchors.forEach((anchor, index) => {
    const at = pointer("rubricAreas", areaIndex, "anchors", index);
    if (anchor.score !== undefined) {
      if (firstByScore.has(anchor.score)) {
        findings.push({
          pointer: `${at}/score`,
          code: "anchor-duplicate",
          severity: "error",
          message: `"${name}" has two anchors at ${anchor.score}.`,
          fix: "Keep one, or give the other its own score.",
        });
      }
      firstByScore.set(anchor.score, index);
    }
    if (anchor.description === undefined || anchor.description === "") return;
    const folded = words(anchor.description).join(" ");
    if (firstByText.has(folded)) {
      findings.push({
        pointer: `${at}/description`,
        code: "anchor-same-text",
        severity: "warning",
        message: `Two anchors of "${name}" say the same, so nobody can tell them apart.`,
        fix: "Say what the better answer does that the other does not.",
      });
    }
    firstByText.set(folded, index);
    const telling = contentWords(words(anchor.description)).filter((word) => !GRADING.has(word));
    if (telling.length < MIN_CONTENT_WORDS) {
      findings.push({
        pointer: `${at}/description`,
        code: "anchor-vague",
        severity: "warning",
        message: `This anchor of "${name}" grades an answer without saying what it is like.`,
        fix: "Name what can be heard: what the candidate does, explains, weighs or leaves out.",
      });
    }
  });
  return findings;
}
