import { readFileSync } from "node:fs";
import * as z from "zod";
import { InterviewEvent } from "../contract/event.ts";
import { auditLog } from "../core/interview/audit.ts";

// `npm run audit -- log.json`: replays a log and checks what must hold in every interview. Takes what the console's
// "Download the log" saves, or one event a line as in test/golden.

const Downloaded = z.object({ entries: z.array(z.object({ event: InterviewEvent })) });

function refuse(message: string): never {
  console.error(message);
  process.exit(2);
}

function readLog(file: string): InterviewEvent[] {
  const text = readFileSync(file, "utf8");
  if (file.endsWith(".jsonl"))
    return z.array(InterviewEvent).parse(
      text
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as unknown),
    );
  return Downloaded.parse(JSON.parse(text)).entries.map(({ event }) => event);
}

const [file] = process.argv.slice(2);
if (file === undefined) refuse("Which log? npm run audit -- <file> (the console's “Download the log”)");
try {
  const events = readLog(file);
  const findings = auditLog(events);
  for (const finding of findings) console.log(`${finding.pointer}  ${finding.code}  ${finding.message}`);
  console.log(`${events.length} events, ${findings.length} findings`);
  process.exitCode = findings.length === 0 ? 0 : 1;
} catch (cause) {
  if (cause instanceof z.ZodError) refuse(`${file} is not a log of events:\n${z.prettifyError(cause)}`);
  if (cause instanceof SyntaxError) refuse(`${file} is not JSON: ${cause.message}`);
  refuse((cause as Error).message);
}
