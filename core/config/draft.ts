import { InterviewType, Language } from "#contract/interview-config.ts";
import { SectionName } from "#contract/section.ts";

/**
 * What can be read of a guide, whatever is wrong with the rest. Rules that cross fields look at this
 * instead of a parsed guide, so that one wrong field does not hide what is wrong with the others.
 */
export interface Draft {
  readonly role: string | undefined;
  readonly type: InterviewType | undefined;
  readonly language: Language;
  readonly durationMinutes: number | undefined;
  readonly specialInstructions: string;
  readonly areas: readonly DraftArea[];
  readonly questions: readonly DraftQuestion[];
  /** Undefined when left out or not both numbers. */
  readonly recommendation: { readonly hireAt: number; readonly strongHireAt: number } | undefined;
  readonly overrides: readonly { readonly section: string; readonly minutes: number }[];
}

export interface DraftArea {
  readonly name: string | undefined;
  readonly weight: number | undefined;
  readonly description: string | undefined;
  /** Undefined when it is not a list at all. */
  readonly anchors: readonly DraftAnchor[] | undefined;
  readonly triggers: readonly (string | undefined)[];
}

export interface DraftAnchor {
  readonly score: number | undefined;
  readonly description: string | undefined;
}

export interface DraftQuestion {
  readonly id: string | undefined;
  readonly section: string | undefined;
  readonly areas: readonly (string | undefined)[];
  readonly text: string | undefined;
  readonly required: boolean;
  readonly maxFollowUps: number;
}

/** Reads a draft; never fails. Positions in lists are kept, so that pointers stay true. */
export function readDraft(input: unknown): Draft {
  const guide = record(input);
  const type = InterviewType.safeParse(guide["type"]);
  const language = Language.safeParse(guide["language"]);
  const duration = guide["durationMinutes"] === undefined ? 30 : number(guide["durationMinutes"]);
  return {
    role: text(guide["role"]),
    type: type.success ? type.data : undefined,
    language: language.success ? language.data : "en",
    durationMinutes:
      duration !== undefined && Number.isInteger(duration) && duration >= 3 && duration <= 120 ? duration : undefined,
    specialInstructions: text(guide["specialInstructions"]) ?? "",
    areas: (list(guide["rubricAreas"]) ?? []).map(readArea),
    questions: (list(guide["questions"]) ?? []).map(readQuestion),
    recommendation: readThresholds(guide["recommendation"]),
    overrides: Object.entries(record(guide["sectionOverrides"])).flatMap(([section, minutes]) =>
      SectionName.safeParse(section).success && typeof minutes === "number" ? [{ section, minutes }] : [],
    ),
  };
}

function readThresholds(value: unknown): Draft["recommendation"] {
  const { hireAt, strongHireAt } = record(value);
  const [hire, strong] = [number(hireAt), number(strongHireAt)];
  return hire === undefined || strong === undefined ? undefined : { hireAt: hire, strongHireAt: strong };
}

function readArea(value: unknown): DraftArea {
  const area = record(value);
  return {
    name: text(area["name"]),
    weight: number(area["weight"]),
    description: text(area["description"]),
    anchors: list(area["anchors"])?.map((item) => ({
      score: number(record(item)["score"]),
      description: text(record(item)["description"]),
    })),
    triggers: (list(area["followUpTriggers"]) ?? []).map(text),
  };
}

function readQuestion(value: unknown): DraftQuestion {
  const question = record(value);
  return {
    id: text(question["id"]),
    section: text(question["section"]),
    areas: (list(question["areas"]) ?? []).map(text),
    text: text(question["text"]),
    required: question["required"] !== false,
    maxFollowUps: number(question["maxFollowUps"]) ?? 2,
  };
}

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : {};
const list = (value: unknown): readonly unknown[] | undefined => (Array.isArray(value) ? value : undefined);
const text = (value: unknown): string | undefined => (typeof value === "string" ? value.trim() : undefined);
const number = (value: unknown): number | undefined =>
  typeof value === "number" && Number.isFinite(value) ? value : undefined;
