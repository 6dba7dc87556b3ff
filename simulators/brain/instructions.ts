import type { Toolbox } from "./toolbox.ts";

export interface Question {
  readonly id: string | undefined;
  readonly section: string | undefined;
  readonly areas: readonly string[];
  readonly maxFollowUps: number;
  readonly text: string;
}

/** What the brain makes of its instructions. */
export interface Brief {
  readonly role: string | undefined;
  readonly company: string | undefined;
  readonly questions: readonly Question[];
}

/** Without a word about it, one follow-up is enough. */
const DEFAULT_FOLLOW_UPS = 1;
/** `- [q1] …`, `1. (q1) …`, `q1: …`, `**q1** …` */
const LISTED = /^\s*(?:[-*•]|\d+[.)])?\s*(?:[[(`*"]{1,2})?([A-Za-z][\w-]{0,39})(?:[\])`*"]{1,2}:?|:)\s*(.*)$/;
const BRACKETED = /^\s*(?:[-*•]|\d+[.)])?\s*[[`]/;
const BULLET = /^\s*(?:[-*•]|\d+[.)])\s+(.*\?)["”']?\s*$/;

/** Reads role, company and the questions, generously: as lists with or without ids, sections and areas. */
export function readInstructions(text: string, box: Toolbox): Brief {
  const field = (name: string) =>
    unquoted(new RegExp(`(?:^|[\\s*#>-])(?:${name})[*_"]*\\s*[:=]\\s*([^\\n;]+)`, "im").exec(text)?.[1]);
  const interview =
    /interview[a-z]*(?: [a-z]+){0,5} for (?:the |an? )?(?:(?:role|position) of )?(?:an? |the )?["“]?([A-Z][^.,\n"”]*?)["”]?(?: (?:role|position|candidate))?(?: at ["“]?([A-Z][^.,;:\n"”]*)|[.,\n])/.exec(
      text,
    );
  return {
    role: field("role|position|job title") ?? unquoted(interview?.[1]),
    company: field("company|employer|company name") ?? unquoted(interview?.[2]),
    questions: readQuestions(text, box),
  };
}

function readQuestions(text: string, box: Toolbox): Question[] {
  const questions: Question[] = [];
  let heading = "";
  const lines = text.split("\n");
  lines.forEach((line, at) => {
    if (/^\s*#/.test(line) || /:\s*$/.test(line)) heading = line;
    const listed = LISTED.exec(line);
    const known = box.questionIds.length > 0 ? box.questionIds.includes(listed?.[1] ?? "") : BRACKETED.test(line);
    if (listed && known) {
      // The sentence may stand on the line below its id.
      const question =
        parted(listed[2]!).words === "" ? parted(`${listed[2]!} ${lines[at + 1] ?? ""}`) : parted(listed[2]!);
      if (question.words.split(" ").length >= 3 && !questions.some(({ id }) => id === listed[1]))
        questions.push(asQuestion(listed[1], question, heading, box));
      return;
    }
    const plain = /question/i.test(heading) ? BULLET.exec(line)?.[1] : undefined;
    if (plain && box.questionIds.length === 0) questions.push(asQuestion(undefined, parted(plain), heading, box));
  });
  return questions;
}

interface Parts {
  readonly labels: string;
  readonly words: string;
}

/** What stands about a question, and what is to be said aloud. */
function parted(rest: string): Parts {
  const labels: string[] = [];
  const bare = rest.replace(/[([{][^)\]}]*[)\]}]/g, (group, at: number) => {
    const label =
      rest
        .slice(0, at)
        .replace(/[([{][^)\]}]*[)\]}]/g, "")
        .trim() === "" || /\b(section|areas?|follow.?ups?)\b/i.test(group);
    if (label) labels.push(group.slice(1, -1));
    return label ? " " : group;
  });
  const cells = bare.split("|");
  const longest = cells.reduce((best, cell) => (cell.trim().length > best.trim().length ? cell : best), "");
  labels.push(...cells.filter((cell) => cell !== longest));
  const quoted = /["“]([^"”]{12,})["”]/.exec(longest)?.[1];
  return {
    labels: labels.join("; "),
    words: (quoted ?? longest).replace(/^[\s:;,.—–*`"“-]+|[\s*`"”]+$/g, "").replace(/\s+/g, " "),
  };
}

function asQuestion(id: string | undefined, { labels, words }: Parts, heading: string, box: Toolbox): Question {
  const section = /section\s*[:=]\s*([^;,)|\]]+)/i.exec(labels)?.[1];
  const followUps = /follow.?ups?\D{0,12}(\d)/i.exec(labels)?.[1];
  return {
    id,
    section:
      (section && mentioned(section, box.sections)) ??
      mentioned(labels, box.sections) ??
      mentioned(heading, box.sections),
    areas: box.areas.filter((area) => labels.toLowerCase().includes(area.toLowerCase())),
    maxFollowUps: followUps === undefined ? DEFAULT_FOLLOW_UPS : Number(followUps),
    text: words,
  };
}

/** The name among `names` that a text mentions last; `system_design` is also "system design". */
export function mentioned(text: string, names: readonly string[]): string | undefined {
  let found: { name: string; at: number } | undefined;
  for (const name of names) {
    const spoken = name.replace(/[_-]/g, "[ _-]").replace(/^qa$/, "(?:qa|q ?& ?a)");
    for (const match of text.matchAll(new RegExp(`(?<![\\w])${spoken}(?![\\w])`, "gi"))) {
      if (match.index >= (found?.at ?? 0)) found = { name, at: match.index };
    }
  }
  return found?.name;
}

function unquoted(text: string | undefined): string | undefined {
  const bare = text
    ?.replace(/["“”`*_]/g, "")
    .replace(/\s+/g, " ")
    .replace(/[.,\s]+$/, "")
    .trim();
  return bare && bare.length <= 80 ? bare : undefined;
}
