import type { Action, Call, SeenItem, ToolSchema } from "../../simulators/brain/brain.ts";
import { interviewerBrain } from "../../simulators/brain/interviewer.ts";

export const SECTIONS = ["opening", "background", "technical", "system_design", "qa", "wrapup"];
export const AREAS = ["System Design", "Communication"];
export const tool = (
  name: string,
  properties: Record<string, unknown>,
  required = Object.keys(properties),
): ToolSchema => ({
  name,
  parameters: { type: "object", properties, required },
});
const TOOLS: readonly ToolSchema[] = [
  tool("transition_section", { section_name: { type: "string", enum: SECTIONS } }),
  tool(
    "score_answer",
    {
      area: { type: "string", enum: AREAS },
      score: { type: "integer", minimum: 1, maximum: 10 },
      evidence: { type: "string" },
      question_id: { anyOf: [{ type: "string", enum: ["q1", "q2", "q3"] }, { type: "null" }] },
    },
    ["area", "score", "evidence"],
  ),
  tool("flag_followup", { reason: { type: "string" }, question_id: { type: "string" } }, ["reason"]),
  tool("query_knowledge", { topic: { type: "string" } }),
  tool("check_time_remaining", {}),
  tool("flag_time_warning", { section_name: { type: "string", enum: SECTIONS } }),
];
export const PROMPT = `You are interviewing a candidate for the role of Senior Backend Engineer at Acme Corp.

Questions
- [q1] (section: background; areas: Communication) Which of your projects taught you the most?
- [q2] (section: technical; areas: System Design, Communication) How would you scale a service with many writes?
- [q3] (section: technical; areas: System Design) How do you keep a deployment safe?

Never tell a score. Say goodbye only when told.`;

/** A conversation with the brain: the test plays the candidate, and a server that answers the tools. */
export class Talk {
  readonly items: SeenItem[] = [];
  readonly calls: Call[] = [];
  readonly said: string[] = [];
  section = "opening";
  mayCall = true;
  readonly instructions: string;
  readonly tools: readonly ToolSchema[];

  constructor(instructions = PROMPT, tools: readonly ToolSchema[] = TOOLS) {
    this.instructions = instructions;
    this.tools = tools;
  }

  system(text: string): this {
    this.items.push({ kind: "message", role: "system", text });
    return this;
  }

  /** One response, as the provider would run it. */
  respond(): Action {
    const action = interviewerBrain(3)({
      instructions: this.instructions,
      tools: this.tools,
      items: this.items,
      mayCall: this.mayCall,
    });
    if (action.say) {
      this.said.push(action.say);
      this.items.push({ kind: "message", role: "assistant", text: action.say });
    }
    for (const call of action.calls) {
      this.calls.push(call);
      const callId = `call_${this.calls.length}`;
      this.items.push(
        { kind: "call", callId, name: call.name, args: JSON.stringify(call.args) },
        { kind: "output", callId, output: JSON.stringify(this.reply(call)) },
      );
    }
    return action;
  }

  /** The candidate speaks; responses follow until something is said, as after tool outputs. Returns what was said. */
  answer(text: string): string {
    this.items.push({ kind: "message", role: "user", text });
    for (let tries = 0; tries < 5; tries++) {
      const { say } = this.respond();
      if (say) return say;
    }
    throw new Error("the brain says nothing");
  }

  reply({ name, args }: Call): Record<string, unknown> {
    if (name === "transition_section") {
      const to = String(args["section_name"]);
      if (SECTIONS.indexOf(to) !== SECTIONS.indexOf(this.section) + 1 && to !== "wrapup")
        return { status: "refused", section: this.section, next: `Stay in ${this.section}.` };
      this.section = to;
      return { status: "ok", section: to, next: `Begin the ${to} section.` };
    }
    if (name === "query_knowledge")
      return { status: "ok", answer: "There are eight backend engineers.", next: "Answer in one sentence." };
    if (name === "check_time_remaining")
      return { status: "ok", section: this.section, interview_minutes_left: 12, next: "Ask your next question." };
    return { status: "noted", next: "Go on." };
  }

  named(name: string): Call[] {
    return this.calls.filter((call) => call.name === name);
  }
}
