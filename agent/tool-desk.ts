import type { Assignment } from "#contract/agent-protocol.ts";
import type { AgentReport } from "#contract/agent-report.ts";
import type { Directive } from "#contract/directive.ts";
import { ToolName, isNote, type ToolCall, type ToolReply } from "#contract/tool-call.ts";
import { speakNowText } from "#core/prompt/situation-texts.ts";
import { toolReplyPending, toolReplyRefused } from "#core/prompt/tool-replies.ts";
import type { EdgeCalls } from "./edge-client.ts";
import { answerNote, readArguments, type Place } from "./note-check.ts";
import type { EndedResponse, ModelToolCall, ProviderLine } from "./providers/provider-line.ts";

/** A decision that takes longer is felt as a pause; the model then goes on without it. */
export const DECISION_WITHIN_MS = 250;
/** Its answer is what the candidate is waiting for, even if the model has said a word before. */
const MUST_BE_SPOKEN: ReadonlySet<string> = new Set<ToolName>(["query_knowledge"]);
/** Responses in a row that leave the turn open before the model is forbidden to call tools. */
const SILENT_ROUNDS = 1;

export interface ToolDeskPorts {
  readonly edge: EdgeCalls;
  report(report: AgentReport): void;
  onDirectives(directives: readonly Directive[]): void;
  /** Where the interview stands, for the reply to a note. */
  place(): Place;
  /** The candidate is speaking: what is said next is theirs. */
  candidateSpeaking(): boolean;
}

/**
 * Takes the model's calls from the wire. The effect comes first and does not depend on whether the response
 * is ever played; every call gets exactly one output; and a candidate's turn gets one spoken response,
 * however many calls it took.
 */
export class ToolDesk {
  readonly #assignment: Assignment;
  readonly #ports: ToolDeskPorts;
  #open: { readonly responseId: string; readonly answered: Promise<string>[] } = { responseId: "", answered: [] };
  #silentRounds = 0;
  #toldToSpeak = 0;
  #calls = 0;

  constructor(assignment: Assignment, ports: ToolDeskPorts) {
    this.#assignment = assignment;
    this.#ports = ports;
  }

  /** Follows one connection. */
  watch(line: ProviderLine): void {
    line.on("toolCall", (call) => {
      if (this.#open.responseId !== call.responseId) this.#open = { responseId: call.responseId, answered: [] };
      this.#open.answered.push(this.#answer(line, call));
    });
    line.on("responseEnded", (ended) => void this.#afterResponse(line, ended));
    line.on("speechStarted", () => (this.#silentRounds = 0));
  }

  /** Calls taken so far, for telling whether a turn used one. */
  get calls(): number {
    return this.#calls;
  }

  /** Settles with the tool's name once its output is on the wire. */
  async #answer(line: ProviderLine, call: ModelToolCall): Promise<string> {
    this.#calls++;
    const wire: ToolCall = {
      callId: `${line.providerSession}/${call.callId}`.slice(0, 120),
      name: call.name.slice(0, 80),
      args: readArguments(call.argumentsText),
      calledAtMs: Date.now(),
    };
    line.answerTool(call.callId, JSON.stringify(await this.#reply(wire)));
    return call.name;
  }

  async #reply(call: ToolCall): Promise<ToolReply> {
    const name = ToolName.safeParse(call.name);
    const offered = this.#assignment.tools.map((tool) => tool.name);
    if (!name.success || !offered.includes(name.data)) {
      this.#deliverLater(call);
      return toolReplyRefused("unknown-tool", { toolNames: offered });
    }
    // `flag_time_warning` is answered with the clock, which only the object knows.
    if (isNote(name.data) && name.data !== "flag_time_warning") {
      this.#deliverLater(call);
      return answerNote(call, this.#assignment, this.#ports.place());
    }
    return await this.#decided(call);
  }

  async #decided(call: ToolCall): Promise<ToolReply> {
    const asked = this.#ports.edge.toolCall(call);
    const late = new Promise<null>((resolve) => setTimeout(resolve, DECISION_WITHIN_MS, null));
    const first = await Promise.race([asked, late]);
    if (first?.ok === true) {
      this.#ports.onDirectives(first.value.directives);
      return first.value.reply;
    }
    // The same call id through the outbox: it takes effect once, whichever way arrives, and a refusal comes as a directive.
    this.#deliverLater(call);
    return toolReplyPending();
  }

  #deliverLater(call: ToolCall): void {
    this.#ports.report({ type: "tool_call", call });
  }

  async #afterResponse(line: ProviderLine, ended: EndedResponse): Promise<void> {
    if (ended.answered) this.#silentRounds = 0;
    // A word before a lookup that then did not come: the turn is still open.
    const onlyAnnounced = ended.spoke && !ended.answered && ended.toolCalls === 0;
    if (!onlyAnnounced && (ended.toolCalls === 0 || this.#open.responseId !== ended.responseId)) return;
    const names = onlyAnnounced ? [] : await Promise.all(this.#open.answered);
    if (ended.status === "cancelled" || ended.status === "failed" || this.#ports.candidateSpeaking()) return;
    if (ended.answered && !names.some((name) => MUST_BE_SPOKEN.has(name))) return;
    // It was told to carry on aloud and said this: whatever the provider calls it, it is the turn.
    if (ended.spoke && this.#silentRounds > SILENT_ROUNDS) return void (this.#silentRounds = 0);
    const mustSpeak = !ended.answered && ++this.#silentRounds > SILENT_ROUNDS;
    if (mustSpeak) line.appendItem({ id: `speak_${++this.#toldToSpeak}`, role: "system", text: speakNowText() });
    line.requestResponse("tool", { mustSpeak });
  }
}
