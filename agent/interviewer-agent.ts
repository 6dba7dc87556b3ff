import { llm, voice } from "@livekit/agents";
import type { Assignment } from "#contract/agent-protocol.ts";

/**
 * The framework's agent for one connection. It carries the prompt and the tools' schemas to the model and
 * does nothing by itself: who speaks when is decided by the conduct, calls are taken from the wire.
 */
export class InterviewerAgent extends voice.Agent {
  /** Settles when the framework has bound the connection; items appended from then on keep their order. */
  readonly entered: Promise<void>;
  readonly #enter: () => void;

  constructor(assignment: Assignment, model: llm.RealtimeModel) {
    super({ instructions: assignment.prompt.text, llm: model, tools: assignment.tools.map(registered) });
    const { promise, resolve } = Promise.withResolvers<void>();
    this.entered = promise;
    this.#enter = resolve;
  }

  override async onEnter(): Promise<void> {
    this.#enter();
  }
}

/** A tool as the framework needs it to be told to the model. Its body is never reached: see `ToolDesk`. */
function registered(tool: Assignment["tools"][number]) {
  return llm.tool({
    name: tool.name,
    description: tool.description,
    parameters: tool.parameters as NonNullable<Parameters<typeof llm.tool>[0]>["parameters"],
    execute: async () => {
      throw new voice.StopResponse();
    },
  });
}
