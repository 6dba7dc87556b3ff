import { mentioned } from "./instructions.ts";

/** What a system item or the `next` of a tool's reply asks for. */
export type Order =
  | { readonly kind: "goodbye" | "nudge" | "hold" | "next_section" }
  | { readonly kind: "say"; readonly text: string }
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
  readonly name: string | undefined;
}

/** Said about later, about others or about what not to do: no order for now. */
const NOT_NOW = /\b(when|once|if|unless|until|before|after|later|do not|don't|never|not yet|instead of)\b/i;
const SECTION_IS = /\b(current section|section is now|section:|now in|you are in|moved to|advanced to|has begun|is now open)/i;
const GOODBYE = /good-?\s?bye|farewell|\b(close|end|finish) the (interview|conversation|call)\b/i;

/** Reads a text sentence by sentence, as somebody does who knows nothing of who wrote it. */
export function readNews(text: string, sections: readonly string[], questionIds: readonly string[]): News {
  const orders: Order[] = [];
  let section: string | undefined;
  const asked: string[] = [];
  let open: string | undefined;
  const ids = (part: string) => questionIds.filter((id) => new RegExp(`(?<![\\w-])${id}(?![\\w-])`).test(part));
  // A quotation is one word of its sentence, whatever stands in it.
  const quotes: string[] = [];
  const marked = text.replace(/["“]([^"”]+)["”]/g, (_, quote: string) => `«${quotes.push(quote) - 1}»`);
  for (const part of marked.split(/\n+|(?<=[.!;])\s+(?=[^a-z])/)) {
    const target = mentioned(part, sections);
    if (SECTION_IS.test(part) && target) section = target;
    if (/\b(open|unanswered|waiting|pending|last|current)\b/i.test(part) && /question|answer/i.test(part) && !/not (yet )?asked|still to ask/i.test(part)) open = ids(part).at(-1) ?? open;
    if (/\b(asked|covered|answered|done)\b/i.test(part) && !/\bnot\b|still to|remaining|unasked/i.test(part)) asked.push(...ids(part));
    if (NOT_NOW.test(part)) continue;
    const quote = /\b(?:say|tell|speak)\b[^«]*«(\d+)»/i.exec(part)?.[1];
    if (quote) orders.push({ kind: "say", text: quotes[Number(quote)]! });
    else if (GOODBYE.test(part)) orders.push({ kind: "goodbye" });
    else if (SECTION_IS.test(part) && target) continue;
    else if (/\bwrap(ping)?[ -]?up\b/i.test(part)) orders.push(sections.includes("wrapup") ? { kind: "move", section: "wrapup" } : { kind: "goodbye" });
    else if (/\b(move|transition|proceed|go|advance|continue|switch|begin|start)\b/i.test(part) && target) orders.push({ kind: "move", section: target });
    else if (/\bmove on\b|\bnext section\b/i.test(part)) orders.push({ kind: "next_section" });
    else if (/\b(silent|silence|quiet|still there|nudge|has not (spoken|answered))\b/i.test(part)) orders.push({ kind: "nudge" });
    else if (/\b(needs?|asked for|wants?|takes?) (a |the )?(moment|minute|time to think)\b|\bhold\b/i.test(part)) orders.push({ kind: "hold" });
    else if (/\bshorten|\b(percent|%|minutes?|seconds?)\b.*\b(left|remain)/i.test(part)) orders.push({ kind: "warn", section: target });
    else if (/\bask\b/i.test(part) && ids(part).length > 0) orders.push({ kind: "ask", questionId: ids(part)[0]! });
  }
  return {
    // Who says where we are need not be obeyed when it adds "move on".
    orders: section === undefined ? orders : orders.filter((order) => order.kind !== "next_section"),
    section,
    asked,
    open,
    greeted: /already greeted|(do not|don't|without) greet|greeting (is|was) (done|spoken)|continue the interview|briefing|took over|changed lines|resum/i.test(text),
    name: /candidate(?:'s name)?(?: is(?: called)?|:)\s+["“]?([A-Z][\p{L}'-]*)/u.exec(text)?.[1],
  };
}
