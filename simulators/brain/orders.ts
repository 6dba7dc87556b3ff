import { mentioned } from "./instructions.ts";

/** What a system item or the `next` of a tool's reply asks for. */
export type Order =
  | { readonly kind: "goodbye" | "nudge" | "hold" | "repeat" | "next_section" }
  /** Words to say; then perhaps on with the conversation. */
  | { readonly kind: "say"; readonly text: string; readonly thenGoOn: boolean }
  | { readonly kind: "move"; readonly section: string }
  | { readonly kind: "warn"; readonly section: string | undefined }
  | { readonly kind: "ask"; readonly questionId: string };

/** What is said in passing about the state of the interview. */
export interface News {
  readonly orders: readonly Order[];
  readonly section: string | undefined;
  readonly asked: readonly string[];
  /** A question that was asked and waits for its answer. */
  readonly open: string | undefined;
  readonly greeted: boolean;
  /** What was said as a greeting has not been heard. */
  readonly unheard: boolean;
  readonly name: string | undefined;
}

/** Said about later, about others or about what not to do: no order for now. */
const NOT_NOW =
  /\b(when|once|if|unless|until|before|after|later|do not|don't|never|not yet|instead of|no further|without)\b/i;
/** Behind an order: it waits for something. */
const ON_CONDITION = /^[^,:;]*\b(when|once|after|if|unless)\b/i;
/** It is asked to speak only when the candidate has finished, and has said nothing if it has not. */
const FULFILLED = /\b(when|once|as soon as) the candidate [^,]*,\s*|\bif you have not\b|\bwithout greeting again\b/gi;
const SECTION_IS =
  /\b(current section|section is now|section:|now in|(?:is|are|you are) in|moved to|advanced to|has begun|is now open)/i;
const GOODBYE = /\bgood-?\s?bye|farewell|\b(close|end|finish) the (interview|conversation|call)\b/i;
/** An imperative, not a statement about how sections go. */
const MOVE =
  /(?:^|[,:;]\s*|\b(?:and|then|now|please|otherwise|to)\s+)(?:move|transition|proceed|go|advance|continue|switch|begin|start)\b(?! (?:on )?there\b)|\bcall [\w]*transition/i;
const LIST_OF_ASKED = /^(already )?(asked|covered)\b|^questions? asked\b/i;

/** Reads a text sentence by sentence, as somebody does who knows nothing of who wrote it. */
export function readNews(text: string, sections: readonly string[], questionIds: readonly string[]): News {
  const ids = (part: string) => questionIds.filter((id) => new RegExp(`(?<![\\w-])${id}(?![\\w-])`).test(part));
  const asked: string[] = [];
  let list = "";
  const lines: string[] = [];
  for (const line of text.split("\n")) {
    // Quoted words are somebody else's, items of a list belong to its title.
    if (line.startsWith(">")) continue;
    if (/^\s*[-*•]/.test(line)) {
      if (LIST_OF_ASKED.test(list)) asked.push(...ids(line.slice(0, 60)).slice(0, 1));
      continue;
    }
    list = line;
    lines.push(line);
  }
  // A quotation is one word of its sentence, and so is a question, whatever stands in it.
  const quotes: string[] = [];
  const plain = lines
    .join("\n")
    .replace(/\([^)]*\)/g, "")
    .replace(/["“]([^"”]+)["”]/g, (_, quote: string) => `«${quotes.push(quote) - 1}»`)
    .replace(/\[([\w-]+)\][^[\n]*/g, (whole, id: string) => (questionIds.includes(id) ? `[${id}] ` : whole))
    .replace(FULFILLED, "");

  const orders: Order[] = [];
  let section: string | undefined;
  let open: string | undefined;
  let before = "";
  const thenGoOn = /\b(then|otherwise) (go on|carry on|take)\b|\band take up\b/i.test(plain);
  const sentences = plain
    .split(/\n+|(?<=[.!?;])\s+(?=[^a-z])/)
    .map((part) => part.replace(/^\w+\s*:\s*(?=[a-z])/, "").trim());
  for (const part of sentences) {
    const place = SECTION_IS.exec(part);
    const current = place
      ? mentioned(
          part
            .slice(place.index + place[0].length)
            .replace(/^\s*:/, "")
            .split(/[:;,.](?:\s|$)/)[0]!,
          sections,
        )
      : undefined;
    if (current) section = current;
    if (/\b(open now|unanswered|waiting|waits|pending|last|current)\b/i.test(part) && /question|answer/i.test(part))
      open = ids(part).at(-1) ?? open;
    if (/\b(asked|covered|answered|done)\b/i.test(part) && !/\bnot\b|still to|remaining|unasked/i.test(part))
      asked.push(...ids(part));
    const ask = /\bask\b[^[]*\[([\w-]+)\]/i.exec(part)?.[1];
    const words = aloud(part, before, quotes);
    const target = mentioned(part, sections);
    before = part;
    if (ask && questionIds.includes(ask)) orders.push({ kind: "ask", questionId: ask });
    else if (meantNow(GOODBYE, part)) orders.push({ kind: "goodbye" });
    else if (words !== undefined) orders.push({ kind: "say", text: words, thenGoOn });
    else if (current) continue;
    else if (meantNow(MOVE, part) && target) orders.push({ kind: "move", section: target });
    else if (meantNow(/^(now )?wrap(ping)?[ -]?up\b/i, part))
      orders.push(sections.includes("wrapup") ? { kind: "move", section: "wrapup" } : { kind: "goodbye" });
    else if (meantNow(/^(now )?(move on|go to the next section)\b|\bcall [\w]*transition/i, part))
      orders.push({ kind: "next_section" });
    else if (NOT_NOW.test(part)) continue;
    else if (
      /\b(put|repeat|ask)\b.*\bquestion\b/i.test(part) &&
      /\b(again|same|simpler|fewer|once more|repeat)\b/i.test(part)
    )
      orders.push({ kind: "repeat" });
    else if (/\b(silent|silence|quiet|still there|nudge)\b/i.test(part)) orders.push({ kind: "nudge" });
    else if (/\b(needs?|asked for|wants?|takes?) (a |the )?(moment|minute|time to think)\b/i.test(part))
      orders.push({ kind: "hold" });
    else if (/\b(nearly over|shorten|time is short|section has .* left)\b/i.test(part))
      orders.push({ kind: "warn", section: target });
  }
  return {
    // Who says where we are need not be obeyed when it adds "move on".
    orders: section === undefined ? orders : orders.filter((order) => order.kind !== "next_section"),
    section,
    asked,
    open,
    greeted:
      /already greeted|(do not|don't|without) greet|greeting (is|was) (done|spoken)|continue the interview|took over|take over|changed lines|resum/i.test(
        text,
      ),
    unheard: /(has|have) not heard (your|the) greeting/i.test(text),
    name: nameIn(text),
  };
}

/** Whether a sentence orders something without a condition before it or behind it. */
function meantNow(order: RegExp, part: string): boolean {
  const match = order.exec(part);
  return (
    match !== null &&
    !NOT_NOW.test(part.slice(0, match.index)) &&
    !ON_CONDITION.test(part.slice(match.index + match[0].length))
  );
}

/** Words that a sentence wants said, as far as they can be taken from it: quoted, or put from "that you" into "I". */
function aloud(part: string, before: string, quotes: readonly string[]): string | undefined {
  const quote = /\b(?:say|tell|speak)\b[^«]*«(\d+)»/i.exec(part)?.[1];
  if (quote && !NOT_NOW.test(part)) return quotes[Number(quote)];
  const lines: string[] = [];
  if (/^(now )?(say so|mention (that|this|it) in)\b/i.test(part)) lines.push(own(before));
  if (/^welcome\b.*\bback\b/i.test(part)) lines.push("Welcome back.");
  if (/^apologi[sz]e\b/i.test(part)) lines.push("I am sorry.");
  const question = /\bask\b[^.]*?\bwhether they (\w+) ([^,.]+)(?:, and that ([^.]+))?/i.exec(part);
  if (question) lines.push(`${capital(question[1]!)} you ${question[2]!.replace(/\byou\b/g, "me")}?`);
  if (question?.[3]) lines.push(own(question[3]));
  const offer = /\boffer (?:them )?to ([^.]+?)(?:, and let [^.]*)?\.?$/i.exec(part)?.[1];
  if (offer) lines.push(`Would you like to ${offer}?`);
  const that =
    /\bsuch as that ([^.]+)/i.exec(part)?.[1] ??
    /(?:^|^first |\band |\bthen )(?:say|mention|tell them)(?: in (?!one short sentence, )[\w ]+?)? that (?!in )([^.]+)/i.exec(
      part,
    )?.[1];
  if (that) lines.push(own(that));
  const please = /\bask them to ([^.,]+)/i.exec(part)?.[1];
  if (please && lines.length > 0) lines.push(`Please ${please}.`);
  return lines.length === 0 ? undefined : lines.join(" ");
}

/** A clause about "you" and "the candidate", as the interviewer says it to the candidate. */
function own(clause: string): string {
  const swapped = clause
    .replace(/\bthe candidate's\b/gi, "«your»")
    .replace(/\b(?:the candidate|they)\b/gi, "«you»")
    .replace(/\byou are\b/gi, "I am")
    .replace(/\byou\b/gi, (word, at: number, all: string) => (all[at - 1] === "«" ? word : "I"))
    .replace(/([ ,])that I\b/g, "$1I")
    .replace(/([,] |and )that /g, "$1")
    .replace(/[«»]/g, "")
    .replace(/\.+\s*$/, "");
  return `${capital(swapped)}.`;
}

/** The candidate's name in a sentence, or alone on the quoted line below one that speaks of it. */
function nameIn(text: string): string | undefined {
  const quoted = /\bname\b[^\n]*\n>\s*([\p{L}][\p{L}'’-]*)/u.exec(text)?.[1];
  return quoted ?? /candidate(?:'s name)?(?: is(?: called)?|:)\s+["“]?([A-Z][\p{L}'-]*)/u.exec(text)?.[1];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
