/** A language's templates, and the sounds its speakers start a sentence with. */
export interface Grammar {
  readonly fillers: readonly string[];
  /** Fillers that may also stand before a plain yes or no. */
  readonly shortFillers: readonly string[];
  readonly templates: readonly string[];
}

/** Which side of the split a template is on: `open` may be looked at while tuning, `kept` only measured. */
export type Half = "open" | "kept";

const PER_TEMPLATE = 14;
const RENDERINGS_PER_SENTENCE = 3;

/** A stable 32-bit number for a text, the same on every machine and in every run. */
export const stableHash = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
};

/** The half a template, or a whole request, belongs to. */
export const halfOf = (text: string): Half => (stableHash(`half of ${text}`) % 2 === 0 ? "open" : "kept");

/** Every sentence a template stands for: `{a|b}` is a choice between a and b, `{|a}` may be left out. */
export const expand = (template: string): readonly string[] => {
  const slot = /\{([^{}]*)\}/.exec(template);
  if (!slot) {
    return [template.replace(/\s+/g, " ").trim()];
  }
  const before = template.slice(0, slot.index);
  const after = template.slice(slot.index + slot[0].length);
  return (slot[1] ?? "").split("|").flatMap((choice) => expand(`${before}${choice}${after}`));
};

const capitalised = (sentence: string): string =>
  /^\p{Ll}\p{Lu}/u.test(sentence) ? sentence : sentence.charAt(0).toUpperCase() + sentence.slice(1);

const withoutMarks = (sentence: string): string => sentence.replace(/[,.:;](?=\s|$)/g, "").toLowerCase();

/** A bare sentence as speech recognition may write it: punctuated, unpunctuated, all lower case, or after a filler. */
const rendered = (sentence: string, turn: number, grammar: Grammar): string => {
  const dice = stableHash(`${sentence} ${turn}`);
  const style = dice % 20;
  if (style < 9) {
    return `${capitalised(sentence)}.`;
  }
  if (style < 12) {
    return capitalised(sentence);
  }
  if (style < 14) {
    return withoutMarks(sentence);
  }
  const saysYesOrNo = /^(yes|yeah|yep|no|nope|well|so|ja|nein|doch|also|na|sí|pues|oui|si|non|eh|ben)(?!\p{L})/iu.test(
    sentence,
  );
  const fillers = saysYesOrNo ? grammar.shortFillers : grammar.fillers;
  const filler = fillers[(dice >>> 8) % fillers.length] ?? "";
  const spoken = `${filler} ${sentence}`;
  return style < 18 ? `${capitalised(spoken)}.` : withoutMarks(spoken);
};

const inStableOrder = (sentences: readonly string[]): readonly string[] =>
  sentences
    .map((sentence) => ({ sentence, order: stableHash(sentence) }))
    .toSorted((one, other) => one.order - other.order || (one.sentence < other.sentence ? -1 : 1))
    .map(({ sentence }) => sentence);

/** All answers of a grammar by half, each text once and on one side only. */
export const answersOf = (grammar: Grammar): Readonly<Record<Half, readonly string[]>> => {
  const answers: Record<Half, string[]> = { open: [], kept: [] };
  const sentencesTaken = new Set<string>();
  const textsTaken = new Set<string>();
  for (const template of grammar.templates) {
    const fresh = expand(template).filter((sentence) => {
      const bare = withoutMarks(sentence);
      return !sentencesTaken.has(bare) && sentencesTaken.add(bare);
    });
    const sentences = inStableOrder(fresh).slice(0, PER_TEMPLATE);
    let taken = 0;
    for (let turn = 0; turn < RENDERINGS_PER_SENTENCE; turn += 1) {
      for (const sentence of sentences) {
        const text = rendered(sentence, turn, grammar);
        if (taken < PER_TEMPLATE && !textsTaken.has(text)) {
          textsTaken.add(text);
          answers[halfOf(template)].push(text);
          taken += 1;
        }
      }
    }
  }
  return answers;
};
