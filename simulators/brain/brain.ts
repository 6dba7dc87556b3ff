/** A tool as its schema describes it; all a brain knows of tools. */
export interface ToolSchema {
  readonly name: string;
  readonly description?: string | undefined;
  readonly parameters?: Readonly<Record<string, unknown>> | undefined;
}

/** An item of the brain's own conversation, as a model would see it. */
export type SeenItem =
  | { readonly kind: "message"; readonly role: "system" | "user" | "assistant"; readonly text: string }
  | { readonly kind: "call"; readonly callId: string; readonly name: string; readonly args: string }
  | { readonly kind: "output"; readonly callId: string; readonly output: string };

/** Everything a brain is given. There is nothing else: no state between calls, no hint from a test. */
export interface View {
  readonly instructions: string;
  readonly tools: readonly ToolSchema[];
  readonly items: readonly SeenItem[];
  /** False when calls are not possible this time, and words must be found. */
  readonly mayCall: boolean;
}

export interface Call {
  readonly name: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/** What to do now: say something, call tools, both or neither. */
export interface Action {
  /** A word before calls, after which the model expects to speak again: its own message, `commentary` on the wire. */
  readonly preamble?: string;
  readonly say?: string;
  readonly calls: readonly Call[];
}

export type Brain = (view: View) => Action;
