import type { Action, Brain, Call } from "./brain.ts";
import { asideIn, hasNothingMore, isQuestion, isThin, understoodPart, worth } from "./candidate-words.ts";
import type { Question } from "./instructions.ts";
import { FOLLOW_UPS, greeting, LINES, SMALL_TALK, spokenSection } from "./phrases.ts";
import { readSituation, type Situation } from "./situation.ts";

/** How often in a row it asks somebody whom it does not understand to go on. */
const PATIENCE = 2;
/** It looks at the clock after every so many answers. */
const CLOCK_EVERY_ANSWERS = 4;
/** One in so many answers is noted without a word, as models do. */
const SILENT_NOTE_ONE_IN = 5;
const EVIDENCE_MAX_CHARS = 300;

/**
 * A plain interviewer. It knows the craft (one question a turn, a follow-up where an answer is thin, notes with quotes)
 * and nothing of the product: role and questions come from its instructions, sections and areas from its tools' schemas,
 * steps from their replies and from system items. What is missing there shows in what it says.
 */
export function interviewerBrain(seed: number): Brain {
  return (view) => {
    if (view.instructions.trim() === "") {
      const turns = view.items.filter((item) => item.kind === "message" && item.role === "assistant").length;
      return say(SMALL_TALK[turns % SMALL_TALK.length]!);
    }
    const situation = readSituation(view);
    const action = decide(situation, seed);
    return view.mayCall ? action : say(action.say ?? wordsInstead(situation));
  };
}

function decide(s: Situation, seed: number): Action {
  if (s.saidGoodbye) return say(LINES.goodbyeAgain);
  if (s.orders.some(({ kind }) => kind === "goodbye")) return say(LINES.goodbye, scores(s));
  const sentence = s.orders.find((order) => order.kind === "say");
  if (sentence?.kind === "say") return say(sentence.thenGoOn ? `${sentence.text} ${goOn(s)}` : sentence.text);
  if (!s.greeted) return say(greeting(s.brief.role, s.brief.company, s.name));
  const moved = moveAsTold(s);
  if (moved) return moved;
  if (s.orders.some(({ kind }) => kind === "hold")) return say(LINES.takeYourTime);
  if (s.orders.some(({ kind }) => kind === "repeat") && s.question) return say(s.question.text);
  if (s.orders.some(({ kind }) => kind === "nudge") && s.last !== "user") return say(LINES.stillThere);
  const warning = warnAsTold(s);
  if (s.spokeSince || s.said === undefined) {
    if (s.last === "output") return say(s.sectionIsNew ? (nextWords(s) ?? LINES.goAhead) : LINES.goAhead);
    if (s.last === "assistant") return say(LINES.stillThere);
    return say(goOn(s));
  }
  const action = s.made.length === 0 ? hear(s, seed) : afterTools(s);
  return { ...action, calls: [...action.calls, ...warning] };
}

/** The candidate has spoken and nothing was done about it yet. */
function hear(s: Situation, seed: number): Action {
  const said = understoodPart(s.said ?? "");
  if (s.said === "") return say(LINES.stillThere);
  // Before the first question any sound is a sign of life.
  if (said === "") return s.question && s.unclear <= PATIENCE ? say(LINES.goOn) : proceed(s, []);
  const aside = asideIn(said);
  const opening = !s.question && s.section === s.box.sections[0];
  switch (opening && (aside === "ready" || aside === "line") ? undefined : aside) {
    case "end":
      return say(LINES.goodbye);
    case "time":
      return say(LINES.takeYourTime);
    case "repeat":
      return say(s.question?.text ?? s.lastSpeech);
    case "next":
      return proceed(s, scores(s));
    case "line":
      return say(`${LINES.iHear} ${LINES.goAhead}`);
    case "ready":
      return say(LINES.goAhead);
    case undefined:
  }
  if (isQuestion(said))
    return s.box.knowledge ? { calls: [s.box.knowledge.call({ topic: said })] } : say(LINES.noAnswer);
  if (s.section === "qa")
    return s.question?.section === "qa" && !hasNothingMore(said) ? say(LINES.moreQuestions) : proceed(s, []);
  if (s.section === "wrapup") return s.question?.section === "wrapup" ? say(LINES.goodbye) : proceed(s, []);

  const { question } = s;
  if (!question || s.scored.has(question)) return proceed(s, []);
  const answer = s.answer.join(" ");
  if (isThin(said) && s.followUps < Math.min(question.maxFollowUps, FOLLOW_UPS.length)) {
    const note = s.box.followUp?.call({ reason: `The answer was short: ${said}`, question_id: question.id });
    return say(FOLLOW_UPS[(s.asked.size + s.followUps) % FOLLOW_UPS.length]!, note ? [note] : []);
  }
  const notes = scores(s);
  if (notes.length > 0 && dice(seed, answer) % SILENT_NOTE_ONE_IN === 0) return { calls: notes };
  return proceed(s, notes);
}

/** Back to the conversation after something else was said. */
function goOn(s: Situation): string {
  if (s.section === "qa" && s.question?.section === "qa") return LINES.moreQuestions;
  return waitsForAnswer(s) ? LINES.continue : (nextWords(s) ?? LINES.continue);
}

/** What is left to say where only a call would be right. */
function wordsInstead(s: Situation): string {
  if (isQuestion(understoodPart(s.said ?? "")) && s.made.length === 0) return LINES.noAnswer;
  return (
    nextWords(s) ??
    (s.section === "qa" ? LINES.moreQuestions : `${LINES.stay} ${FOLLOW_UPS[s.asked.size % FOLLOW_UPS.length]!}`)
  );
}

/** Tools were called in this turn and nothing has been said since. */
function afterTools(s: Situation): Action {
  const knowledge = s.made.find((made) => made.name === s.box.knowledge?.name);
  if (knowledge) {
    const answer = knowledge.reply?.["answer"];
    const words = typeof answer === "string" && answer.trim() !== "" ? answer : LINES.noAnswer;
    return say(
      `${words} ${s.section === "wrapup" || s.question?.section === "qa" ? LINES.moreQuestions : (s.question?.text ?? LINES.goAhead)}`,
    );
  }
  return proceed(s, scores(s));
}

/** To the next question, section or end, with the notes that are due. */
function proceed(s: Situation, notes: readonly Call[]): Action {
  const done = (name: string | undefined) => s.made.some((made) => made.name === name);
  const answered = s.answered + (notes.length > 0 ? 1 : 0);
  if (s.box.timeLeft && !done(s.box.timeLeft.name) && answered >= (s.timeChecks + 1) * CLOCK_EVERY_ANSWERS)
    return { calls: [...notes, s.box.timeLeft.call({})] };
  const words = nextWords(s);
  if (words) return say(words, notes);
  const next = s.box.sections[s.box.sections.indexOf(s.section ?? "") + 1];
  if (s.box.transition && next && !done(s.box.transition.name))
    return { calls: [...notes, s.box.transition.call({ section_name: next })] };
  if (next) return say(`${LINES.stay} ${FOLLOW_UPS[s.asked.size % FOLLOW_UPS.length]!}`, notes);
  return say(LINES.goodbye, notes);
}

/** The next thing to say in this section; undefined when it is finished. */
function nextWords(s: Situation): string | undefined {
  const ordered = s.orders.find((order) => order.kind === "ask");
  const open = (question: Question) =>
    !s.asked.has(question) &&
    (question.section === undefined || s.section === undefined || question.section === s.section);
  const question =
    s.questions.find(({ id }) => ordered?.kind === "ask" && id === ordered.questionId) ?? s.questions.find(open);
  if (!question) return undefined;
  if (question.section === "wrapup") return question.text;
  const bridge =
    s.sectionIsNew && s.section && s.section !== "qa" ? `Let us talk about ${spokenSection(s.section)}.` : LINES.thanks;
  return `${bridge} ${question.text}`;
}

function waitsForAnswer({ question, section, scored }: Situation): boolean {
  return question !== undefined && !scored.has(question) && (question.section ?? section) === section;
}

/** A section it was told to go to; the order is settled by the attempt, granted or refused. */
function moveAsTold(s: Situation): Action | undefined {
  const order = s.orders.findLast(({ kind }) => kind === "move" || kind === "next_section");
  const section = order?.kind === "move" ? order.section : s.box.sections[s.box.sections.indexOf(s.section ?? "") + 1];
  if (!order || !s.box.transition || section === undefined || section === s.section) return undefined;
  // Somebody who asks is answered first, and before the end everybody is asked for questions.
  if (!s.spokeSince && isQuestion(understoodPart(s.said ?? ""))) return undefined;
  const invitation = s.questions.find((question) => question.section === "qa");
  if (section === "wrapup" && invitation && !s.asked.has(invitation))
    return say(`Before we end. ${invitation.text}`, scores(s));
  return { calls: [...scores(s), s.box.transition.call({ section_name: section })] };
}

function warnAsTold(s: Situation): Call[] {
  const order = s.orders.find((order) => order.kind === "warn");
  if (order?.kind !== "warn" || !s.box.timeWarning || s.said === undefined) return [];
  return [s.box.timeWarning.call({ section_name: order.section ?? s.section })];
}

/** Notes on the answer to the current question: one for each of its areas, none without words to quote. */
function scores(s: Situation): Call[] {
  const { question, box } = s;
  const evidence = cut(s.answer.join(" "));
  if (
    !box.score ||
    !question ||
    evidence === "" ||
    s.spokeSince ||
    question.section === "qa" ||
    question.section === "wrapup"
  )
    return [];
  const areas =
    question.areas.length > 0
      ? question.areas
      : box.areas.slice(s.asked.size % Math.max(1, box.areas.length)).slice(0, 1);
  const noted = s.made.filter((made) => made.name === box.score?.name).map((made) => made.args["area"]);
  // Noted in an earlier turn; in this one, only the areas that are still missing.
  if (s.scored.has(question) && noted.length === 0) return [];
  return areas
    .filter((area) => !noted.includes(area))
    .map((area) => box.score!.call({ area, score: worth(evidence), evidence, question_id: question.id }));
}

function cut(text: string): string {
  return text.length <= EVIDENCE_MAX_CHARS ? text : text.slice(0, text.lastIndexOf(" ", EVIDENCE_MAX_CHARS));
}

const say = (text: string, calls: readonly Call[] = []): Action => ({ say: text, calls });

/** A small hash: the same answer is treated alike in every run with the same seed. */
function dice(seed: number, text: string): number {
  let hash = 2166136261 ^ seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
  return hash >>> 0;
}
