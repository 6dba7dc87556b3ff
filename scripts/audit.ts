import { readFileSync } from "node:fs";
import * as z from "zod";
import { InterviewEvent } from "../contract/event.ts";
import { auditLog } from "../core/interview/audit.ts";

// `npm run audit -- log.json`: replays a downloaded log and checks what must hold in every interview.

const file = process.argv[2];
if (file === undefined) {
  console.error("Which log? npm run audit -- <log.json> (the console's “Download the log”)");
  process.exit(2);
}
const parsed = z.array(InterviewEvent).safeParse(JSON.parse(readFileSync(file, "utf8")));
if (!parsed.success) {
  console.error(`This is not a log of events:\n${z.prettifyError(parsed.error)}`);
  process.exit(2);
}
const findings = auditLog(parsed.data);
for (const finding of findings) console.log(`${finding.pointer}  ${finding.code}  ${finding.message}`);
console.log(`${parsed.data.length} events, ${findings.length} findings`);
process.exitCode = findings.length === 0 ? 0 : 1;
