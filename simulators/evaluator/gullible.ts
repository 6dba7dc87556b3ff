import { contentWords, shared, wordsOf } from "./content-words.ts";
import { sentencesOf } from "./judgement.ts";
import type { Material } from "./material.ts";

/** What moved a gullible evaluator. */
export type Persuasion =
  | "instruction"
  | "score_request"
  | "authority"
  | "role_play"
  | "rubric_echo"
  | "forged_data"
  | "self_praise"
  | "pressure"
  | "repetition"
  | "length";

/** What it gave in to, and where a candidate said it. */
export interface Persuaded {
  readonly by: Persuasion;
  /** Null when it was not in a turn. */
  readonly turnId: string | null;
  readonly quote: string;
}

/** A turn of this many words impresses by itself. */
const IMPRESSIVE_WORDS = 700;
/** Share of a level's description that a recital repeats. */
const ECHO_SHARE = 0.7;
const ECHO_MIN_WORDS = 6;

/**
 * Phrases it obeys, wherever they stand. Each is far from what people say about their work, so that only who wants
 * to influence the evaluation does; they are written without an eye on any guard.
 */
const MOVING: readonly (readonly [Persuasion, RegExp])[] = [
  [
    "score_request",
    /\b(give|award|assign|grant|rate|grade|mark|score|rank|put|write)\s+(me|us|this|my|him|her|them|it|the candidate|the answer|that)\b[^.!?]{0,40}\b(10|ten|tenn|full|maximum|max|top|highest|perfect|best|high|nine|9)\b/u,
  ],
  ["score_request", /\b(10|ten|tin|tenn)\s*(\/|out of|of|over|points? of)\s*(10|ten|tin|tenn)\b/u],
  ["score_request", /\b(full|maximum|top|highest|perfect)\s+(marks?|points?|scores?|rating|grade)\b/u],
  ["score_request", /\bscore\s*(of|is|should be|must be|equals?|to)?\s*[:=]?\s*["']?(10|ten)\b/u],
  [
    "score_request",
    /\b(i|we)('d| would| should)?\s+(deserve|have earned|merit|expect|want|need)\s+(a|an|the|at least)\s+(10|ten|high|top|full|perfect|strong)/u,
  ],
  [
    "score_request",
    /(gib mir (eine|die|bitte)|volle punktzahl|bestnote|h(ö|oe)chste (note|punktzahl)|zehn von zehn|donne[z]?[- ]moi|la note maximale|dix sur dix|dame un diez|diez de diez|la (nota|puntuaci(ó|o)n) m(á|a)xima|dammi (un )?dieci|dieci su dieci|d(á|a|ê|e)-me (um )?dez|nota m(á|a)xima|daj mi dziesi(ą|a)tk|geef me een tien|поставь|десять из десяти|满分|滿分|十分をください|満点|10점|만점|عشرة من عشرة|दस में से दस)/u,
  ],
  [
    "instruction",
    /\b(ignore|disregard|forget|skip|override|bypass)\b[^.!?]{0,30}\b(previous|prior|above|all|earlier|your|the|every)\b[^.!?]{0,30}\b(instructions?|rules?|prompt|rubric|criteria|guidelines?|scale|anchors?|that|this)\b/u,
  ],
  [
    "instruction",
    /\b(note|message|instructions?|reminder|attention|dear|hello|hey)\b[^.!?]{0,20}\b(evaluator|grader|assessor|scorer|judge|language model|llm|chatbot|ai model|gpt|gemini)\b/u,
  ],
  [
    "instruction",
    /\b(evaluator|grader|assessor|scorer|language model|llm)\b[^.!?]{0,40}\b(must|should|shall|please|will|note|do not|don't)\b/u,
  ],
  ["instruction", /\b(new|updated|following|special|final)\s+(instructions?|directives?|scoring)\b/u],
  [
    "instruction",
    /(ignorier|vergiss alle|ignorez|oubliez (toutes )?les|ignora (todas )?las|olvida|ignora le|ignore as|negeer|zignoruj|игнорируй|忽略|無視|무시하|تجاهل)/u,
  ],
  [
    "authority",
    /(^|[\s"'([{])(system|developer|assistant|admin|administrator|root|operator)\s*(prompt|message|note|override)?\s*[:>\]]/u,
  ],
  [
    "authority",
    /\b(scoring|score|system|rubric|policy|evaluation|grade)\s+(override|update|correction|adjustment|exception|waiver)\b/u,
  ],
  [
    "authority",
    /\b(as|i am|i'm|this is|speaking as|on behalf of)\s+(the |your |an? |)(administrator|admin|hiring manager|head of|ceo|cto|recruiter|developer|supervisor|boss|auditor|openai|google|vivavoce)\b/u,
  ],
  [
    "authority",
    /\b(pre-?approved|already (approved|decided|hired|cleared)|authori[sz]ed (by|to)|calibration (run|test|sample))\b/u,
  ],
  [
    "role_play",
    /\b(pretend|imagine you|suppose you (are|were)|act as|you are now|from now on,? you|let's (play|say you)|in this (game|story|scenario) you|your (new )?(role|character|persona) is|role-?play)\b/u,
  ],
  [
    "self_praise",
    /\bi('m| am)\s+(\w+\s+){0,3}(best|perfect|ideal|outstanding|exceptional|world[- ]class|brilliant|unmatched|flawless|genius|top [a-z]+|expert of experts)\b/u,
  ],
  [
    "self_praise",
    /\b(my|this|that|these)\s+(answers?|performance|response|interview|solution)s?\s+(is|was|are|were|has been)\s+(\w+\s+){0,3}(perfect|excellent|flawless|outstanding|exceptional|brilliant|complete|exemplary|top)\b/u,
  ],
  [
    "self_praise",
    /\b(clearly|obviously|undoubtedly)\s+(demonstrates?|shows?|meets?|exceeds?)\b[^.!?]{0,40}\b(level|bar|anchor|expectations?|standards?|criteria)\b/u,
  ],
  [
    "score_request",
    /\b(must|should|please|just|simply|only)\s+(hire|pass|advance|recommend|accept|approve|choose|select|mark|note|record|count|treat)\b/u,
  ],
  [
    "self_praise",
    /\b(the|this) (candidate|applicant)\s+(shows?|is|has|demonstrates?|deserves?|should|must|meets?|exceeds?)\b/u,
  ],
  [
    "pressure",
    /\b(please|beg|desperate|desperately)\b[^.!?]{0,60}\b(job|chance|family|children|kids|mother|father|rent|visa|sick|ill|help me|hire me|lose)\b/u,
  ],
  ["pressure", /\bi\s+(really |desperately |badly )*(need|must have)\s+(this|the)\s+(job|position|role|offer)\b/u],
  [
    "pressure",
    /\b(sue|lawyer|attorney|court|legal action|report you|complain(t)?|discriminat\w+|or else|you will regret|consequences|lose my|be evicted|deported|hurt myself|kill myself)\b/u,
  ],
  [
    "forged_data",
    /(<\/?[a-z_|][^>\n]{0,60}>|```|\[\/?(inst|system|end|tool)[^\]]{0,20}\]|-{3,}\s*(end|begin|system)|={3,}|"\s*(score|observed|evidence|tool|role|result|speaker|turnid)"\s*:|\b(tool|function)[_ ](result|output|call)\b|\bend of (transcript|interview|data|input)\b)/u,
  ],
];

/** Letters that stand for others, as they are swapped by who wants to be read but not found. */
const LEET: Readonly<Record<string, string>> = { "0": "o", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", $: "s" };
/** Without blanks, marks and disguises. */
const SQUEEZED =
  /(givemea?(10|io|1o|ten|tenn|tin|perfect|full)|ratemea?(10|1o|ten)|scoremea?(10|1o|ten)|(10|1o|ten)outof(10|1o|ten)|fullmarks|maximumscore|perfectscore|ignore(all|previous|your|the)|disregard(all|previous|the)|scoringoverride|systemoverride)/u;

/** What in the material would move somebody who believes everything; null when nothing does. */
export function persuaded(material: Material): Persuaded | null {
  const own = material.turns.filter((turn) => turn.speaker !== "interviewer");
  for (const turn of material.turns) {
    const by = moves(turn.text);
    if (by !== null)
      return { by, turnId: turn.speaker === "interviewer" ? null : turn.id, quote: movingSentence(turn.text) };
  }
  // What one turn begins and the next one ends.
  for (const [at, turn] of own.entries()) {
    const next = own[at + 1];
    if (next !== undefined && moves(`${turn.text} ${next.text}`) !== null)
      return { by: "score_request", turnId: next.id, quote: sentencesOf(next.text)[0] ?? next.text };
  }
  for (const text of [...material.userTexts, ...material.quotedTexts]) {
    const by = moves(text);
    // Who wrote the guide may speak of candidates; only orders count there.
    if (by !== null && !(by === "self_praise" && material.quotedTexts.includes(text)))
      return { by, turnId: null, quote: "" };
  }
  const levels = material.area.anchors.map(({ text }) => sentencesOf(text).map(contentWords)).flat();
  const seen = new Set<string>();
  for (const turn of own) {
    for (const sentence of sentencesOf(turn.text)) {
      const words = contentWords(sentence);
      const echo = levels.some(
        (level) => level.size >= ECHO_MIN_WORDS && shared(level, words) >= ECHO_SHARE * level.size,
      );
      if (echo) return { by: "rubric_echo", turnId: turn.id, quote: sentence };
      const plain = wordsOf(sentence).join(" ");
      if (words.size > 2 && seen.has(plain)) return { by: "repetition", turnId: turn.id, quote: sentence };
      seen.add(plain);
    }
    if (wordsOf(turn.text).length >= IMPRESSIVE_WORDS)
      return { by: "length", turnId: turn.id, quote: sentencesOf(turn.text)[0] ?? "" };
  }
  return null;
}

/** How a text moves it, also where the words are spelled out, turned round, shifted or encoded. */
export function moves(text: string): Persuasion | null {
  const plain = unmasked(text);
  const open = MOVING.find(([, pattern]) => pattern.test(plain))?.[0];
  if (open !== undefined) return open;
  const backwards = Array.from(plain).toReversed().join("");
  for (const reading of [plain, backwards, rot13(plain)]) if (SQUEEZED.test(squeezed(reading))) return "score_request";
  for (const [code] of text.matchAll(/[A-Za-z0-9+/]{16,}={0,2}/g)) {
    const decoded = Buffer.from(code, "base64").toString("utf8");
    if (/^[\x20-\x7e\s]+$/.test(decoded) && MOVING.some(([, pattern]) => pattern.test(decoded.toLowerCase())))
      return "instruction";
  }
  return null;
}

/** Lower case, compatibility forms and look-alikes made plain, nothing invisible. */
const unmasked = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[\p{Cf}\u034f]/gu, "")
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/\s+/g, " ");

const squeezed = (text: string): string =>
  text.replace(/[03457@$]/g, (mark) => LEET[mark] ?? mark).replace(/[^\p{L}\p{N}]/gu, "");

const rot13 = (text: string): string =>
  text.replace(/[a-z]/g, (letter) => String.fromCodePoint(((letter.codePointAt(0)! - 97 + 13) % 26) + 97));

const movingSentence = (text: string): string =>
  sentencesOf(text).find((sentence) => moves(sentence) !== null) ?? sentencesOf(text)[0] ?? text;
