import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { InterviewConfig } from "../contract/interview-config.ts";
import type { TimelineEntry } from "../contract/observer.ts";
import { shorten } from "../core/config/shorten.ts";
import { auditLog } from "../core/interview/audit.ts";
import { loadProfiles } from "../simulators/candidate/profiles.ts";
import { VivavoceApi, exampleGuide } from "./stack/api.ts";
import { StackError } from "./stack/child.ts";
import { freePort } from "./stack/ports.ts";
import { rehearse } from "./stack/rehearse.ts";
import { bestEvidence, evaluated, scorecardLines } from "./stack/scorecard.ts";
import { type Stack, startStack } from "./stack/stack.ts";
import { entryLine, summaryOf } from "./stack/summary.ts";

// `npm run demo [profile] [--once] [--keep]`: a whole interview on a 3-minute plan, simulated on both sides, through the
// same code paths as a real one: pages' API, SFU, agent, Durable Object, evaluation. Shows the conversation as it
// happens, then the scorecard, and serves the report until Ctrl-C; `--once` ends by itself.

const [profileName = "strong"] = process.argv.slice(2).filter((arg) => !arg.startsWith("--"));
const keep = process.argv.includes("--keep");
const once = process.argv.includes("--once");
const profiles = loadProfiles();
const profile = profiles.get(profileName);
if (profile === undefined) {
  console.error(`No such candidate: ${profileName}. There are: ${[...profiles.keys()].join(", ")}.`);
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), "vivavoce-demo-"));
let stack: Stack | undefined;
const tidy = async (): Promise<void> => {
  await stack?.stop();
  if (!keep) rmSync(folder, { recursive: true, force: true });
};
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => void tidy().then(() => process.exit(130)));

try {
  console.log(
    "A demo interview: interviewer and candidate are SIMULATED. It shows how things work, not how good a model is.\n",
  );
  stack = await startStack({ folder, port: await freePort(8837), simulate: true, say: (line) => console.log(line) });
  const config = shorten(InterviewConfig.parse(exampleGuide("backend")), 3);
  console.log(
    `\n${config.role} at ${config.company}, ${config.durationMinutes} minutes, candidate “${profile.name}”.\n`,
  );
  const show = (entry: TimelineEntry): void => {
    const line = entryLine(entry);
    if (line !== null) console.log(line);
  };
  const held = await rehearse(stack, { config, profile, limitMs: 8 * 60_000, onEntry: show });
  const findings = auditLog(held.timeline.map(({ event }) => event));
  console.log(
    `\n${summaryOf(held, config, findings)}\n\nEvaluating: the recording is transcribed, then scored area by area.`,
  );

  const api = new VivavoceApi(stack.url, stack.secrets.consoleKey);
  const report = await evaluated(api, held.interview.id, 5 * 60_000, (line) => console.log(`  ${line}`));
  const played = await Promise.all(
    bestEvidence(report).map(async (one) => ({ ...one, plays: await api.hasSound(report, one.parts) })),
  );
  const plays = played.filter((one) => one.plays).length;
  console.log(`\n${scorecardLines(report)}`);
  console.log(`Evidence     ${plays} of ${played.length} best quotes have their sound in the recording`);
  if (keep) console.log(`\nKept: ${folder}`);
  const whole = held.interview.endReason === "completed" && findings.length === 0;
  process.exitCode = whole && report.evaluation !== null && played.length > 0 && plays === played.length ? 0 : 1;
  const { id, prompt } = held.interview;
  const place = `${stack.url}/console/interviews/${id}`;
  const key = `#key=${stack.secrets.consoleKey}`;
  console.log(`\nPrompt       ${place}/prompt${key}`);
  console.log(`             The exact text the interviewer was given, sha256 ${prompt.hash.slice(0, 12)}.`);
  console.log(`Report       ${place}${key}`);
  if (!once) {
    console.log("             Open it: every score plays its evidence. Ctrl-C stops everything.");
    await Promise.race(stack.children.map((child) => child.exited));
  }
} catch (cause) {
  console.error(`\n${cause instanceof StackError ? cause.message : (cause as Error).stack}`);
  process.exitCode = 1;
} finally {
  await tidy();
}
// rtc-node keeps native threads alive after the last room is left.
process.exit(process.exitCode ?? 0);
