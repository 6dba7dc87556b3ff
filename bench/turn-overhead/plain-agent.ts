import { fileURLToPath } from "node:url";
import { type JobContext, ServerOptions, cli, defineAgent, llm, voice } from "@livekit/agents";
import * as openai from "@livekit/agents-plugin-openai";
import * as z from "zod";

// The baseline: the least an agents-js agent can be, with one tool, same provider, same turn detection.

const note = llm.tool({
  name: "save_note",
  description: "Saves a note about the answer.",
  parameters: z.object({ text: z.string() }),
  execute: async () => ({ status: "noted", next: "Go on." }),
});

export default defineAgent({
  entry: async (ctx: JobContext) => {
    await ctx.connect();
    const session = new voice.AgentSession({
      llm: new openai.realtime.RealtimeModel({
        model: "gpt-realtime-2.1",
        apiKey: process.env["OPENAI_API_KEY"] ?? "",
        baseURL: process.env["OPENAI_BASE_URL"] ?? "",
        turnDetection: {
          type: "server_vad",
          threshold: 0.5,
          prefix_padding_ms: 400,
          silence_duration_ms: 700,
          create_response: true,
          interrupt_response: true,
        },
      }),
      vad: null,
      turnHandling: { turnDetection: "realtime_llm" },
      aecWarmupDuration: null,
      userAwayTimeout: null,
    });
    session.on(voice.AgentSessionEventTypes.Close, () => ctx.shutdown("closed"));
    const agent = new voice.Agent({
      instructions: "You talk with a person about their work. Ask one short question at a time.",
      tools: [note],
    });
    await session.start({ agent, room: ctx.room, record: false, inputOptions: { participantIdentity: "candidate" } });
    session.generateReply();
  },
});

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  cli.runApp(
    new ServerOptions({
      agent: fileURLToPath(import.meta.url),
      agentName: "plain-baseline",
      wsURL: process.env["LIVEKIT_URL"] ?? "",
      apiKey: process.env["LIVEKIT_API_KEY"] ?? "",
      apiSecret: process.env["LIVEKIT_API_SECRET"] ?? "",
      host: "127.0.0.1",
      port: Number(process.env["PORT"]),
      numIdleProcesses: 1,
      loadThreshold: 0.9,
      loadFunc: async (worker) => worker.activeJobs.length / 8,
    }),
  );
}
