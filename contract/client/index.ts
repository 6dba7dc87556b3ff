import createClient, { type Client } from "openapi-fetch";
import type { paths } from "./api.d.ts";

export type { components, operations, paths } from "./api.d.ts";

/** How to reach the API. */
export interface ApiClientOptions {
  /** Where it is; pages leave it out and stay on their own origin. */
  readonly baseUrl?: string;
  /** Key, candidate session, service credential or lease token. The console has its cookie instead. */
  readonly token?: string;
  readonly fetch?: (request: Request) => Promise<Response>;
}

/** A client typed by the API's own document: every path, body, answer and problem. */
export function apiClient(options: ApiClientOptions = {}): Client<paths> {
  return createClient<paths>({
    baseUrl: options.baseUrl ?? "",
    ...(options.token === undefined ? {} : { headers: { authorization: `Bearer ${options.token}` } }),
    ...(options.fetch === undefined ? {} : { fetch: options.fetch }),
  });
}
