import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { InterviewConfigInput } from "../../contract/interview-config.ts";
import type { Interview, ScheduledInterview } from "../../contract/interview.ts";
import type { TimelineEntry } from "../../contract/observer.ts";
import type { RecordingManifest } from "../../contract/recording.ts";
import { Report } from "../../contract/report.ts";
import { type paths, apiClient } from "../../contract/client/index.ts";

const TIMELINE_PAGE = 100;
/** A guide as JSON: zod's input type also allows `undefined` where JSON simply has nothing. */
type GuideBody = NonNullable<paths["/v1/configs"]["post"]["requestBody"]>["content"]["application/json"];

/** The few calls scripts make against a running stack, through the generated client, as any customer would. */
export class VivavoceApi {
  readonly #client: ReturnType<typeof apiClient>;

  constructor(url: string, key: string) {
    this.#client = apiClient({ baseUrl: url, token: key, fetch: reading });
  }

  /** Makes a guide. */
  async createConfig(config: InterviewConfigInput): Promise<{ readonly id: string; readonly version: number }> {
    return valueOf(await this.#client.POST("/v1/configs", { body: config as GuideBody }));
  }

  /** Schedules an interview that may start now. */
  async schedule(configId: string, candidateName: string): Promise<ScheduledInterview> {
    return valueOf(
      await this.#client.POST("/v1/interviews", { body: { configId, candidate: { name: candidateName } } }),
    );
  }

  /** An interview as it stands. */
  async interview(id: string): Promise<Interview> {
    return valueOf(await this.#client.GET("/v1/interviews/{id}", { params: { path: { id } } }));
  }

  /** Has the interviewer say goodbye. */
  async endPolitely(id: string): Promise<void> {
    valueOf(await this.#client.POST("/v1/interviews/{id}/end", { params: { path: { id } }, body: { politely: true } }));
  }

  /** Everything in the log after a cursor, with words. */
  async timeline(id: string, afterSeq = 0): Promise<TimelineEntry[]> {
    const all: TimelineEntry[] = [];
    for (;;) {
      const after = all.at(-1)?.event.seq ?? afterSeq;
      const query = { after, limit: TIMELINE_PAGE };
      const { entries } = valueOf(
        await this.#client.GET("/v1/interviews/{id}/timeline", { params: { path: { id }, query } }),
      );
      all.push(...(entries as TimelineEntry[]));
      if (entries.length < TIMELINE_PAGE) return all;
    }
  }

  /** The recording's parts as one timeline. */
  async recording(id: string): Promise<RecordingManifest> {
    return valueOf(await this.#client.GET("/v1/interviews/{id}/recording", { params: { path: { id } } }));
  }

  /** What came out of an interview. */
  async report(id: string): Promise<Report> {
    return Report.parse(valueOf(await this.#client.GET("/v1/interviews/{id}/report", { params: { path: { id } } })));
  }

  /** Whether all of these parts of a recording are served, and not empty. False without any. */
  async hasSound(report: Report, parts: readonly string[]): Promise<boolean> {
    const sizes = await Promise.all(
      parts.map(async (name) => {
        const path = { id: report.interview.id, name };
        const reply = await this.#client.GET("/v1/interviews/{id}/recording/{name}", {
          params: { path },
          parseAs: "arrayBuffer",
        });
        return reply.response.ok ? (reply.data as ArrayBuffer).byteLength : 0;
      }),
    );
    return sizes.length > 0 && sizes.every((bytes) => bytes > 0);
  }

  /** A fresh link for trying the backend guide out. */
  async tryoutLink(): Promise<string> {
    const { items } = valueOf(await this.#client.GET("/v1/configs", { params: { query: { limit: 100 } } }));
    const guide = items.find((item) => /backend/i.test(item.role)) ?? items[0];
    const configId = guide?.id ?? (await this.createConfig(exampleGuide("backend"))).id;
    return (await this.schedule(configId, "Try-out")).joinUrl;
  }
}

/** Reads once more where a server that was busy for seconds closed the connection instead of answering. */
async function reading(request: Request): Promise<Response> {
  const again = request.method === "GET" ? request.clone() : null;
  return await fetch(request).catch((cause: unknown) => {
    if (again === null) throw cause;
    return fetch(again);
  });
}

/** The answer, or an error that shows the whole problem document: scripts are read by developers. */
function valueOf<T>(reply: { readonly data?: T; readonly error?: unknown; readonly response: Response }): T {
  if (reply.data === undefined)
    throw new Error(`${reply.response.url}: ${reply.response.status} ${JSON.stringify(reply.error)}`);
  return reply.data;
}

/** One of the ready guides by its file name. */
export function exampleGuide(name: string): InterviewConfigInput {
  return JSON.parse(
    readFileSync(join(import.meta.dirname, "../../examples", `${name}.json`), "utf8"),
  ) as InterviewConfigInput;
}
