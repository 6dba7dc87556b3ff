import * as z from "zod";
import { problem } from "#contract/problem.ts";
import { Report } from "#contract/report.ts";
import { err, ok } from "#contract/result.ts";
import { SharedLink, SharedSession } from "#contract/share.ts";
import { endpoint, type Endpoint } from "../http/endpoint.ts";
import { interviewObject } from "../interview-object.ts";
import { recordingSound } from "../recording-sound.ts";
import { sharedReport, withNames } from "../report-for-people.ts";
import { recordAudit, recordReading, type Actor } from "../repositories/audit-log.ts";
import { openShare } from "../repositories/shares.ts";
import { sha256Hex } from "../tokens/digest.ts";
import { signShareSession, type ShareSession } from "../tokens/share-session.ts";

const tag = "Share links";

/** Somebody with a link, as the audit log names them. */
const actorOf = ({ orgId, mode, shareId }: Omit<ShareSession, "interviewId">): Actor => ({
  orgId,
  mode,
  id: `share:${shareId}`,
});

/** What a share link opens: one report and its sound, and nothing else. */
export const sharedEndpoints: readonly Endpoint[] = [
  endpoint({
    method: "POST",
    path: "/v1/shared",
    tag,
    summary: "Exchange a link for a view",
    description:
      "`link` is the fragment of the share URL. The session shows this one report, at most twelve hours and never longer than the link stands. Each exchange is counted.",
    access: "public",
    rate: "join",
    body: SharedLink,
    example: { link: "shr_0123456789abcdefghjkmnpqrs.c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LXNlY3I" },
    reply: SharedSession,
    problems: ["share-expired"],
    async handle({ env, body, nowMs }) {
      const [shareId, secret, ...rest] = body.link.split(".");
      // Forged, mistyped, expired and revoked links look the same from outside.
      if (shareId === undefined || secret === undefined || rest.length > 0) return err(problem("share-expired"));
      const opened = await openShare(env.DB, shareId, await sha256Hex(secret), nowMs);
      if (opened === null) return err(problem("share-expired"));
      const { orgId, mode, interviewId } = opened;
      const claims = { shareId, interviewId, orgId, mode };
      await recordAudit(env.DB, actorOf(claims), "share.opened", interviewId, nowMs);
      const { token, expiresAtMs } = await signShareSession(claims, opened.expiresAtMs, nowMs, env.TOKEN_SECRET);
      return ok({ session: token, interviewId, expiresAtMs });
    },
  }),
  endpoint({
    method: "GET",
    path: "/v1/shared/report",
    tag,
    summary: "Read the report that was shared",
    description:
      "Without the candidate's contact, `metadata`, earlier decisions, who corrected the transcript, live notes and cost. Each reading is in the audit log.",
    access: "share",
    rate: "api",
    reply: Report,
    problems: ["not-found"],
    async handle({ env, caller, nowMs }) {
      const made = await interviewObject(env, { ...caller, id: caller.interviewId }).report();
      if (!made.ok) return made;
      await recordReading(env.DB, actorOf(caller), "interview.report_viewed", caller.interviewId, nowMs);
      return ok(sharedReport(await withNames(env.DB, caller.orgId, made.value)));
    },
  }),
  endpoint({
    method: "GET",
    path: "/v1/shared/recording/{name}",
    tag,
    summary: "The sound of one part",
    access: "share",
    headers: z.object({ range: z.string().optional() }),
    replyType: "audio/ogg",
    problems: ["part-missing"],
    async handle({ request, env, caller, params, nowMs }) {
      const place = { ...caller, id: caller.interviewId };
      // Kept nowhere: a link that was taken back falls silent too.
      const [sound] = await Promise.all([
        recordingSound(request, env, place, params["name"]!, "no-store"),
        recordReading(env.DB, actorOf(caller), "interview.recording_read", caller.interviewId, nowMs),
      ]);
      return sound;
    },
  }),
];
