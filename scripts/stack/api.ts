import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { InterviewConfigInput } from "../../contract/interview-config.ts";
import type { ScheduledInterview } from "../../contract/interview.ts";

/** The few calls scripts make against a running stack, as any customer would. */
export class VivavoceApi {
  readonly #url: string;
  readonly #key: string;

  constructor(url: string, key: string) {
    this.#url = url;
    this.#key = key;
  }

  /** One JSON call; a problem document becomes an error that names its code. */
  async call<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(`${this.#url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.#key}`,
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text.slice(0, 2000)}`);
    return (text === "" ? undefined : JSON.parse(text)) as T;
  }

  /** Makes a guide. */
  createConfig(config: InterviewConfigInput): Promise<{ readonly id: string; readonly version: number }> {
    return this.call("POST", "/v1/configs", config);
  }

  /** Schedules an interview that may start now. */
  schedule(configId: string, candidateName: string): Promise<ScheduledInterview> {
    return this.call("POST", "/v1/interviews", { configId, candidate: { name: candidateName } });
  }

  /** A fresh link for trying the backend guide out. */
  async tryoutLink(): Promise<string> {
    const { items } = await this.call<{ items: readonly { id: string; role: string }[] }>(
      "GET",
      "/v1/configs?limit=100",
    );
    const guide = items.find((item) => /backend/i.test(item.role)) ?? items[0];
    const configId = guide?.id ?? (await this.createConfig(exampleGuide("backend"))).id;
    return (await this.schedule(configId, "Try-out")).joinUrl;
  }
}

/** One of the ready guides by its file name. */
export function exampleGuide(name: string): InterviewConfigInput {
  return JSON.parse(
    readFileSync(join(import.meta.dirname, "../../examples", `${name}.json`), "utf8"),
  ) as InterviewConfigInput;
}
