import type { UsageEvent } from "#contract/provider.ts";
import { sha256Hex } from "#core/hash.ts";
import { acmeGuide } from "./acme-guide.ts";
import { LogShell } from "./log-shell.ts";

const TURN_EVERY_MS = 20_000;

const isOver = (shell: LogShell): boolean => shell.state.endedAtMs !== null;

/**
 * A whole interview as it goes when nothing much goes wrong: a turn each every 20 s, a note after most answers,
 * usage for every response and utterance, a recording part every 10 s; once the agent crashes, once the
 * candidate is away, once a person pauses. Deterministic: the same minutes give the same log.
 */
export function scriptedInterview(durationMinutes: number): LogShell {
  const shell = new LogShell({ config: acmeGuide({ durationMinutes }) }).greet();
  const exchanges = (durationMinutes * 60_000) / TURN_EVERY_MS;
  let parts = 0;
  const part = (): void => {
    const name = `${String(shell.state.epoch).padStart(4, "0")}-00-${String(parts++).padStart(5, "0")}.ogg`;
    const bytes = { startedAtMs: shell.nowMs - 10_000, durationMs: 10_000, bytes: 84_000 };
    shell.must({ type: "recording_part", epoch: shell.state.epoch, part: { name, ...bytes, sha256: sha256Hex(name) } });
  };
  for (let n = 0; n < exchanges && !isOver(shell); n++) {
    shell.advance(TURN_EVERY_MS / 2);
    if (shell.state.lease !== null) part();
    shell.turn("candidate", `Answer ${n}: we put a queue in front of it and measured.`, [], `c${n}`);
    shell.report({ type: "usage", usage: usage(`u${n}`, "transcription") });
    if (n % 4 === 2)
      shell.tool(
        "score_answer",
        { area: shell.config.rubricAreas[n % 4]?.name, score: 1 + (n % 10), evidence: `Quote ${n}` },
        `ps/${n}`,
      );
    if (n % 15 === 7) shell.tool("flag_followup", { reason: `Ask about ${n}`, question_id: "slow-query" }, `ps/f${n}`);
    if (n % 20 === 5) shell.tool("check_time_remaining", {}, `ps/t${n}`);
    shell.advance(TURN_EVERY_MS / 2);
    if (isOver(shell)) break;
    part();
    const question = shell.config.questions[Math.floor(n / 8)];
    shell.turn(
      "interviewer",
      question?.text ?? `Tell me more about ${n}.`,
      question !== undefined && n % 8 === 0 ? [question.id] : [],
      `i${n}`,
    );
    shell.report({ type: "usage", usage: usage(`r${n}`, "response") });
    for (const { directive, kind } of shell.state.directives) {
      shell.report({ type: "directive", seq: directive, delivery: "item" });
      if (kind === "end") sayGoodbye(shell);
    }
    trouble(shell, n, exchanges);
  }
  shell.advance(5 * 60_000);
  return shell;
}

function sayGoodbye(shell: LogShell): void {
  shell.report({ type: "closing", state: "started" });
  shell.advance(8_000);
  shell.report({ type: "closing", state: "spoken" });
  shell.run({ type: "release", epoch: shell.state.epoch, reason: "ended" });
}

function trouble(shell: LogShell, n: number, exchanges: number): void {
  if (n === Math.floor(exchanges / 3)) {
    shell.advance(6_000, { agentAlive: false });
    shell.lease("agent-2");
    shell.report({
      type: "provider_connected",
      provider: "openai",
      model: "m",
      reportedModel: "simulator:m",
      providerSession: "ps2",
      reason: "resume_after_crash",
    });
  }
  if (n === Math.floor(exchanges / 2)) {
    shell.must({ type: "presence", participant: "candidate", state: "absent" });
    shell.advance(25_000);
    shell.must({ type: "presence", participant: "candidate", state: "present" });
  }
  if (n === Math.floor((2 * exchanges) / 3)) {
    shell.must({ type: "pause", by: "prn_1" });
    shell.advance(60_000);
    shell.must({ type: "resume", by: "prn_1" });
  }
}

const usage = (key: string, kind: UsageEvent["kind"]): UsageEvent => ({
  provider: "openai",
  model: "gpt-realtime-2.1",
  kind,
  key,
  source: "simulator",
  tokens: { textIn: 2_400, textCached: 2_300, audioIn: 900, audioCached: 700, textOut: 60, audioOut: 180 },
});
