import * as z from "zod";
import type { ConfigVersion } from "#contract/config-resource.ts";
import {
  DecisionState,
  EvaluationState,
  Interview,
  InterviewCreate,
  InterviewPhase,
  ScheduledInterview,
  Window,
  type Candidate,
} from "#contract/interview.ts";
import { TimelineEntry } from "#contract/observer.ts";
import { PageQuery, pageOf } from "#contract/page.ts";
import { problem, type Problem } from "#contract/problem.ts";
import type { Principal } from "#contract/principal.ts";
import { err, ok, type Result } from "#contract/result.ts";
import { sectionPlan } from "#core/interview/section-plan.ts";
import { buildPrompt } from "#core/prompt/build-prompt.ts";
import { toolDefinitions } from "#core/prompt/tool-definitions.ts";
import type { Env } from "../env.ts";
import { badCursor, page, parseCursor } from "../http/cursor.ts";
import { endpoint, type Endpoint } from "../http/endpoint.ts";
import { interviewFor, interviewObject } from "../interview-object.ts";
import { invitationFor, isTimeZone } from "../invitation.ts";
import { recordAudit, recordReading } from "../repositories/audit-log.ts";
import { insertInterview, listInterviews } from "../repositories/interviews.ts";
import { sha256Hex } from "../tokens/digest.ts";
import { randomId, randomSecret } from "../tokens/random-id.ts";
import { configFor } from "./configs.ts";

const tag = "Interviews";
const WEEK_MS = 7 * 86_400_000;

const OfferAgain = z.strictObject({ window: InterviewCreate.shape.window }).meta({ id: "OfferAgain" });
const TimelineQuery = z.object({
  after: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

/** Appointments: making, offering again, listing, reading. */
export const interviewEndpoints: readonly Endpoint[] = [
  endpoint({
    method: "POST",
    path: "/v1/interviews",
    tag,
    summary: "Schedule an interview",
    description:
      "Pins the guide's version and its prompt. The answer holds the join link; it is shown this once. Send an Idempotency-Key to make retries safe.",
    access: "write",
    rate: "api",
    body: InterviewCreate,
    example: {
      configId: "cfg_0123456789abcdefghjkmnpqrs",
      candidate: { name: "Robin Meyer", email: "robin@example.com" },
      window: { closesAtMs: 1_798_000_000_000, timeZone: "Europe/Berlin" },
    },
    status: 201,
    reply: ScheduledInterview,
    problems: ["not-found", "wrong-mode", "invalid-window", "idempotency-conflict"],
    async handle({ env, caller, body, nowMs, after }) {
      const config = await configFor(env, caller, body.configId, body.configVersion);
      if (!config.ok) return config;
      const scheduled = await scheduleInterview(env, caller, config.value, body, nowMs, {
        attempt: 1,
        previousInterviewId: null,
      });
      if (scheduled.ok) after(recordAudit(env.DB, caller, "interview.scheduled", scheduled.value.id, nowMs));
      return scheduled;
    },
  }),
  endpoint({
    method: "GET",
    path: "/v1/interviews",
    tag,
    summary: "List interviews",
    description:
      "Newest first. The list follows an interview within a moment; the interview itself is always current. `outcome` is what a comparison of one guide's candidates needs: filter by `configId`.",
    access: "read",
    rate: "api",
    query: PageQuery.extend({
      state: InterviewPhase.optional(),
      evaluation: EvaluationState.optional(),
      decision: DecisionState.optional(),
      configId: z.string().max(60).optional(),
    }),
    reply: pageOf(Interview),
    async handle({ env, caller, query }) {
      const place = parseCursor(query.cursor);
      if (place === undefined) return err(badCursor());
      const found = await listInterviews(env.DB, caller.orgId, caller.mode, query, query.limit + 1, place);
      return ok(page(found, query.limit, (interview) => interview));
    },
  }),
  endpoint({
    method: "GET",
    path: "/v1/interviews/{id}",
    tag,
    summary: "Read an interview",
    access: "read",
    rate: "api",
    reply: Interview,
    problems: ["not-found", "wrong-mode"],
    async handle({ env, caller, params }) {
      const found = await interviewFor(env, caller, params["id"]!);
      return found.ok ? found.value.object.interview() : found;
    },
  }),
  endpoint({
    method: "GET",
    path: "/v1/interviews/{id}/timeline",
    tag,
    summary: "Read the log with the words it refers to",
    description: "`after` is the seq of the last event seen; ask again with the last one of the answer.",
    access: "read",
    rate: "api",
    query: TimelineQuery,
    reply: z.object({ entries: z.array(TimelineEntry), cursor: z.int().min(0) }),
    problems: ["not-found", "wrong-mode"],
    async handle({ env, caller, params, query, nowMs, after }) {
      const found = await interviewFor(env, caller, params["id"]!);
      if (!found.ok) return found;
      const entries = await found.value.object.timeline(query.after, query.limit);
      after(recordReading(env.DB, caller, "interview.watched", found.value.place.id, nowMs));
      return entries.ok
        ? ok({ entries: entries.value, cursor: entries.value.at(-1)?.event.seq ?? query.after })
        : entries;
    },
  }),
  endpoint({
    method: "POST",
    path: "/v1/interviews/{id}/offer-again",
    tag,
    summary: "Offer an ended interview again",
    description: "A new attempt with the same guide version and candidate, linked to this one.",
    access: "write",
    rate: "api",
    body: OfferAgain,
    status: 201,
    reply: ScheduledInterview,
    problems: ["not-found", "wrong-mode", "interview-not-ended", "words-deleted", "invalid-window"],
    async handle({ env, caller, params, body, nowMs, after }) {
      const found = await interviewFor(env, caller, params["id"]!);
      if (!found.ok) return found;
      const previous = await found.value.object.interview();
      if (!previous.ok) return previous;
      const { state, candidate, config, timeFactor, providers, metadata, attempt, id } = previous.value;
      if (state !== "ended") return err(problem("interview-not-ended"));
      if (candidate === null) return err(problem("words-deleted"));
      const version = await configFor(env, caller, config.id, config.version);
      if (!version.ok) return version;
      const request = { configId: config.id, candidate, timeFactor, providers, metadata, window: body.window };
      const scheduled = await scheduleInterview(env, caller, version.value, request, nowMs, {
        attempt: attempt + 1,
        previousInterviewId: id,
      });
      if (scheduled.ok) after(recordAudit(env.DB, caller, "interview.offered_again", scheduled.value.id, nowMs));
      return scheduled;
    },
  }),
];

/** The candidate's link: the secret rides in the fragment, which browsers send to no server. */
export const joinUrlFor = (env: Env, interviewId: string, secret: string): string =>
  `${env.PUBLIC_URL}/join#${interviewId}.${secret}`;

/** Where the window is as a calendar file. */
export const icsUrlFor = (env: Env, calendarId: string): string => `${env.PUBLIC_URL}/v1/calendar/${calendarId}.ics`;

/** A finding when the zone is not one this platform knows; otherwise the window. */
export function checkedWindow(window: Window): Result<Window, Problem> {
  if (isTimeZone(window.timeZone)) return ok(window);
  const finding = {
    pointer: "/window/timeZone",
    code: "unknown-time-zone",
    severity: "error",
    message: "Not a time zone",
    fix: "Use an IANA name such as Europe/Berlin",
  } as const;
  return err(problem("invalid-window", { findings: [finding] }));
}

async function scheduleInterview(
  env: Env,
  caller: Principal,
  config: ConfigVersion,
  request: Omit<InterviewCreate, "configVersion"> & { readonly candidate: Candidate },
  nowMs: number,
  chain: { readonly attempt: number; readonly previousInterviewId: string | null },
): Promise<Result<ScheduledInterview, Problem>> {
  const window = checkedWindow({
    opensAtMs: request.window?.opensAtMs ?? nowMs,
    closesAtMs: request.window?.closesAtMs ?? nowMs + WEEK_MS,
    timeZone: request.window?.timeZone ?? "UTC",
  });
  if (!window.ok) return window;
  const prompt = buildPrompt(config.config, "interviewer");
  const { name, ...contact } = request.candidate;
  const place = { id: randomId("int"), orgId: caller.orgId, mode: caller.mode, calendarId: randomId("cal") };
  const secret = randomSecret();
  const object = interviewObject(env, place);
  const interview = await object.schedule({
    stored: {
      interviewId: place.id,
      orgId: place.orgId,
      mode: place.mode,
      calendarId: place.calendarId,
      config: config.config,
      promptText: prompt.text,
      tools: toolDefinitions(config.config).map((tool) => ({ ...tool })),
      metadata: request.metadata,
      createdAtMs: nowMs,
    },
    appointment: {
      interviewId: place.id,
      orgId: place.orgId,
      mode: place.mode,
      persona: "interviewer",
      config: { id: config.id, version: config.version, hash: config.hash },
      prompt: { hash: prompt.hash, builderVersion: prompt.builderVersion },
      plan: [...sectionPlan(config.config)],
      areas: config.config.rubricAreas.map((area) => area.name),
      questions: config.config.questions.map(({ id, section, areas, required, maxFollowUps }) => ({
        id,
        section,
        areas,
        required,
        maxFollowUps,
      })),
      window: window.value,
      timeFactor: request.timeFactor,
      providers: request.providers,
      attempt: chain.attempt,
      previousInterviewId: chain.previousInterviewId,
      by: caller.id,
    },
    candidateName: name,
    contact,
    linkSha256: await sha256Hex(secret),
  });
  if (!interview.ok) return interview;
  await insertInterview(env.DB, place, interview.value);
  const joinUrl = joinUrlFor(env, place.id, secret);
  return ok({
    ...interview.value,
    joinUrl,
    invitation: invitationFor(interview.value, config.config, joinUrl, icsUrlFor(env, place.calendarId)),
  });
}
