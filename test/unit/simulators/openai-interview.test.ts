import { expect, it } from "vitest";
import { chooseAnswer } from "../../../core/scenario/choose-answer.ts";
import { candidateBook, CANDIDATE_VOICE, loadProfiles } from "../../../simulators/candidate/profiles.ts";
import { listen } from "../../../simulators/ears/index.ts";
import { speak } from "../../../simulators/voice.ts";
import { PROMPT, SECTIONS, Talk } from "../../support/brain-talk.ts";
import { client, simulator } from "../../support/open-simulator.ts";
import { join, silence } from "../../support/realtime-client.ts";

it("interviews a simulated candidate from hello to goodbye by sound alone", async () => {
  const c = await client(await simulator({ ears: listen(await candidateBook()), speechRate: 200 }));
  const server = new Talk();
  c.send({
    type: "session.update",
    session: {
      type: "realtime",
      instructions: PROMPT,
      tools: server.tools.map((tool) => ({ type: "function", ...tool })),
      audio: {
        input: {
          transcription: { model: "gpt-4o-transcribe" },
          turn_detection: { type: "server_vad", prefix_padding_ms: 400, silence_duration_ms: 700 },
        },
      },
    },
  });
  c.send({ type: "response.create" });

  const profile = loadProfiles().get("strong")!;
  const used: string[] = [];
  const spoken: string[] = [];
  const heard: string[] = [];
  const calls: { name: string; args: Record<string, unknown> }[] = [];
  let from = 0;
  while (!/Goodbye/.test(spoken.at(-1) ?? "") && spoken.length < 20) {
    // Until the interviewer says something: tools are answered, and it is asked to go on.
    const done = await c.next("response.done", from);
    from = c.events.indexOf(done) + 1;
    const output = done["response"].output as {
      type: string;
      name: string;
      arguments: string;
      call_id: string;
      content: { transcript: string }[];
    }[];
    for (const { type, name, arguments: args, call_id } of output) {
      if (type !== "function_call") continue;
      const call = { name, args: JSON.parse(args) as Record<string, unknown> };
      calls.push(call);
      c.send({
        type: "conversation.item.create",
        item: { type: "function_call_output", call_id, output: JSON.stringify(server.reply(call)) },
      });
    }
    const words = output.find(({ type }) => type === "message")?.content[0]!.transcript;
    if (words === undefined) {
      c.send({ type: "response.create" });
      continue;
    }
    spoken.push(words);
    const answer = chooseAnswer(profile, words, spoken.length, used)!;
    used.push(answer.id);
    heard.push(answer.phrases.join(" "));
    const sounds = await Promise.all(answer.phrases.map((phrase) => speak(phrase, CANDIDATE_VOICE)));
    if (!/Goodbye/.test(words))
      c.speak(join(silence(300), ...sounds.flatMap(({ pcm }) => [pcm, silence(350)]), silence(800)));
  }

  expect(spoken[0]).toMatch(/^Hello, and welcome to Acme Corp\./);
  expect(spoken.at(-1)).toContain("Goodbye.");
  const transcripts = c
    .all("conversation.item.input_audio_transcription.completed")
    .map((event) => event["transcript"]);
  expect(transcripts).toEqual(heard.slice(0, transcripts.length));
  expect(transcripts.length).toBeGreaterThan(6);
  expect(calls.filter(({ name }) => name === "transition_section").map(({ args }) => args["section_name"])).toEqual(
    SECTIONS.slice(1),
  );
  const evidence = calls.filter(({ name }) => name === "score_answer").map(({ args }) => String(args["evidence"]));
  expect(evidence.length).toBeGreaterThan(3);
  for (const quote of evidence) expect(heard.some((words) => words.startsWith(quote))).toBe(true);
  expect(c.all("error")).toEqual([]);
});
