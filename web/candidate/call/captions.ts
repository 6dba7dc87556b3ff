/** One stretch of speech as text. */
export interface Caption {
  readonly id: string;
  readonly who: "interviewer" | "you";
  readonly text: string;
  readonly final: boolean;
}

/** Enough to scroll back through a few answers; the whole record is on the last screen. */
const KEPT_CAPTIONS = 60;

/**
 * Puts a segment in its place. Interviewers' segments grow, candidates' are often sent again as a whole:
 * both replace what the same segment said before, in the same place.
 */
export function withCaption(captions: readonly Caption[], next: Caption): readonly Caption[] {
  const at = captions.findIndex((caption) => caption.id === next.id);
  if (at === -1) return next.text.trim() === "" ? captions : [...captions, next].slice(-KEPT_CAPTIONS);
  return captions.map((caption, index) => (index === at ? { ...next, final: next.final || caption.final } : caption));
}
