import { setTimeout as sleep } from "node:timers/promises";
import * as z from "zod";
import type { Journal } from "../journal.ts";
import { PromptCache, textTokens } from "../openai/usage.ts";
import { answerText, type Character, type EvaluatorQuestion } from "./answer.ts";
import { BAD_ANSWERS } from "./bad-answer.ts";
import { readMaterial } from "./material.ts";

/** A change of character; with an area's name only where that area is scored. */
export const CharacterChange = z.strictObject({
  area: z.string().optional(),
  belief: z.enum(["honest", "gullible"]).optional(),
  jitterSeed: z.int().nullable().optional(),
  torn: z.boolean().optional(),
});

/** Applies to the next `times` questions, or those of them that are about one area. */
const nextOnes = { area: z.string().optional(), times: z.int().min(1).default(1) };

/** Everything that can go wrong with a question or its answer. */
export const EvaluatorFault = z.discriminatedUnion("kind", [
  /** Nothing is ever said. */
  z.strictObject({ kind: z.literal("hang"), ...nextOnes }),
  /** Half of the answer arrives. */
  z.strictObject({ kind: z.literal("stall"), ...nextOnes }),
  z.strictObject({ kind: z.literal("delay"), delayMs: z.int().min(0), ...nextOnes }),
  z.strictObject({
    kind: z.literal("status"),
    status: z.int().min(400).max(599),
    code: z.string().default("server_error"),
    retryAfterSeconds: z.int().optional(),
    ...nextOnes,
  }),
  /** 200, and no JSON around the answer. */
  z.strictObject({ kind: z.literal("garbage"), ...nextOnes }),
  /** The limit on tokens comes in the middle of the answer. */
  z.strictObject({ kind: z.literal("stop_early"), ...nextOnes }),
  /** The model declines. */
  z.strictObject({ kind: z.literal("refuse"), ...nextOnes }),
  z.strictObject({ kind: z.literal("answer"), how: z.enum(BAD_ANSWERS), ...nextOnes }),
]);
export type EvaluatorFault = z.infer<typeof EvaluatorFault>;

/** What came over a wire. */
export interface AskedQuestion extends EvaluatorQuestion {
  /** The provider's id of the answer. */
  readonly id: string;
  readonly model: string;
  readonly maxOutputTokens: number;
  /** Whether the provider is to keep question and answer; for the journal. */
  readonly stored?: boolean;
}

/** What a wire has to send. Tokens are estimated from the texts. */
export type EvaluatorOutcome =
  | { readonly kind: "hang" }
  | { readonly kind: "garbage" }
  | {
      readonly kind: "status";
      readonly status: number;
      readonly code: string;
      readonly retryAfterSeconds?: number | undefined;
    }
  | {
      readonly kind: "answered";
      readonly finish: "complete" | "stopped_early" | "refused";
      readonly text: string;
      /** The connection falls silent in the middle of it. */
      readonly unfinished: boolean;
      readonly tokens: {
        readonly in: number;
        readonly cached: number;
        readonly out: number;
        readonly thinking: number;
      };
    };

const HONEST: Character = { belief: "honest", jitterSeed: null, torn: false };
const REFUSAL = "I'm sorry, but I can't help with that.";
/** It thinks as long as it writes, and a little before that. */
const THINKING_TOKENS = 64;
const STOP_EARLY_SHARE = 0.4;

/** The stand-in behind both wires: its character, its armed faults, and what it was asked so far. */
export class SimulatedEvaluator {
  readonly #journal: Journal;
  readonly #cache = new PromptCache();
  readonly #asked = new Map<string, number>();
  #characters = new Map<string | undefined, Character>();
  #faults: EvaluatorFault[] = [];

  constructor(journal: Journal, character: Partial<Character> = {}) {
    this.#journal = journal;
    this.#characters.set(undefined, { ...HONEST, ...character });
  }

  /** Changes its character, in general or for one area. Throws when the change is malformed. */
  become(change: z.input<typeof CharacterChange>): void {
    const { area, ...parts } = CharacterChange.parse(change);
    const given = Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined));
    this.#characters.set(area, { ...this.#characterFor(area), ...given });
  }

  /** Arms a fault. Throws when it is malformed. */
  arm(fault: z.input<typeof EvaluatorFault>): void {
    this.#faults.push(EvaluatorFault.parse(fault));
  }

  /** Honest again, and nothing armed. */
  reset(): void {
    this.#characters = new Map([[undefined, HONEST]]);
    this.#faults = [];
  }

  /** Answers one question. The journal gets sizes and ids, no words but the area's name. */
  async ask(question: AskedQuestion): Promise<EvaluatorOutcome> {
    const area = readMaterial(question.system, question.user).area.name;
    const nth = this.#asked.get(area) ?? 0;
    this.#asked.set(area, nth + 1);
    const fault = this.#takeFault(area);
    if (fault?.kind === "delay") await sleep(fault.delayMs);
    const outcome = this.#outcome(question, area, nth, fault);
    this.#journal.record(0, "note", {
      type: "evaluator.asked",
      id: question.id,
      model: question.model,
      area,
      systemChars: question.system.length,
      userChars: question.user.length,
      stored: question.stored ?? null,
      outcome: outcome.kind === "answered" ? outcome.finish : outcome.kind,
      ...(outcome.kind === "answered" ? { tokens: outcome.tokens } : {}),
    });
    return outcome;
  }

  #outcome(question: AskedQuestion, area: string, nth: number, fault: EvaluatorFault | undefined): EvaluatorOutcome {
    if (fault?.kind === "hang" || fault?.kind === "garbage") return { kind: fault.kind };
    if (fault?.kind === "status")
      return {
        kind: "status",
        status: fault.status,
        code: fault.code,
        retryAfterSeconds: fault.retryAfterSeconds,
      };
    const whole =
      fault?.kind === "refuse"
        ? REFUSAL
        : answerText(question, this.#characterFor(area), nth, fault?.kind === "answer" ? fault.how : undefined);
    const thinking = THINKING_TOKENS + textTokens(whole);
    const room = Math.max(0, question.maxOutputTokens - thinking);
    const cut = fault?.kind === "stop_early" || textTokens(whole) > room;
    const text = cut ? whole.slice(0, Math.min(4 * room, Math.floor(whole.length * STOP_EARLY_SHARE))) : whole;
    const billed = this.#cache.bill(
      question.model,
      [question.system, question.user].map((part) => ({ text: part, audioTokens: 0 })),
      { text, audioMs: 0 },
    );
    return {
      kind: "answered",
      finish: cut ? "stopped_early" : fault?.kind === "refuse" ? "refused" : "complete",
      text,
      unfinished: fault?.kind === "stall",
      tokens: {
        in: billed.input_tokens,
        cached: billed.input_token_details.cached_tokens,
        out: billed.output_tokens + thinking,
        thinking,
      },
    };
  }

  #characterFor(area: string | undefined): Character {
    return this.#characters.get(area) ?? this.#characters.get(undefined) ?? HONEST;
  }

  #takeFault(area: string): EvaluatorFault | undefined {
    const index = this.#faults.findIndex((fault) => fault.area === undefined || fault.area === area);
    const fault = this.#faults[index];
    if (fault === undefined) return undefined;
    if (fault.times > 1) this.#faults[index] = { ...fault, times: fault.times - 1 };
    else this.#faults.splice(index, 1);
    return fault;
  }
}
