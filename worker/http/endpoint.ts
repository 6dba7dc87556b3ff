import type * as z from "zod";
import type { Principal, Role } from "#contract/principal.ts";
import type { Problem, ProblemCode } from "#contract/problem.ts";
import type { Result } from "#contract/result.ts";
import type { Env } from "../env.ts";
import type { CandidateSession } from "../tokens/candidate-session.ts";
import type { LeaseClaims } from "../tokens/lease-token.ts";
import type { ShareSession } from "../tokens/share-session.ts";

/** Who may call, and what the handler then knows of the caller. */
export interface Callers {
  readonly public: null;
  /** Anyone of the organisation. */
  readonly read: Principal;
  /** Recruiters and admins. */
  readonly write: Principal;
  readonly admin: Principal;
  /** A person of the organisation: what is done here is done in a name. */
  readonly decide: Principal;
  readonly candidate: CandidateSession;
  /** The service credential, or a key with the role `agent`; null organisation means any. */
  readonly agent: { readonly orgId: string | null; readonly mode: "test" | "live" | null };
  readonly lease: LeaseClaims;
  /** Somebody with a share link: one report, read only. */
  readonly share: ShareSession;
}
export type Access = keyof Callers;

/** Which roles the accesses of principals admit. */
export const ROLES = {
  read: ["admin", "recruiter", "reviewer"],
  decide: ["admin", "recruiter", "reviewer"],
  write: ["admin", "recruiter"],
  admin: ["admin"],
} as const satisfies Partial<Record<Access, readonly Role[]>>;

/** Whether people and services with keys call this, and not pages, agents or other systems. */
export const isForPrincipals = (access: Access): access is keyof typeof ROLES => access in ROLES;

/** What a handler gets: everything parsed and proven. */
export interface Call<A extends Access, P, Q, B> {
  readonly request: Request;
  readonly env: Env;
  readonly caller: Callers[A];
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly nowMs: number;
  /** Work that may outlive the answer. */
  readonly after: (work: Promise<unknown>) => void;
}

/**
 * One route as data: what is served, checked, documented and tested all come from here.
 * A handler answers with a value, a problem, or a response of its own (sound, sockets).
 */
export interface Endpoint {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** OpenAPI template, e.g. `/v1/configs/{id}`. */
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  readonly access: Access;
  readonly rate?: "sign-in" | "join" | "api";
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** An example of the body, for the reference page and for tests. */
  readonly example?: unknown;
  readonly bodyLimitBytes?: number;
  /** Another media type than JSON going in; the handler reads the body itself. */
  readonly bodyType?: string;
  readonly headers?: z.ZodObject;
  readonly status?: number;
  readonly reply?: z.ZodType;
  readonly replyType?: string;
  readonly problems?: readonly ProblemCode[];
  readonly handle: (
    call: Call<Access, Record<string, string>, unknown, unknown>,
  ) => Promise<Result<unknown, Problem> | Response>;
}

type Typed<A extends Access, Q extends z.ZodObject, B extends z.ZodType, R extends z.ZodType> = Omit<
  Endpoint,
  "access" | "query" | "body" | "reply" | "handle"
> & {
  readonly access: A;
  readonly query?: Q;
  readonly body?: B;
  readonly reply?: R;
  readonly handle: (
    call: Call<A, Record<string, string>, z.output<Q>, z.output<B>>,
  ) => Promise<Result<z.input<R>, Problem> | Response>;
};

/** Declares a route with the types of its parts; erases them, because the table holds all kinds. */
export function endpoint<A extends Access, Q extends z.ZodObject, B extends z.ZodType, R extends z.ZodType>(
  definition: Typed<A, Q, B, R>,
): Endpoint {
  return definition as unknown as Endpoint;
}
