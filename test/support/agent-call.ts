import { initializeLogger, voice } from "@livekit/agents";
import { CandidateAudio } from "../../agent/candidate-audio.ts";
import { Conduct, type ConductEnd, type ConductPorts } from "../../agent/conduct.ts";
import { InterviewerAudio } from "../../agent/interviewer-audio.ts";
import { createLog } from "../../agent/log.ts";
import { OpenAiLine } from "../../agent/providers/openai.ts";
import { LINE_TIMINGS, type LineTimings, type ProviderLine } from "../../agent/providers/provider-line.ts";
import { VoiceLevel } from "../../agent/voice-level.ts";
import {
  startOpenAiSimulator,
  type OpenAiSimulator,
  type OpenAiSimulatorOptions,
} from "../../simulators/openai/server.ts";
import { speak } from "../../simulators/voice.ts";
import { eventually } from "./eventually.ts";
import { exampleConfig } from "./example-config.ts";
import { HeardAudio } from "./heard-audio.ts";
import { InterviewInMemory } from "./interview-in-memory.ts";
import { simpleBrain, type OnTurn } from "./simple-brain.ts";
import { VirtualMicrophone, VirtualPlayQueue, VirtualSpeaker } from "./virtual-call.ts";

initializeLogger({ pretty: false, level: "silent" });

export const TEST_KEY = "test-key";

export interface AgentCallOptions {
  readonly simulator?: Partial<OpenAiSimulatorOptions>;
  readonly interview?: InterviewInMemory;
  readonly line?: Partial<LineTimings>;
  readonly timings?: ConductPorts["timings"];
  readonly apiKey?: string;
  /** Sentences the candidate says at moments that matter: made before the call, so that no synthesiser delays them. */
  readonly says?: readonly string[];
  /** So often the session's start rejects. */
  readonly failStarts?: number;
  /** Does something with the simulator before the agent calls it. */
  readonly before?: (simulator: OpenAiSimulator) => void;
}

/** A whole call in one process: candidate's microphone and ear, the real session, the simulated provider, the real core. */
export class AgentCall {
  readonly simulator: OpenAiSimulator;
  readonly interview: InterviewInMemory;
  readonly conduct: Conduct;
  readonly session: voice.AgentSession;
  readonly heard = new HeardAudio();
  readonly lines: ProviderLine[] = [];
  readonly ended: Promise<ConductEnd>;
  readonly log: string[] = [];
  muted = false;
  readonly #microphone = new VirtualMicrophone();
  readonly #ownsSimulator: boolean;

  static async start(options: AgentCallOptions = {}, simulator?: OpenAiSimulator): Promise<AgentCall> {
    const used = simulator ?? (await startOpenAiSimulator({ apiKey: TEST_KEY, seed: 3, ...options.simulator }));
    for (const text of options.says ?? []) await speak(text, "slt");
    options.before?.(used);
    return new AgentCall(options, used, simulator === undefined);
  }

  /** A call in which the candidate has been greeted by a brain that then does what the test says. */
  static async greeted(onTurn: OnTurn, options: AgentCallOptions = {}): Promise<AgentCall> {
    const simulator = { speechRate: 8, firstAudioMs: 100, brain: simpleBrain(onTurn), ...options.simulator };
    const call = await AgentCall.start({ ...options, simulator });
    await eventually("the greeting is over", () => call.interviewer()[0]);
    return call;
  }

  constructor(options: AgentCallOptions, simulator: OpenAiSimulator, ownsSimulator: boolean) {
    this.simulator = simulator;
    this.#ownsSimulator = ownsSimulator;
    this.interview = options.interview ?? new InterviewInMemory(exampleConfig());
    const grant = this.interview.lease();
    let failStarts = options.failStarts ?? 0;
    const queue = new VirtualPlayQueue();
    const speaker = new VirtualSpeaker(queue);
    const played = new InterviewerAudio(queue);
    played.listen(this.heard);
    const level = new VoiceLevel();
    this.session = new voice.AgentSession({
      vad: null,
      turnHandling: { turnDetection: "realtime_llm" },
      aecWarmupDuration: null,
      userAwayTimeout: null,
    });
    this.conduct = new Conduct({
      grant,
      edge: this.interview.calls(grant.epoch),
      log: createLog((line) => this.log.push(line)),
      session: this.session,
      level,
      openLine: () => {
        const line = new OpenAiLine({
          apiKey: options.apiKey ?? TEST_KEY,
          baseUrl: simulator.url,
          model: "gpt-realtime-2.1",
          transcriptionModel: "gpt-realtime-whisper",
          voice: "marin",
          language: "en",
          timings: { ...LINE_TIMINGS, ...options.line },
        });
        this.lines.push(line);
        return line;
      },
      startSession: async (agent) => {
        if (failStarts-- > 0) throw new Error("the session did not start");
        this.session.input.audio = new CandidateAudio(this.#microphone, (frame) => level.push(frame, Date.now()));
        this.session.output.audio = speaker;
        await this.session.start({ agent, record: false });
      },
      mute: (muted) => {
        this.muted = muted;
        played.muted = muted;
      },
      ...(options.timings === undefined ? {} : { timings: options.timings }),
    });
    this.ended = this.conduct.run();
  }

  /** The candidate says something; settles when the last word has left the microphone. */
  async say(text: string): Promise<void> {
    const { pcm } = await speak(text, "slt");
    await this.#microphone.say(pcm);
  }

  /** What the interviewer has said so far, as the log has it. */
  interviewer(): ReturnType<InterviewInMemory["transcript"]> {
    return this.interview.transcript().filter(({ speaker }) => speaker === "interviewer");
  }

  /** How many responses the provider has begun. */
  responses(): number {
    return this.simulator.journal.events("out", "response.created").length;
  }

  async close(): Promise<void> {
    await this.conduct.close(500);
    await this.session.close();
    await this.#microphone.close();
    this.interview.close();
    if (this.#ownsSimulator) await this.simulator.close();
  }
}
