/** One level of a rating scale, as the prompt describes it. */
export interface Anchor {
  readonly score: number;
  readonly text: string;
}

/** One turn of the conversation, as the request holds it. */
export interface MaterialTurn {
  readonly id: string;
  /** Null where the request does not say. */
  readonly speaker: "candidate" | "interviewer" | null;
  readonly text: string;
}

/** What an evaluator finds in the texts it was sent. */
export interface Material {
  readonly area: { readonly name: string; readonly description: string; readonly anchors: readonly Anchor[] };
  readonly turns: readonly MaterialTurn[];
  /** Every text of the user's part, those of the turns included: somebody gullible obeys any of them. */
  readonly userTexts: readonly string[];
  /** Lines of the system's part that are marked as quoted. */
  readonly quotedTexts: readonly string[];
}

type Area = Material["area"];

/** Reads system text and user data, generously: whatever shape a prompt gives to rubric and transcript. */
export function readMaterial(system: string, user: string): Material {
  const data = firstJson(user);
  const turns = turnsIn(data);
  const userTexts = data === undefined ? [user] : textsIn(data);
  // A rubric in the user's part is looked for outside the turns: what candidates recite is no rubric.
  const said = new Set(turns.map((turn) => turn.text));
  const outside = userTexts.filter((text) => !said.has(text));
  return {
    area: areaIn(data, said) ?? areaOfText(system, outside) ?? areaOfText(outside.join("\n"), outside) ?? NO_AREA,
    turns,
    userTexts,
    quotedTexts: system.split("\n").flatMap((line) => (/^\s*>/.test(line) ? [line.replace(/^[\s>]+/, "")] : [])),
  };
}

const NO_AREA: Area = { name: "", description: "", anchors: [] };

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
const isRecord = (value: Json | undefined): value is { readonly [name: string]: Json } =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The first object or list in a text that is JSON up to the text's end or up to a blank line after it. */
function firstJson(text: string): Json | undefined {
  for (const start of text.matchAll(/^\s*[[{]/gm)) {
    const rest = text.slice(start.index);
    for (const candidate of [
      rest,
      rest.slice(0, rest.lastIndexOf("}") + 1),
      rest.slice(0, rest.lastIndexOf("]") + 1),
    ]) {
      try {
        return JSON.parse(candidate) as Json;
      } catch {
        // Not here, or not up to here.
      }
    }
  }
  return undefined;
}

function* within(value: Json | undefined): Generator<Json> {
  if (value === undefined) return;
  yield value;
  if (Array.isArray(value)) for (const part of value as readonly Json[]) yield* within(part);
  else if (isRecord(value)) for (const part of Object.values(value)) yield* within(part);
}

const textsIn = (data: Json): string[] => [...within(data)].filter((value) => typeof value === "string");

function turnsIn(data: Json | undefined): MaterialTurn[] {
  const turns: MaterialTurn[] = [];
  for (const value of within(data)) {
    if (!isRecord(value)) continue;
    const id = value["turnId"] ?? value["turn_id"] ?? value["id"];
    const text = value["text"] ?? value["said"] ?? value["words"];
    const speaker = value["speaker"] ?? value["role"] ?? null;
    if (typeof id !== "string" || typeof text !== "string") continue;
    turns.push({ id, text, speaker: speaker === "candidate" || speaker === "interviewer" ? speaker : null });
  }
  return turns;
}

/** An area given as data: a name and a list of levels with a score each. */
function areaIn(data: Json | undefined, said: ReadonlySet<string>): Area | undefined {
  for (const value of within(data)) {
    if (!isRecord(value)) continue;
    const levels = Object.values(value).find(
      (part) => Array.isArray(part) && part.length > 1 && part.every((level) => isRecord(level) && "score" in level),
    ) as readonly { readonly [name: string]: Json }[] | undefined;
    const { name, area, description } = value;
    const title = typeof name === "string" ? name : typeof area === "string" ? area : undefined;
    if (levels === undefined || title === undefined) continue;
    return {
      name: title,
      description: typeof description === "string" ? description : "",
      anchors: levels.map((level) => ({
        score: Number(level["score"]),
        text: textsIn(level)
          .filter((text) => !said.has(text))
          .join(" "),
      })),
    };
  }
  return undefined;
}

/** `## Name (weight 20 %)`, `# The area you score: Name`. */
const HEADING = /^#{1,6}\s+(?:[^:]*\barea\b[^:]*:\s*)?(.+?)(?:\s+\(.*\))?\s*$/i;
const ANCHOR = /^\s*(?:[-*•]\s*)?(?:\*\*)?(?:score\s+|level\s+)?(10|[1-9])(?:\*\*)?\s*[:–—-]\s+(.+)$/i;

/** An area written as text: a heading, lines about it, then one line for each level, each with more lines after it. */
function areaOfText(text: string, namedIn: readonly string[]): Area | undefined {
  const areas: { name: string; description: string[]; anchors: { score: number; text: string }[] }[] = [];
  for (const line of text.split("\n")) {
    const heading = HEADING.exec(line)?.[1];
    if (heading !== undefined) {
      areas.push({ name: heading, description: [], anchors: [] });
      continue;
    }
    const area = areas.at(-1);
    const anchor = ANCHOR.exec(line);
    if (area === undefined) continue;
    if (anchor) area.anchors.push({ score: Number(anchor[1]), text: anchor[2]! });
    else if (area.anchors.length === 0) area.description.push(line.replace(/^[\s>]+/, ""));
    else area.anchors.at(-1)!.text += ` ${line.replace(/^[\s>]+/, "").replace(/^An answer at \d+ sounds like:$/, "")}`;
  }
  // Numbered lists look like levels too; a scale has both ends.
  const scales = areas.filter(({ anchors }) => {
    const scores = anchors.map(({ score }) => score);
    return scores.length > 1 && Math.max(...scores) - Math.min(...scores) >= 4;
  });
  const chosen = scales.find(({ name }) => namedIn.some((mention) => mention.includes(name))) ?? scales[0];
  return chosen && { ...chosen, description: chosen.description.join(" ").trim() };
}
