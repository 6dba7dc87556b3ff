import type { Endpoint } from "./http/endpoint.ts";
import { agentEndpoints } from "./routes/agent.ts";
import { auditEndpoints } from "./routes/audit.ts";
import { calendarEndpoints } from "./routes/calendar.ts";
import { configEndpoints } from "./routes/configs.ts";
import { healthEndpoints } from "./routes/health.ts";
import { hookEndpoints } from "./routes/hooks.ts";
import { interviewCommandEndpoints } from "./routes/interview-commands.ts";
import { interviewEndpoints } from "./routes/interviews.ts";
import { interviewPromptEndpoints } from "./routes/interview-prompt.ts";
import { joinEndpoints } from "./routes/join.ts";
import { joinRoomEndpoints } from "./routes/join-room.ts";
import { keyEndpoints } from "./routes/keys.ts";
import { recordingEndpoints } from "./routes/recording.ts";
import { reportEndpoints } from "./routes/report.ts";
import { sessionEndpoints } from "./routes/session.ts";
import { sharedEndpoints } from "./routes/shared-report.ts";
import { shareEndpoints } from "./routes/shares.ts";
import { transcriptEndpoints } from "./routes/transcript.ts";
import { webhookEndpoints } from "./routes/webhooks.ts";

/** Every route there is: served, documented and tested from this one table. */
export const endpoints: readonly Endpoint[] = [
  ...sessionEndpoints,
  ...keyEndpoints,
  ...configEndpoints,
  ...interviewEndpoints,
  ...interviewPromptEndpoints,
  ...interviewCommandEndpoints,
  ...recordingEndpoints,
  ...reportEndpoints,
  ...transcriptEndpoints,
  ...shareEndpoints,
  ...sharedEndpoints,
  ...auditEndpoints,
  ...joinEndpoints,
  ...joinRoomEndpoints,
  ...calendarEndpoints,
  ...agentEndpoints,
  ...webhookEndpoints,
  ...hookEndpoints,
  ...healthEndpoints,
];
