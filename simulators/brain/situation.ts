import type { SeenItem, View } from "./brain.ts";
import { asideIn, understoodPart } from "./candidate-words.ts";
import { readInstructions, type Brief, type Question } from "./instructions.ts";
import { readNews, type News, type Order } from "./orders.ts";
import { FOLLOW_UPS, generalQuestions } from "./phrases.ts";
import { toolbox, type Toolbox } from "./toolbox.ts";

/** A tool call of the current turn with its answer, once it has arrived. */
export interface Made {
  readonly callId: string;
  readonly name: string;
  readonly args: Readonly<Record<string, unknown>>;
  reply?: Readonly<Record<string, unknown>>;
}

/** Where the conversation stands, read from its items alone. */
export interface Situation {
  readonly box: Toolbox;
  readonly brief: Brief;
  readonly questions: readonly Question[];
  name: string | undefined;
  greeted: boolean;
  saidGoodbye: boolean;
  section: string | undefined;
  /** Nothing has been said in this section yet. */
  sectionIsNew: boolean;
  readonly asked: Set<Question>;
  readonly scored: Set<Question>;
  question: Question | undefined;
  /** The question that was open when the candidate last spoke: what notes of this turn are about. */
  answering: Question | undefined;
  followUps: number;
  /** What the candidate said since the question was asked, as far as it was understood. */
  answer: string[];
  /** Times in a row that nothing was understood. */
  unclear: number;
  answered: number;
  timeChecks: number;
  orders: Order[];
  /** The candidate's last words; undefined before the first. */
  said: string | undefined;
  /** Since the candidate's last words: */
  spokeSince: boolean;
  made: Made[];
  /** Kind of the last item, a system item counting as such only when it ordered something. */
  last: "nothing" | "system" | "user" | "assistant" | "call" | "output";
  lastSpeech: string;
}

export function readSituation({ instructions, tools, items }: View): Situation {
  const box = toolbox(tools);
  const brief = readInstructions(instructions, box);
  const s: Situation = {
    box,
    brief,
    questions: [...brief.questions, ...generalQuestions(box, brief.questions)],
    name: undefined,
    greeted: false,
    saidGoodbye: false,
    section: box.sections[0],
    sectionIsNew: true,
    asked: new Set(),
    scored: new Set(),
    question: undefined,
    answering: undefined,
    followUps: 0,
    answer: [],
    unclear: 0,
    answered: 0,
    timeChecks: 0,
    orders: [],
    said: undefined,
    spokeSince: false,
    made: [],
    last: "nothing",
    lastSpeech: "",
  };
  for (const item of items) take(s, item);
  return s;
}

function take(s: Situation, item: SeenItem): void {
  if (item.kind === "call") return takeCall(s, item);
  if (item.kind === "output") return takeOutput(s, item);
  if (item.role === "system")
    return takeNews(
      s,
      readNews(
        item.text,
        s.box.sections,
        s.questions.flatMap(({ id }) => id ?? []),
      ),
    );
  if (item.role === "assistant") return takeOwnWords(s, item.text);
  s.said = item.text;
  s.answering = s.question;
  s.spokeSince = false;
  s.made = [];
  s.last = "user";
  const understood = understoodPart(item.text);
  s.unclear = understood === "" && item.text !== "" ? s.unclear + 1 : 0;
  if (understood !== "" && asideIn(understood) === undefined) s.answer.push(understood);
}

function takeOwnWords(s: Situation, text: string): void {
  // Cut off before a word was heard: not said.
  if (text.trim() === "") return;
  s.greeted = true;
  s.spokeSince = true;
  s.sectionIsNew = false;
  s.last = "assistant";
  s.lastSpeech = text;
  s.orders = s.orders.filter(
    ({ kind }) => kind === "move" || kind === "next_section" || (kind === "goodbye" && !/goodbye/i.test(text)),
  );
  s.saidGoodbye ||= /goodbye/i.test(text);
  if (FOLLOW_UPS.some((line) => saysMostOf(text, line))) s.followUps++;
  const asked =
    s.questions.find((question) => says(text, question.text)) ??
    s.questions.find((question) => saysMostOf(text, question.text));
  if (asked && asked !== s.question) setQuestion(s, asked);
}

function setQuestion(s: Situation, question: Question): void {
  s.asked.add(question);
  s.question = question;
  s.followUps = 0;
  s.answer = [];
  s.unclear = 0;
}

function takeCall(s: Situation, { callId, name, args }: Extract<SeenItem, { kind: "call" }>): void {
  const made: Made = { callId, name, args: parsed(args) ?? {} };
  s.made.push(made);
  s.last = "call";
  const about = s.questions.find(({ id }) => id !== undefined && id === made.args["question_id"]) ?? s.answering;
  if (name === s.box.score?.name && about && !s.scored.has(about)) {
    s.scored.add(about);
    s.answered++;
  }
  if (name === s.box.timeLeft?.name) s.timeChecks++;
  if (name === s.box.transition?.name)
    s.orders = s.orders.filter(({ kind }) => kind !== "move" && kind !== "next_section");
  if (name === s.box.timeWarning?.name) s.orders = s.orders.filter(({ kind }) => kind !== "warn");
}

function takeOutput(s: Situation, { callId, output }: Extract<SeenItem, { kind: "output" }>): void {
  const call = s.made.find((made) => made.callId === callId);
  const reply = parsed(output) ?? { answer: output };
  if (call) call.reply = reply;
  s.last = "output";
  const section = reply["section"];
  const granted = reply["status"] === undefined || reply["status"] === "ok" || reply["status"] === "pending";
  if (typeof section === "string" && s.box.sections.includes(section)) enter(s, section);
  else if (call?.name === s.box.transition?.name && granted && typeof call?.args["section_name"] === "string")
    enter(s, call.args["section_name"]);
  const next = reply["next"];
  if (typeof next !== "string") return;
  const news = readNews(
    next,
    s.box.sections,
    s.questions.flatMap(({ id }) => id ?? []),
  );
  // A reply to a refused step names the step that is allowed; asking again at once would go in circles.
  s.orders.push(
    ...news.orders.filter(
      (order) =>
        order.kind !== "warn" &&
        !(call?.name === s.box.transition?.name && (order.kind === "move" || order.kind === "next_section")),
    ),
  );
}

function takeNews(s: Situation, news: News): void {
  s.name ??= news.name;
  if (news.greeted) s.greeted = true;
  if (news.unheard) s.greeted = false;
  if (news.section) enter(s, news.section);
  for (const question of s.questions) {
    if (question.id === undefined) continue;
    if (news.asked.includes(question.id)) s.asked.add(question);
    if (news.open === question.id && s.question !== question) setQuestion(s, question);
  }
  s.orders.push(...news.orders);
  // Words for the record leave it open whose turn it is.
  if (news.orders.length > 0 || news.section !== undefined || s.last === "nothing") s.last = "system";
}

function enter(s: Situation, section: string): void {
  if (s.section === section) return;
  s.section = section;
  s.sectionIsNew = true;
}

function parsed(json: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : undefined;
  } catch {
    return undefined;
  }
}

const says = (text: string, sentence: string): boolean => ` ${plain(text)} `.includes(` ${plain(sentence)} `);

/** A sentence counts as said from six tenths of its words on, counted from its start: it may have been cut off. */
function saysMostOf(text: string, sentence: string): boolean {
  const words = plain(sentence).split(" ");
  return says(text, words.slice(0, Math.ceil(words.length * 0.6)).join(" "));
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
