import type { Problem } from "#contract/problem.ts";
import { err, ok } from "#contract/result.ts";
import type { Result } from "#contract/result.ts";

/**
 * Why a request brought nothing usable: a problem the server named, or one only a page can see.
 * `offline`: no answer came at all. `unreadable`: an answer came that is not ours (a proxy's page, a cut reply).
 */
export type Failure = Problem | { readonly code: "offline" | "unreadable"; readonly status?: number };
export type FailureCode = Failure["code"];

export interface ApiOptions {
  /** Bearer token, asked for at each request; null sends none (the console relies on its cookie). */
  readonly bearer: () => string | null;
}

export interface Api {
  get<T>(path: string, signal?: AbortSignal): Promise<Result<T, Failure>>;
  send<T>(
    method: "POST" | "PUT" | "DELETE",
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Result<T, Failure>>;
}

/** A request that has no answer after this is treated as lost, in ms: above the server's slowest step (asking a provider). */
const ANSWER_WITHIN_MS = 20_000;

/** JSON over fetch; expected failures are values, never exceptions. */
export function createApi({ bearer }: ApiOptions): Api {
  const request = async <T>(
    method: string,
    path: string,
    init: { body?: unknown; headers?: Readonly<Record<string, string>>; signal?: AbortSignal | undefined },
  ): Promise<Result<T, Failure>> => {
    const headers = new Headers(init.headers);
    headers.set("accept", "application/json");
    const token = bearer();
    if (token !== null) headers.set("authorization", `Bearer ${token}`);
    if (init.body !== undefined) headers.set("content-type", "application/json");
    const timeout = AbortSignal.timeout(ANSWER_WITHIN_MS);
    let response: Response;
    let text: string;
    try {
      response = await fetch(path, {
        method,
        headers,
        credentials: "same-origin",
        cache: "no-store",
        signal: init.signal ? AbortSignal.any([init.signal, timeout]) : timeout,
        ...(init.body === undefined ? {} : { body: JSON.stringify(init.body) }),
      });
      text = await response.text();
    } catch {
      return err({ code: "offline" });
    }
    if (response.ok && text === "") return ok(undefined as T);
    const parsed = parseJson(text);
    if (response.ok)
      return parsed === undefined ? err({ code: "unreadable", status: response.status }) : ok(parsed as T);
    return err(isProblem(parsed) ? parsed : { code: "unreadable", status: response.status });
  };

  return {
    get: (path, signal) => request("GET", path, { signal }),
    send: (method, path, body, headers) => request(method, path, { body, ...(headers ? { headers } : {}) }),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isProblem = (value: unknown): value is Problem =>
  typeof value === "object" && value !== null && "code" in value && "title" in value && typeof value.code === "string";
