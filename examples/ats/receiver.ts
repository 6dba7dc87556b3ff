import { createServer, type IncomingMessage, type Server } from "node:http";
import { Webhook } from "standardwebhooks";

/** What the bridge needs to know. */
export interface BridgeSettings {
  /** Shown once when the endpoint was added: `whsec_…`. */
  readonly webhookSecret: string;
  /** Where Vivavoce is, and a key of the role reviewer that may read reports. */
  readonly vivavoceUrl: string;
  readonly vivavoceKey: string;
  /** Your applicant tracking system. */
  readonly atsUrl: string;
  readonly atsKey: string;
}

/** The parts of a message and of a report that this bridge reads; both hold more. */
interface Message {
  readonly type: string;
  readonly mode: "test" | "live";
  readonly data: {
    readonly interviewId: string;
    readonly externalId: string | null;
    readonly metadata: Readonly<Record<string, string>>;
    readonly reportUrl: string;
  };
}
interface Report {
  readonly evaluation: {
    readonly scorecard: {
      readonly recommendation: string;
      readonly totalHundredths: number | null;
      readonly confidence: string;
    };
  } | null;
  readonly decision: { readonly decision: "advance" | "hold" | "reject" } | null;
}

/** What your system is to know. Of the end alone there is nothing to copy yet. */
const WORTH_COPYING: readonly string[] = ["interview.evaluated", "interview.decided"];

/** Receives webhooks and keeps one row per candidate in the ATS up to date. */
export function createBridge(settings: BridgeSettings): Server {
  const webhook = new Webhook(settings.webhookSecret);
  return createServer(async (request, response) => {
    const body = await text(request);
    let message: Message;
    try {
      // Checks the signature over the bytes as they came, and refuses messages older than five minutes.
      message = webhook.verify(body, headersOf(request)) as Message;
    } catch {
      response.writeHead(401).end();
      return;
    }
    try {
      if (WORTH_COPYING.includes(message.type)) await copyReport(settings, headersOf(request)["webhook-id"]!, message);
      response.writeHead(204).end();
    } catch (error) {
      // Anything but 2xx, and the message comes again: in seconds at first, for about three days.
      console.error(error instanceof Error ? error.message : error);
      response.writeHead(503).end();
    }
  });
}

async function copyReport(settings: BridgeSettings, webhookId: string, { mode, data }: Message): Promise<void> {
  // The message says that there is something; what it is, only the key may read.
  const report = (await ask(
    "GET",
    `${settings.vivavoceUrl}/v1/interviews/${data.interviewId}/report`,
    settings.vivavoceKey,
  )) as Report;
  const card = report.evaluation?.scorecard;
  // One row per interview, written whole. A message that comes twice carries the same id, so the ATS can drop the second;
  // one that comes late does no harm either, because the report is read now and not taken from the message.
  const row = {
    candidateId: data.externalId,
    job: data.metadata["job"] ?? null,
    recommendation: card?.recommendation ?? "needs_review",
    score: card?.totalHundredths == null ? null : card.totalHundredths / 100,
    confidence: card?.confidence ?? null,
    decision: report.decision?.decision ?? null,
    link: data.reportUrl,
    test: mode === "test",
  };
  await ask("PUT", `${settings.atsUrl}/assessments/${data.interviewId}`, settings.atsKey, row, webhookId);
}

async function ask(method: string, url: string, key: string, body?: unknown, onceUnder?: string): Promise<unknown> {
  const response = await fetch(url, {
    method,
    headers: {
      authorization: `Bearer ${key}`,
      "content-type": "application/json",
      ...(onceUnder === undefined ? {} : { "idempotency-key": onceUnder }),
    },
    signal: AbortSignal.timeout(8_000),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${new URL(url).pathname} answered ${response.status}`);
  const answer = await response.text();
  return answer === "" ? null : JSON.parse(answer);
}

const headersOf = (request: IncomingMessage): Record<string, string> =>
  Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));

async function text(request: IncomingMessage): Promise<string> {
  let all = "";
  for await (const chunk of request.setEncoding("utf8")) all += String(chunk);
  return all;
}
