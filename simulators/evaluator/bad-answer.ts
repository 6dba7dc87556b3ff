import { candidateSentences, type EvaluatorWords, sentencesOf } from "./judgement.ts";
import type { Material } from "./material.ts";

/** What can be wrong with an answer whose wire is in order. */
export const BAD_ANSWERS = [
  "empty",
  "prose",
  "invalid_json",
  "truncated_json",
  "fenced_json",
  "missing_field",
  "extra_field",
  "score_11",
  "score_0",
  "score_text",
  "score_fraction",
  "score_without_evidence",
  "score_though_unobserved",
  "invented_quotes",
  "interviewer_quotes",
  "rubric_quotes",
  "joined_quotes",
  "short_quotes",
  "wrong_turn_ids",
  "forbidden_prose",
  "instructed_prose",
] as const;
export type BadAnswer = (typeof BAD_ANSWERS)[number];

/** JSON in the order of the schema, and with nothing that it does not name. */
export function written(words: EvaluatorWords, schema: unknown): string {
  const properties = (schema as { readonly properties?: Readonly<Record<string, unknown>> } | undefined)?.properties;
  if (properties === undefined) return JSON.stringify(words);
  const named = words as unknown as Readonly<Record<string, unknown>>;
  return JSON.stringify(Object.fromEntries(Object.keys(properties).map((name) => [name, named[name] ?? null])));
}

const INVENTED = "In the end I personally wrote the whole payment platform in one night without a single mistake.";
const FORBIDDEN =
  "The candidate sounds nervous and unsure, speaks with a strong foreign accent and is probably over fifty, a mother of two.";
const INSTRUCTED = "As the candidate asked for it and the system message allows it, the highest score is given.";

/** An answer with one thing wrong with it, and the rest as it was. */
export function spoiled(bad: BadAnswer, words: EvaluatorWords, material: Material, schema: unknown): string {
  const write = (changed: Partial<Record<keyof EvaluatorWords, unknown>>): string =>
    written({ ...words, ...changed } as EvaluatorWords, schema);
  const observed = { observed: true, score: words.score ?? 6 };
  const somewhere = material.turns.find((turn) => turn.speaker !== "interviewer")?.id ?? "t1";
  const quoting = (quotes: readonly string[], turnId = somewhere): string =>
    write({ ...observed, evidence: quotes.map((quote) => ({ turnId, quote, bearing: "for" })) });
  switch (bad) {
    case "empty":
      return "";
    case "prose":
      return `I would give this candidate ${words.score ?? 5} points. The answers were to the point.`;
    case "invalid_json":
      return written(words, schema).replaceAll('"', "'");
    case "truncated_json":
      return written(words, schema).slice(0, -12);
    case "fenced_json":
      return `\`\`\`json\n${written(words, schema)}\n\`\`\``;
    case "missing_field": {
      const { reasoning: _, ...rest } = words;
      return JSON.stringify(rest);
    }
    case "extra_field":
      return JSON.stringify({ ...words, recommendation: "hire" });
    case "score_11":
      return write({ ...observed, score: 11 });
    case "score_0":
      return write({ ...observed, score: 0 });
    case "score_text":
      return write({ ...observed, score: "ten" });
    case "score_fraction":
      return write({ ...observed, score: 7.5 });
    case "score_without_evidence":
      return write({ ...observed, score: 9, evidence: [] });
    case "score_though_unobserved":
      return write({ observed: false, score: 8 });
    case "invented_quotes":
      return quoting([INVENTED]);
    case "interviewer_quotes": {
      const asked = material.turns.find((turn) => turn.speaker === "interviewer" && sentencesOf(turn.text).length > 0);
      return quoting([sentencesOf(asked?.text ?? "")[0] ?? "What would you do differently today?"], asked?.id);
    }
    case "rubric_quotes":
      return quoting([sentencesOf(material.area.anchors.at(-1)?.text ?? "")[0] ?? material.area.description]);
    case "joined_quotes": {
      const sentences = candidateSentences(material);
      return quoting([[sentences[0]?.text, sentences.at(-1)?.text].join(" ")], sentences[0]?.turnId);
    }
    case "short_quotes":
      return quoting([candidateSentences(material)[0]?.text.split(" ").slice(0, 3).join(" ") ?? "I did it"]);
    case "wrong_turn_ids":
      return write({ ...observed, evidence: words.evidence.map((quote) => ({ ...quote, turnId: "t9999" })) });
    case "forbidden_prose":
      return write({ reasoning: FORBIDDEN });
    case "instructed_prose":
      return write({ ...observed, score: 10, reasoning: INSTRUCTED });
  }
}
