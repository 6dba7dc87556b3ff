import * as z from "zod";
import { ConfigSummary, ConfigVersion } from "#contract/config-resource.ts";
import { InterviewConfig } from "#contract/interview-config.ts";
import { PageQuery, pageOf } from "#contract/page.ts";
import { Persona } from "#contract/persona.ts";
import { PromptView } from "#contract/prompt-view.ts";
import { Finding, problem, type Problem } from "#contract/problem.ts";
import type { Principal } from "#contract/principal.ts";
import { err, ok, type Result } from "#contract/result.ts";
import { SectionPlan } from "#contract/section.ts";
import { configHash } from "#core/config/config-hash.ts";
import { lintConfig } from "#core/config/lint-config.ts";
import { sectionPlan } from "#core/interview/section-plan.ts";
import { buildPrompt } from "#core/prompt/build-prompt.ts";
import type { Env } from "../env.ts";
import { badCursor, page, parseCursor } from "../http/cursor.ts";
import { endpoint, type Endpoint } from "../http/endpoint.ts";
import { recordAudit } from "../repositories/audit-log.ts";
import {
  archiveConfig,
  findConfig,
  insertConfigVersion,
  listConfigs,
  type NewConfigVersion,
} from "../repositories/configs.ts";
import { randomId } from "../tokens/random-id.ts";

const tag = "Interview guides";

const LintReply = z
  .object({
    findings: z.array(Finding),
    plan: SectionPlan.nullable(),
    prompt: PromptView.nullable().describe("null while there are errors"),
  })
  .meta({ id: "LintReply" });

const version = z.coerce.number().int().positive().optional();

/** Finds a guide for a caller: 404 across organisations, `wrong-mode` within. */
export async function configFor(
  env: Env,
  caller: Principal,
  id: string,
  wanted?: number,
): Promise<Result<ConfigVersion, Problem>> {
  const config = await findConfig(env.DB, caller.orgId, id, wanted);
  if (config === null) return err(problem("not-found"));
  return config.mode === caller.mode ? ok(config) : err(problem("wrong-mode"));
}

/** Lints a guide as it was sent: all findings at once, or what is needed to store it. */
function checked(input: unknown): Result<{ config: InterviewConfig; findings: Finding[] }, Problem> {
  const { config, findings } = lintConfig(input);
  return config === null ? err(problem("invalid-config", { findings })) : ok({ config, findings });
}

function versionOf(stored: NewConfigVersion): ConfigVersion {
  const { id, version: number, hash, mode, config, findings, createdAtMs } = stored;
  return { id, version: number, hash, mode, config, findings: [...findings], createdAtMs, archived: false };
}

/** Interview guides: immutable versions, linted before they are stored. */
export const configEndpoints: readonly Endpoint[] = [
  endpoint({
    method: "POST",
    path: "/v1/configs",
    tag,
    summary: "Store a guide",
    description: "All findings at once, or version 1. Warnings are stored with it.",
    access: "write",
    rate: "api",
    body: z.unknown().meta({ documentedAs: InterviewConfig }),
    status: 201,
    reply: ConfigVersion,
    problems: ["invalid-config"],
    async handle({ env, caller, body, nowMs, after }) {
      const lint = checked(body);
      if (!lint.ok) return lint;
      const stored: NewConfigVersion = {
        id: randomId("cfg"),
        version: 1,
        orgId: caller.orgId,
        mode: caller.mode,
        hash: configHash(lint.value.config),
        ...lint.value,
        createdAtMs: nowMs,
        createdBy: caller.id,
      };
      await insertConfigVersion(env.DB, stored);
      after(recordAudit(env.DB, caller, "config.created", stored.id, nowMs));
      return ok(versionOf(stored));
    },
  }),
  endpoint({
    method: "GET",
    path: "/v1/configs",
    tag,
    summary: "List guides",
    description: "Latest versions, newest guide first, without archived ones.",
    access: "read",
    rate: "api",
    query: PageQuery,
    reply: pageOf(ConfigSummary),
    async handle({ env, caller, query }) {
      const after = parseCursor(query.cursor);
      if (after === undefined) return err(badCursor());
      const found = await listConfigs(env.DB, caller.orgId, caller.mode, query.limit + 1, after);
      return ok(page(found, query.limit, (config) => config));
    },
  }),
  endpoint({
    method: "POST",
    path: "/v1/configs/lint",
    tag,
    summary: "Check a guide without storing it",
    access: "read",
    rate: "api",
    body: z.unknown().meta({ documentedAs: InterviewConfig }),
    reply: LintReply,
    async handle({ body }) {
      const { config, findings } = lintConfig(body);
      return ok({
        findings: [...findings],
        plan: config && [...sectionPlan(config)],
        prompt: config && promptView(config, "interviewer"),
      });
    },
  }),
  endpoint({
    method: "GET",
    path: "/v1/configs/{id}",
    tag,
    summary: "Read a guide",
    access: "read",
    rate: "api",
    query: z.object({ version }),
    reply: ConfigVersion,
    problems: ["not-found", "wrong-mode"],
    handle: ({ env, caller, params, query }) => configFor(env, caller, params["id"]!, query.version),
  }),
  endpoint({
    method: "POST",
    path: "/v1/configs/{id}/versions",
    tag,
    summary: "Store the next version",
    description: "`baseVersion` is the one that was edited; when a newer one exists, nothing is stored.",
    access: "write",
    rate: "api",
    body: z
      .strictObject({ baseVersion: z.int().positive(), config: z.unknown().meta({ documentedAs: InterviewConfig }) })
      .meta({ id: "ConfigEdit" }),
    status: 201,
    reply: ConfigVersion,
    problems: ["not-found", "wrong-mode", "invalid-config", "version-conflict"],
    async handle({ env, caller, params, body, nowMs, after }) {
      const base = await configFor(env, caller, params["id"]!);
      if (!base.ok) return base;
      const lint = checked(body.config);
      if (!lint.ok)
        return err({
          ...lint.error,
          findings: lint.error.findings?.map((f) => ({ ...f, pointer: `/config${f.pointer}` })) ?? [],
        });
      const stored: NewConfigVersion = {
        id: base.value.id,
        version: body.baseVersion + 1,
        orgId: caller.orgId,
        mode: caller.mode,
        hash: configHash(lint.value.config),
        ...lint.value,
        createdAtMs: nowMs,
        createdBy: caller.id,
      };
      if (base.value.version !== body.baseVersion || !(await insertConfigVersion(env.DB, stored))) {
        // Asked again: of two at once the second learns of the first only here.
        const latest = await configFor(env, caller, base.value.id);
        const latestVersion = latest.ok ? latest.value.version : base.value.version;
        return err(problem("version-conflict", { facts: { latestVersion } }));
      }
      after(recordAudit(env.DB, caller, "config.version_created", stored.id, nowMs));
      return ok(versionOf(stored));
    },
  }),
  endpoint({
    method: "DELETE",
    path: "/v1/configs/{id}",
    tag,
    summary: "Archive a guide",
    description: "It leaves the lists; interviews that pinned a version keep it. Twice is the same as once.",
    access: "write",
    rate: "api",
    status: 204,
    reply: z.undefined(),
    problems: ["not-found", "wrong-mode"],
    async handle({ env, caller, params, nowMs, after }) {
      const config = await configFor(env, caller, params["id"]!);
      if (!config.ok) return config;
      await archiveConfig(env.DB, caller.orgId, caller.mode, config.value.id, nowMs);
      after(recordAudit(env.DB, caller, "config.archived", config.value.id, nowMs));
      return ok(undefined);
    },
  }),
  endpoint({
    method: "GET",
    path: "/v1/configs/{id}/prompt",
    tag,
    summary: "Read the prompt a guide builds",
    access: "read",
    rate: "api",
    query: z.object({ version, persona: Persona.default("interviewer") }),
    reply: PromptView,
    problems: ["not-found", "wrong-mode"],
    async handle({ env, caller, params, query }) {
      const config = await configFor(env, caller, params["id"]!, query.version);
      return config.ok ? ok(promptView(config.value.config, query.persona)) : config;
    },
  }),
];

function promptView(config: InterviewConfig, persona: Persona): PromptView {
  const { text, hash, builderVersion, blocks } = buildPrompt(config, persona);
  return { persona, text, hash, builderVersion, blocks: blocks.map((block) => ({ ...block })) };
}
