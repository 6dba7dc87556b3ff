import type { RecordTurn } from "#contract/transcript.ts";
import type { Interruptible } from "#core/interruptible.ts";
import { BLIND_RULES, GIVEN_NAMES, NOT_A_NAME, NUMBERED, type BlindKind } from "./blinding-rules.ts";
import { foldText } from "./folded-text.ts";
import type { Replacement } from "./shown-turn.ts";

interface Hidden {
  readonly from: number;
  readonly to: number;
  readonly kind: BlindKind;
  /** What makes two stretches the same thing. */
  readonly thing: string;
}

interface Known {
  readonly words: string;
  readonly kind: BlindKind;
  readonly thing: string;
}

/**
 * Replaces what tells who somebody is by tokens: names, schools, employers, places, ages, family, gender, origin,
 * health and faith. The same thing has the same token throughout, numbered by first appearance; so two
 * transcripts that differ in nothing but such facts read byte for byte alike. `keep` are names that belong to the
 * interview itself, such as the company's. Patterns: what is said in a way they do not know stays.
 */
export function* blind(
  turns: readonly RecordTurn[],
  candidateName: string | null,
  keep: readonly string[],
  blocked: ReadonlyMap<string, readonly { readonly from: number; readonly to: number }[]>,
): Interruptible<Map<string, Replacement[]>> {
  const kept = new Set(keep.map(fold));
  const candidate = candidateNames(candidateName);
  const byRule = new Map<string, Hidden[]>();
  for (const turn of turns) {
    byRule.set(turn.id, findByRule(turn.text, kept, candidate));
    yield turn.text.length;
  }
  const known = [...candidate, ...namesHeard([...byRule.values()].flat())].sort(
    (a, b) => b.words.length - a.words.length || Number(a.words > b.words) - Number(a.words < b.words),
  );
  const numbers = new Map<string, number>();
  const blinded = new Map<string, Replacement[]>();
  for (const turn of turns) {
    const taken = [...(blocked.get(turn.id) ?? [])];
    const hidden: Hidden[] = [];
    for (const stretch of [
      ...findKnown(turn.text, candidate),
      ...(byRule.get(turn.id) ?? []),
      ...findKnown(turn.text, known),
      ...findGivenNames(turn.text, candidate),
    ]) {
      if (taken.some(({ from, to }) => from < stretch.to && to > stretch.from)) continue;
      taken.push(stretch);
      hidden.push(stretch);
    }
    const inOrder = hidden.sort((a, b) => a.from - b.from);
    blinded.set(
      turn.id,
      inOrder.map(({ from, to, kind, thing }) => ({
        from,
        to,
        by: token(kind, sameThing(kind, thing, known), numbers),
        why: "blinded" as const,
      })),
    );
    yield turn.text.length;
  }
  return blinded;
}

const fold = (text: string): string => foldText(text).text;

/** Numbers count from one in every kind, in the order in which things are first heard. */
function token(kind: BlindKind, thing: string, numbers: Map<string, number>): string {
  if (!NUMBERED.includes(kind)) return `[${kind}]`;
  const key = `${kind} ${thing}`;
  const number = numbers.get(key) ?? [...numbers.keys()].filter((other) => other.startsWith(`${kind} `)).length + 1;
  numbers.set(key, number);
  return `[${kind}_${number}]`;
}

const CANDIDATE = "the candidate";

/** The whole name and its parts, with capitals as in the name. One or two letters alone would hide other words. */
function candidateNames(name: string | null): Known[] {
  const whole = (name ?? "").trim();
  const parts = whole.split(/\s+/u).filter((part) => /^\p{Lu}.{2,}/u.test(part));
  return [...new Set([whole, ...parts])]
    .filter((words) => words.length > 2)
    .map((words) => ({ words, kind: "NAME" as const, thing: CANDIDATE }));
}

function findByRule(text: string, kept: ReadonlySet<string>, candidate: readonly Known[]): Hidden[] {
  return BLIND_RULES.flatMap(({ kind, pattern }) =>
    [...text.matchAll(pattern)].flatMap((match): Hidden[] => {
      const is = match.groups?.["is"];
      if (is === undefined) return [];
      const from = match.index + match[0].lastIndexOf(is);
      const words = NUMBERED.includes(kind) ? properPart(is) : is;
      const thing = ownWords(fold(words));
      if (words === "" || (NUMBERED.includes(kind) && kept.has(fold(words)))) return [];
      const own = kind === "NAME" && candidate.some((name) => thing.split(" ").includes(fold(name.words)));
      return [{ from, to: from + words.length, kind, thing: own ? CANDIDATE : thing }];
    }),
  );
}

/** A proper name up to the first word that cannot be part of one. */
function properPart(is: string): string {
  const words = is.split(/(?<=\s)/u);
  const end = words.findIndex((word) => /^\p{Lu}/u.test(word) && NOT_A_NAME.has(fold(word)));
  return (end < 0 ? is : words.slice(0, end).join("")).trim();
}

/** Words in a school's or company's name that are not the name. */
const GENERIC = new Set(
  "university universitat universite universidad college institute technology polytechnic academy school high business grammar hochschule fachhochschule technische tu ecole escuela applied sciences of the de la du der die fur at and gmbh ag inc ltd llc corp corporation company group bank labs mr mrs ms miss mister dr prof professor herr frau senor senora sr sra monsieur madame mme".split(
    " ",
  ),
);

/** "Stanford University" and "the Stanford" are one thing. */
const ownWords = (folded: string): string =>
  folded
    .split(" ")
    .filter((word) => !GENERIC.has(word))
    .join(" ") || folded;

/** "Peter" after "Peter Novak" is the same man: the first longer name that has all its words. */
function sameThing(kind: BlindKind, thing: string, things: readonly Known[]): string {
  const words = thing.split(" ");
  const longer = things.find(
    (known) =>
      known.kind === kind && known.thing !== thing && words.every((word) => known.thing.split(" ").includes(word)),
  );
  return longer?.thing ?? thing;
}

/** Things once named are hidden wherever they stand: "Stanford University", later "Stanford". */
function namesHeard(hidden: readonly Hidden[]): Known[] {
  return hidden
    .filter(({ kind }) => NUMBERED.includes(kind))
    .flatMap(({ kind, thing }): Known[] => {
      const own = thing.split(" ");
      const parts = kind === "NAME" || own.length === 1 ? own.filter((word) => word.length > 2) : [];
      return [...new Set([thing, ...parts])]
        .filter((words) => words.length > 1)
        .map((words) => ({ words, kind, thing }));
    });
}

/** Occurrences of known names: whole words, beginning with a capital. */
function findKnown(text: string, known: readonly Known[]): Hidden[] {
  if (known.length === 0) return [];
  const folded = foldText(text);
  const padded = ` ${folded.text} `;
  return known.flatMap(({ words, kind, thing }) => {
    const wanted = ` ${fold(words)} `;
    const found: Hidden[] = [];
    if (wanted.trim() === "") return found;
    for (let at = padded.indexOf(wanted); at >= 0; at = padded.indexOf(wanted, at + 1)) {
      const from = folded.from[at] ?? 0;
      const to = folded.to[at + wanted.length - 3] ?? 0;
      if (/^\p{Lu}/u.test(text.slice(from))) found.push({ from, to, kind, thing });
    }
    return found;
  });
}

const CAPITALISED = /\p{Lu}[\p{L}'’-]+/gu;

function findGivenNames(text: string, candidate: readonly Known[]): Hidden[] {
  return [...text.matchAll(CAPITALISED)].flatMap((match): Hidden[] => {
    const [name] = match;
    const bare = name.replace(/['’]s$/u, "");
    if (!GIVEN_NAMES.has(bare)) return [];
    const own = candidate.some(({ words }) => words === bare);
    return [{ from: match.index, to: match.index + bare.length, kind: "NAME", thing: own ? CANDIDATE : fold(bare) }];
  });
}
