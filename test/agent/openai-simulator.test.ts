import { initializeLogger, llm, voice } from "@livekit/agents";
import { realtime } from "@livekit/agents-plugin-openai";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { listen, phraseBook } from "../../simulators/ears/index.ts";
import { startOpenAiSimulator, type OpenAiSimulator } from "../../simulators/openai/server.ts";
import { speak } from "../../simulators/voice.ts";
import { TestMicrophone, TestSpeaker } from "../support/roomless-session.ts";

const READY = "Yes, I am ready to begin.";
const ANSWER = "I moved our ledger to an event log because the old database lost writes under load.";
const INTERRUPTION = "Sorry, may I add one thing about the project.";
const PROMPT = `You are the interviewer.
# Planned questions
- [q1] (section: background; areas: Communication) Which of your projects taught you the most?
- [q2] (section: background; areas: Communication) What would you do differently if you could begin that project again tomorrow morning?

# Role
- Position: Senior Backend Engineer
- Company: Acme Corp`;

const open: (() => unknown)[] = [];
beforeAll(() => initializeLogger({ pretty: false, level: "silent" }));
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

/** A plain agent on the real plugin, with a microphone and a loudspeaker instead of a room. */
async function interview(simulator: OpenAiSimulator) {
  const calls: { name: string; args: unknown }[] = [];
  const tool = (name: string, properties: Record<string, unknown>, reply: () => unknown) =>
    llm.tool({
      name,
      description: name,
      parameters: {
        type: "object",
        properties,
        required: Object.keys(properties),
        additionalProperties: false,
      } as Parameters<typeof llm.tool>[0]["parameters"],
      execute: async (args: unknown) => {
        calls.push({ name, args });
        return reply();
      },
    });
  const agent = new voice.Agent({
    instructions: PROMPT,
    tools: [
      tool(
        "transition_section",
        { section_name: { type: "string", enum: ["opening", "background", "wrapup"] } },
        () => ({ status: "ok", next: "Go on." }),
      ),
      tool(
        "score_answer",
        {
          area: { type: "string", enum: ["Communication"] },
          score: { type: "integer" },
          evidence: { type: "string" },
          question_id: { type: "string", enum: ["q1", "q2"] },
        },
        () => undefined,
      ),
    ],
  });
  const model = new realtime.RealtimeModel({
    model: "gpt-realtime-2.1",
    apiKey: "k",
    baseURL: simulator.url,
    inputAudioTranscription: { model: "gpt-4o-transcribe" },
    turnDetection: {
      type: "server_vad",
      threshold: 0.5,
      prefix_padding_ms: 400,
      silence_duration_ms: 700,
      create_response: true,
      interrupt_response: true,
    },
  });
  const session = new voice.AgentSession({
    llm: model,
    vad: null,
    turnHandling: { turnDetection: "realtime_llm" },
    aecWarmupDuration: null,
  });
  const microphone = new TestMicrophone();
  const speaker = new TestSpeaker();
  session.input.audio = microphone;
  session.output.audio = speaker;
  await session.start({ agent });
  microphone.start();
  open.push(async () => {
    // The plugin sees its close only with the next frame: the microphone stays on until then.
    await session.close();
    microphone.stop();
  });
  const turns = () =>
    session.history.items.flatMap((item) =>
      item.type === "message" ? [`${item.role}: ${item.textContent ?? ""}`] : [],
    );
  return { session, microphone, speaker, calls, turns };
}

describe("the OpenAI simulator with the real plugin", () => {
  it("holds a spoken conversation: greeting, tools with what was heard, barge-in", async () => {
    const ears = listen(await phraseBook([READY, ANSWER, INTERRUPTION], "slt"));
    const simulator = await startOpenAiSimulator({ apiKey: "k", seed: 1, ears, firstAudioMs: 100 });
    open.push(() => simulator.close());
    const { session, microphone, speaker, calls, turns } = await interview(simulator);
    const patient = { interval: 50 };

    await session.generateReply().waitForPlayout();
    expect(turns()[0]).toBe(
      "assistant: Hello, and welcome to Acme Corp. This is your interview for Senior Backend Engineer. I am an AI, and a person decides. Are you ready to begin?",
    );
    expect(speaker.receivedMs).toBeGreaterThan(5000);

    await microphone.say((await speak(READY, "slt")).pcm);
    await expect.poll(() => turns().at(-1), patient).toContain("Which of your projects taught you the most?");
    expect(turns()).toContain(`user: ${READY}`);
    expect(calls).toEqual([{ name: "transition_section", args: { section_name: "background" } }]);

    await microphone.say((await speak(ANSWER, "slt")).pcm);
    await expect
      .poll(() => calls.at(-1), patient)
      .toEqual({
        name: "score_answer",
        args: { area: "Communication", score: expect.any(Number), evidence: ANSWER, question_id: "q1" },
      });

    const before = simulator.journal.entries.length;
    await expect.poll(() => session.agentState, patient).toBe("speaking");
    await microphone.say((await speak(INTERRUPTION, "slt")).pcm);
    await expect
      .poll(
        () => simulator.journal.entries.slice(before).some(({ event }) => event.type === "conversation.item.truncated"),
        patient,
      )
      .toBe(true);
    await expect.poll(() => turns(), patient).toContain(`user: ${INTERRUPTION}`);
    expect(simulator.journal.events("out", "error")).toEqual([]);
  });

  it("is reached again by the plugin after a lost line, which restores the words", async () => {
    const simulator = await startOpenAiSimulator({ apiKey: "k", seed: 1, firstAudioMs: 50, speechRate: 40 });
    open.push(() => simulator.close());
    const { session } = await interview(simulator);
    session.generateReply();
    await expect.poll(() => simulator.journal.events("out", "response.done").length).toBe(1);
    simulator.faults.add({ kind: "session_expired" });
    await expect.poll(() => simulator.journal.events("out", "session.created").length).toBe(2);
    await expect
      .poll(() =>
        simulator.journal
          .events("in", "conversation.item.create")
          .map((event) => JSON.stringify(event))
          .join(),
      )
      .toContain("welcome to Acme Corp");
  });
});
