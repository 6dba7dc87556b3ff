import { ReadableStream } from "node:stream/web";
import { llm, voice } from "@livekit/agents";
import type { AudioFrame } from "@livekit/rtc-node";
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

  /** The interviewer's sound on its way to the room. */
  override async realtimeAudioOutputNode(audio: AsyncIterable<AudioFrame>): Promise<ReadableStream<AudioFrame>> {
    return takenToItsEnd(audio);
  }
}

/**
 * A stream whose source is read to its end, whoever stops listening before. The framework cancels the sound of a
 * response that was cut off, and a plugin still writes what its provider sends until that stops: each write into a
 * cancelled stream would be a rejection nobody handles.
 */
function takenToItsEnd<T>(source: AsyncIterable<T>): ReadableStream<T> {
  const reader = source[Symbol.asyncIterator]();
  let wanted = true;
  return new ReadableStream<T>({
    async pull(controller) {
      const { done, value } = await reader.next();
      if (!wanted) return;
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel() {
      wanted = false;
      const drop = async (): Promise<void> => {
        while (!(await reader.next()).done);
      };
      // A source that breaks has ended as well.
      drop().catch(() => undefined);
    },
  });
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
