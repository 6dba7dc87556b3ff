import type * as z from "zod";
import type { Result } from "#contract/result.ts";
import { createApi, type Failure, type FailureCode } from "../shared/session/api.ts";

/** Carries a `Failure` through react-query, which wants throws. Holds no words of anyone. */
export class RequestFailed extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.code);
    this.name = "RequestFailed";
    this.failure = failure;
  }
}

/** What went wrong, for any error a query or mutation can hold. */
export const failureOf = (error: unknown): Failure =>
  error instanceof RequestFailed ? error.failure : { code: "unreadable" };
export const failureCode = (error: unknown): FailureCode => failureOf(error).code;

function opened<T extends z.ZodType>(schema: T, result: Result<unknown, Failure>): z.infer<T> {
  if (!result.ok) throw new RequestFailed(result.error);
  const parsed = schema.safeParse(result.value);
  if (!parsed.success) throw new RequestFailed({ code: "unreadable" });
  return parsed.data;
}

export interface Requests {
  /** Reads from the API, checked against the contract. Problem: `RequestFailed`. */
  readonly read: <T extends z.ZodType>(schema: T, path: string, signal?: AbortSignal) => Promise<z.infer<T>>;
  /** Changes something. With an idempotency key a repeated press has one effect. Problem: `RequestFailed`. */
  readonly send: <T extends z.ZodType>(
    schema: T,
    method: "POST" | "DELETE",
    path: string,
    body?: unknown,
    idempotencyKey?: string,
  ) => Promise<z.infer<T>>;
}

/** Requests with a bearer token, or with the console's cookie when there is none. */
export function createRequests(bearer: () => string | null): Requests {
  const http = createApi({ bearer });
  return {
    read: async (schema, path, signal) => opened(schema, await http.get<unknown>(path, signal)),
    send: async (schema, method, path, body, idempotencyKey) =>
      opened(
        schema,
        await http.send<unknown>(
          method,
          path,
          body,
          idempotencyKey === undefined ? undefined : { "idempotency-key": idempotencyKey },
        ),
      ),
  };
}

export const { read, send } = createRequests(() => null);
