import * as z from "zod";
import { REFUSALS, type Refusal } from "./refused-session.ts";

/**
 * Happens at once on every open connection; or on one, right after its next server event of type `at`, or on the next
 * one to be opened, before its first event, when `at` is `connect`.
 */
const whenever = { at: z.string().optional() };
/** Applies to the next `times` occasions. */
const nextOnes = { times: z.int().min(1).default(1) };

/** What an update asks for. */
const UpdatePart = z.enum(["voice", "transcription", "turn_detection"]);
export type UpdatePart = z.infer<typeof UpdatePart>;

/** Codes an endpoint may send, and 1005 and 1006, which stand for a close without a code and for none. */
const CloseCode = z
  .int()
  .refine(
    (code) => (code >= 1000 && code <= 1014 && code !== 1004) || (code >= 3000 && code <= 4999),
    "not a close code",
  );

/** Everything that can be made to go wrong. */
export const Fault = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("refuse_upgrade"),
    status: z.int().min(400).max(599),
    retryAfterSeconds: z.int().optional(),
    ...nextOnes,
  }),
  z.strictObject({ kind: z.literal("hang_upgrade"), ...nextOnes }),
  /** The socket opens and says why there will be no session; `silently`: only its close says it. */
  z.strictObject({
    kind: z.literal("refuse_session"),
    code: z.enum(Object.keys(REFUSALS) as [Refusal, ...Refusal[]]),
    silently: z.boolean().default(false),
    ...nextOnes,
  }),
  z.strictObject({
    kind: z.literal("close"),
    code: CloseCode.default(1011),
    reason: z.string().max(120).default(""),
    ...whenever,
  }),
  z.strictObject({ kind: z.literal("destroy"), ...whenever }),
  /** The connection stays open and says nothing more. */
  z.strictObject({ kind: z.literal("stall"), ...whenever }),
  /** The other end of the line is gone without a word: nothing is read or sent, no ping is answered. */
  z.strictObject({ kind: z.literal("freeze"), ...whenever }),
  z.strictObject({ kind: z.literal("session_expired"), ...whenever }),
  z.strictObject({
    kind: z.literal("error_event"),
    code: z.string(),
    message: z.string().default("A fault was asked for."),
    type: z.string().default("server_error"),
    ...whenever,
  }),
  z.strictObject({ kind: z.literal("unknown_event"), type: z.string().default("weather.changed"), ...whenever }),
  z.strictObject({ kind: z.literal("duplicate_event"), type: z.string(), ...nextOnes }),
  z.strictObject({ kind: z.literal("delay_first_audio"), delayMs: z.int().min(0), ...nextOnes }),
  z.strictObject({
    kind: z.literal("fail_response"),
    code: z.string().default("server_error"),
    type: z.string().default("server_error"),
    message: z.string().default("A fault was asked for."),
    ...nextOnes,
  }),
  /** A response that is cancelled goes on for a while: what was made or on its way before the model was told. */
  z.strictObject({ kind: z.literal("late_cancel"), delayMs: z.int().min(1), ...nextOnes }),
  /** A response is completed and holds nothing. */
  z.strictObject({ kind: z.literal("empty_response"), ...nextOnes }),
  /** A response comes as text though sound was asked for. */
  z.strictObject({ kind: z.literal("text_response"), ...nextOnes }),
  /** The detector hears a turn begin and never says that it ended, nor anything that would follow. */
  z.strictObject({ kind: z.literal("turn_never_ends"), ...nextOnes }),
  /** A session update is refused whole; `named`: the error says which update, and where in it. */
  z.strictObject({
    kind: z.literal("refuse_update"),
    named: z.boolean().default(true),
    /** Only one that holds this. */
    holding: UpdatePart.optional(),
    ...nextOnes,
  }),
  /** A session update is taken, but for this. */
  z.strictObject({ kind: z.literal("ignore_update"), part: UpdatePart, ...nextOnes }),
  z.strictObject({
    kind: z.literal("incomplete_response"),
    reason: z.enum(["max_output_tokens", "content_filter"]).default("content_filter"),
    ...nextOnes,
  }),
  z.strictObject({
    kind: z.literal("bad_arguments"),
    how: z.enum(["empty", "broken_json", "unknown_tool", "wrong_enum", "score_11", "score_fraction", "huge_evidence"]),
    ...nextOnes,
  }),
  z.strictObject({
    kind: z.literal("transcription"),
    how: z.enum(["late", "missing", "failed"]),
    delayMs: z.int().min(0).default(3000),
    ...nextOnes,
  }),
  /** Of a file sent to `/v1/audio/transcriptions`. `no_text`: an answer without its text; `empty`: an empty text. */
  z.strictObject({
    kind: z.literal("file_transcription"),
    how: z.enum(["server_error", "busy", "quota", "hang", "broken_json", "no_text", "empty"]),
    ...nextOnes,
  }),
]);
export type Fault = z.infer<typeof Fault>;
type FaultInput = z.input<typeof Fault>;
type Kind = Fault["kind"];
type Of<K extends Kind> = Extract<Fault, { kind: K }>;

/** Faults that act by themselves; the others wait until their occasion asks for them. */
export type SuddenFault = Extract<Fault, { at?: string | undefined }>;

/** The armed faults of one simulator. */
export class Faults {
  #armed: Fault[] = [];
  readonly #strike: (fault: SuddenFault) => void;

  constructor(strike: (fault: SuddenFault) => void) {
    this.#strike = strike;
  }

  /** Arms a fault, or lets it happen now when it names no occasion. Throws when it is malformed. */
  add(input: FaultInput): void {
    const fault = Fault.parse(input);
    if (isSudden(fault) && fault.at === undefined) this.#strike(fault);
    else this.#armed.push(fault);
  }

  /** Forgets everything that has not happened yet. */
  clear(): void {
    this.#armed = [];
  }

  /** The armed fault of a kind, which is thereby used up once. */
  take<K extends Kind>(kind: K, matches: (fault: Of<K>) => boolean = () => true): Of<K> | undefined {
    const index = this.#armed.findIndex((fault) => fault.kind === kind && matches(fault as Of<K>));
    const fault = this.#armed[index] as Of<K> | undefined;
    if (!fault) return undefined;
    if ("times" in fault && fault.times > 1) this.#armed[index] = { ...fault, times: fault.times - 1 };
    else this.#armed.splice(index, 1);
    return fault;
  }

  /** Sudden faults that wait for this server event. */
  *after(eventType: string): Generator<SuddenFault> {
    for (const fault of this.#armed.filter(isSudden)) {
      if (fault.at !== eventType) continue;
      this.#armed.splice(this.#armed.indexOf(fault), 1);
      yield fault;
    }
  }
}

const SUDDEN = new Set<Kind>([
  "close",
  "destroy",
  "stall",
  "freeze",
  "session_expired",
  "error_event",
  "unknown_event",
]);
const isSudden = (fault: Fault): fault is SuddenFault => SUDDEN.has(fault.kind);

/** A model's mistakes in a function call. Fields are taken as they come: a tool without an area keeps what it has. */
export function spoil(
  call: { name: string; arguments: string },
  how: Of<"bad_arguments">["how"],
): { name: string; arguments: string } {
  const args = JSON.parse(call.arguments) as Record<string, unknown>;
  const changed = (change: Record<string, unknown>) => ({ ...call, arguments: JSON.stringify({ ...args, ...change }) });
  switch (how) {
    case "empty":
      return { ...call, arguments: "" };
    case "broken_json":
      return { ...call, arguments: "{bad" };
    case "unknown_tool":
      return { ...call, name: "launch_rocket" };
    case "wrong_enum":
      return changed("area" in args ? { area: "Juggling" } : { section_name: "lunch" });
    case "score_11":
      return changed({ score: 11 });
    case "score_fraction":
      return changed({ score: 7.5 });
    case "huge_evidence":
      return changed({ evidence: "and then we scaled it ".repeat(4546) });
  }
}
