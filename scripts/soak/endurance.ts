import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { InterviewConfig } from "../../contract/interview-config.ts";
import { shorten } from "../../core/config/shorten.ts";
import { auditLog } from "../../core/interview/audit.ts";
import { loadProfiles } from "../../simulators/candidate/profiles.ts";
import { descendants } from "../../test/support/processes.ts";
import { exampleGuide } from "../stack/api.ts";
import { freePort } from "../stack/ports.ts";
import { rehearse } from "../stack/rehearse.ts";
import { startStack } from "../stack/stack.ts";
import { wholeNumber } from "./usage.ts";

/** Resident memory of a process and everything below it, in MB. Linux only. */
function memoryMb(pid: number): number {
  const kb = [pid, ...descendants(pid).map((one) => one.pid)].map((one) => {
    try {
      return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${one}/status`, "utf8"))?.[1] ?? 0);
    } catch {
      return 0; // it ended while we looked
    }
  });
  return Math.round(kb.reduce((all, one) => all + one, 0) / 1024);
}

/**
 * `npm run soak -- endurance [--interviews 2] [--minutes 30]`: whole simulated interviews, one after the other on one
 * stack. A row each: how it ended, what the audit found, and what the parts of the stack hold in memory afterwards.
 * Resolves with 1 when an interview did not end as it should.
 */
export async function soakEndurance(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { interviews: { type: "string", default: "2" }, minutes: { type: "string", default: "30" } },
  });
  const interviews = wholeNumber("interviews", values.interviews, 1, 50);
  const minutes = wholeNumber("minutes", values.minutes, 3, 60);
  const profile = loadProfiles().get("strong");
  if (profile === undefined) throw new Error("no profile strong");
  const config = shorten(InterviewConfig.parse(exampleGuide("backend")), minutes);
  const folder = mkdtempSync(join(tmpdir(), "vivavoce-endurance-"));
  // What was started ends with this process (scripts/stack/child.ts).
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.once(signal, () => {
      rmSync(folder, { recursive: true, force: true });
      process.exit(130);
    });
  const stack = await startStack({ folder, port: await freePort(8_937), simulate: true, say: console.log });
  let failed = 0;
  try {
    for (let number = 1; number <= interviews; number++) {
      // Twice the plan: what lasts longer does not end.
      const held = await rehearse(stack, { config, profile, seed: number, limitMs: minutes * 2 * 60_000 + 120_000 });
      const findings = auditLog(held.timeline.map(({ event }) => event));
      const whole = held.interview.endReason === "completed" && findings.length === 0;
      if (!whole) failed += 1;
      const memory = stack.children.map(({ name, pid }) => `${name} ${memoryMb(pid)} MB`).join(", ");
      console.log(
        `| ${number} | ${whole ? "whole" : "NOT WHOLE"} | ${held.interview.endReason ?? "no end"} | ${held.timeline.length} events | ${findings.length} findings | ${memory} |`,
      );
    }
  } finally {
    await stack.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(failed === 0 ? "All whole." : `${failed} of ${interviews} were not whole.`);
  // rtc-node keeps native threads alive after the last room is left.
  process.exit(failed === 0 ? 0 : 1);
}
