import * as z from "zod";
import { Problem, PROBLEMS, type ProblemCode } from "#contract/problem.ts";
import { isForPrincipals, type Access, type Endpoint } from "./endpoint.ts";

type Json = Record<string, unknown>;
type Direction = "input" | "output";

/** Where a body is checked by a linter of its own, `documentedAs` names the schema to show. */
const documented = (schema: z.ZodType): z.ZodType =>
  (schema.meta()?.["documentedAs"] as z.ZodType | undefined) ?? schema;

const SECURITY: Record<Access, Json[]> = {
  public: [],
  read: [{ apiKey: [] }, { consoleSession: [] }],
  write: [{ apiKey: [] }, { consoleSession: [] }],
  admin: [{ apiKey: [] }, { consoleSession: [] }],
  decide: [{ apiKey: [] }, { consoleSession: [] }],
  candidate: [{ candidateSession: [] }],
  agent: [{ agentSecret: [] }],
  lease: [{ leaseToken: [] }],
  share: [{ shareSession: [] }],
};

const takesIdempotencyKey = ({ method, access }: Endpoint): boolean => method === "POST" && isForPrincipals(access);

/** Problems any route may answer with, by what it takes to call it. */
function problemsOf(endpoint: Endpoint): readonly ProblemCode[] {
  const codes = new Set<ProblemCode>(endpoint.problems ?? []);
  if (endpoint.access !== "public") codes.add("unauthenticated");
  if (isForPrincipals(endpoint.access)) codes.add("forbidden");
  if (endpoint.access === "decide") codes.add("person-required");
  if (endpoint.access === "share") codes.add("share-expired");
  if (endpoint.access === "lease") codes.add("not-found");
  if (endpoint.body !== undefined)
    for (const code of ["invalid-request", "malformed-json", "payload-too-large"] as const) codes.add(code);
  if (endpoint.query !== undefined || endpoint.headers !== undefined) codes.add("invalid-request");
  if (takesIdempotencyKey(endpoint)) codes.add("idempotency-conflict");
  if (endpoint.rate !== undefined) codes.add("rate-limited");
  codes.add("internal");
  return [...codes];
}

/** Answers may gain fields: only what is declared strict says that it has no others. */
function open({ zodSchema, jsonSchema }: { readonly zodSchema: z.core.$ZodTypes; readonly jsonSchema: Json }): void {
  if (zodSchema._zod.def.type === "object" && zodSchema._zod.def.catchall === undefined)
    delete jsonSchema["additionalProperties"];
}

/** Collects named schemas. One that differs between what is sent and what comes back gets two names. */
class Components {
  readonly schemas: Record<string, Json> = {};

  /** A schema as OpenAPI 3.1 has it, which is JSON Schema 2020-12. */
  of(schema: z.ZodType, io: Direction): Json {
    const {
      $schema: _,
      $defs,
      ...root
    } = z.toJSONSchema(documented(schema), { io, unrepresentable: "any", reused: "inline", override: open }) as Json & {
      $defs?: Record<string, Json>;
    };
    const names = new Map<string, string>();
    for (const [name, body] of Object.entries($defs ?? {})) names.set(name, this.#nameFor(name, body, io));
    for (const [name, body] of Object.entries($defs ?? {})) this.schemas[names.get(name)!] = this.#refs(body, names);
    const resolved = this.#refs(root, names);
    const id = documented(schema).meta()?.id;
    if (id === undefined || "$ref" in resolved) return resolved;
    const name = this.#nameFor(id, root, io);
    this.schemas[name] = resolved;
    return { $ref: `#/components/schemas/${name}` };
  }

  #raw: Record<string, string> = {};
  #nameFor(name: string, body: Json, io: Direction): string {
    const text = JSON.stringify(body);
    const known = this.#raw[name];
    if (known === undefined || known === text) {
      this.#raw[name] = text;
      return name;
    }
    return io === "input" ? `${name}Input` : `${name}Output`;
  }

  #refs(value: unknown, names: ReadonlyMap<string, string>): Json {
    const walk = (node: unknown): unknown => {
      if (Array.isArray(node)) return node.map(walk);
      if (node === null || typeof node !== "object") return node;
      return Object.fromEntries(
        Object.entries(node).flatMap(([key, child]): [string, unknown][] => {
          if (key === "id" || key === "documentedAs")
            return typeof child === "string" && names.has(child)
              ? []
              : key === "documentedAs"
                ? []
                : [[key, walk(child)]];
          if (key !== "$ref" || typeof child !== "string") return [[key, walk(child)]];
          const name = child.replace("#/$defs/", "");
          return [["$ref", `#/components/schemas/${names.get(name) ?? name}`]];
        }),
      );
    };
    return walk(value) as Json;
  }
}

/** The whole API as an OpenAPI 3.1 document, made from the same table that serves it. */
export function openApiDocument(endpoints: readonly Endpoint[], publicUrl: string): Json {
  const components = new Components();
  const paths: Record<string, Record<string, Json>> = {};
  // Answers first: they own the plain names, and clients read more than they write.
  const replies = new Map(endpoints.map((e) => [e, e.reply === undefined ? null : components.of(e.reply, "output")]));
  const problemSchema = components.of(Problem, "output");
  for (const endpoint of endpoints) {
    (paths[endpoint.path] ??= {})[endpoint.method.toLowerCase()] = {
      operationId: operationId(endpoint),
      tags: [endpoint.tag],
      summary: endpoint.summary,
      ...(endpoint.description === undefined ? {} : { description: endpoint.description }),
      security: SECURITY[endpoint.access],
      parameters: parametersOf(endpoint, components),
      ...requestBody(endpoint, components),
      responses: {
        ...successOf(endpoint, replies.get(endpoint) ?? null),
        ...problemResponses(endpoint, problemSchema),
      },
    };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Vivavoce",
      version: "1.0.0",
      description:
        "Job interviews held by voice. Errors are problem documents (RFC 9457) that list everything that is wrong at once. Test and live mode never mix: the key decides.",
    },
    servers: [{ url: publicUrl }],
    tags: [...new Set(endpoints.map((e) => e.tag))].map((name) => ({ name })),
    paths,
    components: {
      schemas: components.schemas,
      securitySchemes: {
        apiKey: { type: "http", scheme: "bearer", description: "`vv_test_…` or `vv_live_…`" },
        consoleSession: { type: "apiKey", in: "cookie", name: "vv_session" },
        candidateSession: { type: "http", scheme: "bearer", description: "From `POST /v1/join`" },
        agentSecret: {
          type: "http",
          scheme: "bearer",
          description: "The agents' service credential, or a key with the role `agent`",
        },
        shareSession: { type: "http", scheme: "bearer", description: "From `POST /v1/shared`: one report, read only" },
        leaseToken: { type: "http", scheme: "bearer", description: "From the lease: one interview, one epoch" },
      },
    },
  };
}

function operationId({ method, path }: Endpoint): string {
  const words = path.split("/").filter((part) => part !== "" && part !== "v1");
  return [
    method.toLowerCase(),
    ...words.map((word) => word.replaceAll(/[{}]/g, "").replaceAll(/[-.](\w)/g, (_, c: string) => c.toUpperCase())),
  ]
    .map((w, i) => (i === 0 ? w : w[0]!.toUpperCase() + w.slice(1)))
    .join("");
}

function parametersOf(endpoint: Endpoint, components: Components): Json[] {
  const inPath = [...endpoint.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }));
  const of = (schema: z.ZodObject | undefined, place: string): Json[] =>
    Object.entries(schema?.shape ?? {}).map(([name, field]) => ({
      name,
      in: place,
      required: !(field as z.ZodType).safeParse(undefined).success,
      schema: components.of(field as z.ZodType, "output"),
    }));
  const idempotency = takesIdempotencyKey(endpoint)
    ? [
        {
          name: "Idempotency-Key",
          in: "header",
          required: false,
          schema: { type: "string", minLength: 1, maxLength: 200 },
          description: "The same key and body: done once, answered the same, for a day",
        },
      ]
    : [];
  return [...inPath, ...of(endpoint.query, "query"), ...of(endpoint.headers, "header"), ...idempotency];
}

function requestBody(endpoint: Endpoint, components: Components): Json {
  if (endpoint.bodyType !== undefined)
    return {
      requestBody: {
        required: true,
        content: { [endpoint.bodyType]: { schema: { type: "string", format: "binary" } } },
      },
    };
  if (endpoint.body === undefined) return {};
  const required = !endpoint.body.safeParse({}).success;
  const media = {
    schema: components.of(endpoint.body, "input"),
    ...(endpoint.example === undefined ? {} : { example: endpoint.example }),
  };
  return { requestBody: { required, content: { "application/json": media } } };
}

function successOf(endpoint: Endpoint, reply: Json | null): Json {
  if (endpoint.replyType === "websocket") return { 101: { description: "The socket" } };
  if (endpoint.replyType !== undefined)
    return {
      200: {
        description: endpoint.summary,
        content: { [endpoint.replyType]: { schema: { type: "string", format: "binary" } } },
      },
    };
  const status = endpoint.status ?? 200;
  if (status === 204) return { 204: { description: "Done" } };
  return { [status]: { description: endpoint.summary, content: { "application/json": { schema: reply ?? {} } } } };
}

function problemResponses(endpoint: Endpoint, schema: Json): Json {
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of problemsOf(endpoint))
    byStatus.set(PROBLEMS[code][0], [...(byStatus.get(PROBLEMS[code][0]) ?? []), code]);
  return Object.fromEntries(
    [...byStatus]
      .sort(([a], [b]) => a - b)
      .map(([status, codes]) => [
        status,
        {
          description: codes.map((code) => `\`${code}\``).join(", "),
          content: { "application/problem+json": { schema } },
        },
      ]),
  );
}
