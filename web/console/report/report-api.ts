import * as z from "zod";
import { AuditEntry } from "#contract/audit.ts";
import type { DecisionRequest } from "#contract/decision.ts";
import { pageOf } from "#contract/page.ts";
import { Report } from "#contract/report.ts";
import { Share, ShareCreated } from "#contract/share.ts";
import { Transcript, type TranscriptCorrection } from "#contract/transcript.ts";
import { read, send } from "../request.ts";

const AuditPage = pageOf(AuditEntry);
const SharePage = pageOf(Share);
/** Answers whose body the page does not read: the report is fetched again. */
const Anything = z.unknown();

const of = (id: string): string => `/v1/interviews/${encodeURIComponent(id)}`;

/** What a signed-in person reads and does on a report. All throw `RequestFailed`. */
export const reportApi = {
  report: (id: string) => read(Report, `${of(id)}/report`),
  downloadHref: (id: string): string => `${of(id)}/report?download=1`,
  transcript: (id: string, version: number) => read(Transcript, `${of(id)}/transcript?version=${version}`),
  correct: (id: string, correction: TranscriptCorrection) => send(Anything, "POST", `${of(id)}/transcript`, correction),
  evaluate: (id: string) => send(Anything, "POST", `${of(id)}/evaluation`, {}),
  decide: (id: string, decision: z.input<typeof DecisionRequest>) =>
    send(Anything, "POST", `${of(id)}/decision`, decision),
  shares: (id: string) => read(SharePage, `${of(id)}/shares`),
  share: (id: string, expiresInHours: number) => send(ShareCreated, "POST", `${of(id)}/shares`, { expiresInHours }),
  revokeShare: (id: string, shareId: string) =>
    send(Anything, "DELETE", `${of(id)}/shares/${encodeURIComponent(shareId)}`),
  audit: (id: string, cursor?: string) =>
    read(
      AuditPage,
      `/v1/audit?${new URLSearchParams({ subject: id, limit: "50", ...(cursor === undefined ? {} : { cursor }) })}`,
    ),
} as const;
