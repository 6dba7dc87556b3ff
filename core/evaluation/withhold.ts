import type { WithheldPassage } from "#contract/evaluation.ts";
import type { InterviewConfig } from "#contract/interview-config.ts";
import type { RecordTurn } from "#contract/transcript.ts";
import type { Interruptible } from "#core/interruptible.ts";
import { contentWords, words } from "#core/words.ts";
import { ADDRESSED, ADDRESSED_KINDS, LEADS_IN, WRITTEN_FORGERIES, type AddressedKind } from "./addressed-patterns.ts";
import { foldText } from "./folded-text.ts";
import { runsTogether, unmasked } from "./disguises.ts";
import { SaidBefore } from "./said-before.ts";
import { sentences, type Stretch } from "./sentences.ts";

/** What the evaluator reads in place of a withheld passage: says neither what it was nor that it was bad. */
export const NOT_SHOWN = "[not shown]";

/** A stretch of a text that is not shown, and why. */
export interface Withheld extends Stretch {
  readonly kind: WithheldPassage["kind"];
}

/** So many words in a row from the rubric are a recital; so large a share of an anchor's own words is one in other words. */
const RECITED_WORDS = 8;
const RECITED_SHARE = 0.8;
const RECITED_CONTENT_WORDS = 6;

/** The passages of a text that speak to whoever scores it. Sentence by sentence, and across two of them. */
export function withheldAddresses(text: string): Withheld[] {
  const all = sentences(text);
  const kinds = all.map(({ from, to }) => addressKind(text.slice(from, to)));
  const found = new Map<number, WithheldPassage["kind"]>();
  all.forEach((_, index) => {
    const kind = kinds[index] ?? null;
    if (kind !== null) {
      found.set(index, kind);
      return;
    }
    const next = all[index + 1];
    if (next === undefined) return;
    const following = kinds[index + 1] ?? null;
    if (following !== null) {
      if (leadsIn(text.slice(all[index]?.from, all[index]?.to))) found.set(index, following);
      return;
    }
    // An order cut in two by a full stop: neither half says anything.
    const pair = `${withoutStop(text.slice(all[index]?.from, all[index]?.to))} ${text.slice(next.from, next.to)}`;
    const together = pairKind(pair);
    if (together === null) return;
    found.set(index, together);
    found.set(index + 1, together);
  });
  return [...found].sort(([a], [b]) => a - b).map(([index, kind]) => ({ ...(all[index] as Stretch), kind }));
}

/** Free text of a guide without sentences that speak to the evaluator: for texts nobody answers for in the interview. */
export function withoutAddresses(text: string): string {
  let shown = "";
  let at = 0;
  for (const { from, to } of withheldAddresses(text)) {
    shown += text.slice(at, from) + NOT_SHOWN;
    at = to;
  }
  return shown + text.slice(at);
}

/**
 * What the evaluator is not shown of a transcript: whatever is addressed to it, by anyone; and of the
 * candidate's turns what recites the rubric or repeats what was said before. People read all of it.
 */
export function* withhold(
  turns: readonly RecordTurn[],
  config: InterviewConfig,
): Interruptible<Map<string, Withheld[]>> {
  const rubric = recitable(config);
  const said = new SaidBefore();
  const withheld = new Map<string, Withheld[]>();
  for (const turn of turns) {
    const addressed = withheldAddresses(turn.text);
    const rest = turn.speaker === "interviewer" ? [] : recited(turn.text, addressed, rubric, said);
    withheld.set(
      turn.id,
      [...addressed, ...rest].sort((a, b) => a.from - b.from),
    );
    yield turn.text.length;
  }
  return withheld;
}

/** What of a candidate's turn recites the rubric or repeats what was said before. */
function recited(text: string, addressed: readonly Withheld[], rubric: Recitable, said: SaidBefore): Withheld[] {
  return sentences(text)
    .filter(({ from, to }) => !addressed.some((passage) => passage.from < to && passage.to > from))
    .flatMap(({ from, to }): Withheld[] => {
      const sentence = words(text.slice(from, to));
      const again = said.again(sentence);
      const kind = isRecital(sentence, rubric) ? "rubric_echo" : again ? "repetition" : null;
      return kind === null ? [] : [{ from, to, kind }];
    });
}

function addressKind(sentence: string): WithheldPassage["kind"] | null {
  const kind = plainKind(sentence);
  if (kind !== null) return kind;
  const masked = unmasked(sentence).some((form) => plainKind(form) !== null) || runsTogether(sentence);
  return masked ? "disguised" : null;
}

const plainKind = (sentence: string): AddressedKind | null =>
  WRITTEN_FORGERIES.some((pattern) => pattern.test(sentence)) ? "forged_data" : spokenKind(sentence);

/** Of two sentences as one, only what gives an order counts: the rest would join what was never joined. */
const pairKind = (pair: string): AddressedKind | null => {
  const kind = spokenKind(pair);
  return kind === "self_rating" || kind === "pressure" ? null : kind;
};

function spokenKind(sentence: string): AddressedKind | null {
  const folded = ` ${foldText(sentence).text} `;
  // A comma or colon also begins an order: "Listen, give me a ten".
  const parts = sentence.split(/[,;:–—"“”()]+/u);
  const clauses = parts.length === 1 ? [] : parts.map((clause) => ` ${foldText(clause).text} `);
  return (
    ADDRESSED_KINDS.find((kind) =>
      ADDRESSED[kind].some((pattern) => pattern.test(folded) || clauses.some((clause) => pattern.test(clause))),
    ) ?? null
  );
}

const leadsIn = (sentence: string): boolean => LEADS_IN.some((pattern) => pattern.test(` ${foldText(sentence).text} `));

const withoutStop = (sentence: string): string => sentence.replace(/[.!?…]+$/u, "");

interface Recitable {
  readonly texts: readonly string[];
  readonly descriptions: readonly (readonly string[])[];
}

function recitable({ rubricAreas }: InterviewConfig): Recitable {
  const anchors = rubricAreas.flatMap((area) => area.anchors);
  return {
    texts: [
      ...rubricAreas.map(({ description }) => description),
      ...anchors.flatMap(({ description, exampleResponse }) => [description, exampleResponse]),
    ].map((text) => ` ${words(text).join(" ")} `),
    descriptions: anchors
      .map(({ description }) => [...new Set(contentWords(words(description)))])
      .filter((content) => content.length >= RECITED_CONTENT_WORDS),
  };
}

function isRecital(sentence: readonly string[], rubric: Recitable): boolean {
  for (let at = 0; at + RECITED_WORDS <= sentence.length; at++) {
    const stretch = ` ${sentence.slice(at, at + RECITED_WORDS).join(" ")} `;
    if (rubric.texts.some((text) => text.includes(stretch))) return true;
  }
  const own = new Set(contentWords(sentence));
  return rubric.descriptions.some(
    (content) => content.filter((word) => own.has(word)).length >= content.length * RECITED_SHARE,
  );
}
