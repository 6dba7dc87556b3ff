import type { Call, ToolSchema } from "./brain.ts";

type Schema = Readonly<Record<string, unknown>>;

/** A tool the brain was given, and what it may put into it. */
export class Tool {
  readonly name: string;
  readonly #properties: Readonly<Record<string, Schema>>;
  readonly #required: readonly string[];

  constructor({ name, parameters }: ToolSchema) {
    this.name = name;
    this.#properties = (parameters?.["properties"] ?? {}) as Readonly<Record<string, Schema>>;
    this.#required = (parameters?.["required"] ?? []) as readonly string[];
  }

  has(property: string): boolean {
    return property in this.#properties;
  }

  /** The values a property may have, in the order of the schema; none when it is free. */
  choices(property: string): readonly string[] {
    const schema = this.#properties[property];
    return schema === undefined
      ? []
      : alternatives(schema).flatMap(({ enum: values }) =>
          Array.isArray(values) ? values.filter((value) => typeof value === "string") : [],
        );
  }

  /** A call with what the schema has room for; a number is kept within its bounds. */
  call(wanted: Readonly<Record<string, unknown>>): Call {
    const args: Record<string, unknown> = {};
    for (const [property, schema] of Object.entries(this.#properties)) {
      const value = wanted[property];
      const choices = this.choices(property);
      if (value !== undefined && (choices.length === 0 || choices.some((choice) => choice === value)))
        args[property] = typeof value === "number" ? bounded(value, schema) : value;
      else if (this.#required.includes(property)) args[property] = choices[0] ?? placeholder(schema);
    }
    return { name: this.name, args };
  }
}

/** The tools of an interviewer, found by name and shape among those it was given; any may be missing. */
export interface Toolbox {
  readonly transition: Tool | undefined;
  readonly score: Tool | undefined;
  readonly followUp: Tool | undefined;
  readonly knowledge: Tool | undefined;
  readonly timeLeft: Tool | undefined;
  readonly timeWarning: Tool | undefined;
  readonly sections: readonly string[];
  readonly areas: readonly string[];
  readonly questionIds: readonly string[];
}

export function toolbox(schemas: readonly ToolSchema[]): Toolbox {
  const tools = schemas.map((schema) => new Tool(schema));
  const named = (pattern: RegExp) => tools.find((tool) => pattern.test(tool.name));
  const transition = tools.find((tool) => tool.has("section_name") && /transition|next|move/.test(tool.name));
  const score = tools.find((tool) => tool.has("area") && tool.has("score"));
  const followUp = named(/follow/);
  return {
    transition,
    score,
    followUp,
    knowledge: named(/knowledge|company/),
    timeLeft: named(/remaining|time_left/),
    timeWarning: named(/warning/),
    sections: transition?.choices("section_name") ?? [],
    areas: score?.choices("area") ?? [],
    questionIds: [...new Set([...(score?.choices("question_id") ?? []), ...(followUp?.choices("question_id") ?? [])])],
  };
}

const alternatives = (schema: Schema): readonly Schema[] => [
  schema,
  ...(["anyOf", "oneOf"] as const).flatMap((key) =>
    Array.isArray(schema[key]) ? (schema[key] as Schema[]).flatMap(alternatives) : [],
  ),
];

function bounded(value: number, schema: Schema): number {
  const limit = (key: string, fallback: number) =>
    alternatives(schema)
      .map((part) => part[key])
      .find((part) => typeof part === "number") ?? fallback;
  return Math.min(limit("maximum", Infinity), Math.max(limit("minimum", -Infinity), value));
}

function placeholder(schema: Schema): unknown {
  const type = alternatives(schema)
    .map((part) => part["type"])
    .flat();
  if (type.includes("null")) return null;
  if (type.includes("integer") || type.includes("number")) return bounded(0, schema);
  if (type.includes("boolean")) return false;
  return type.includes("array") ? [] : "not said";
}
