import type { Interview } from "#contract/interview.ts";
import type { EffectOutcome } from "../interview-shell.ts";

/** Writes the row that lists show. A row that is already newer stays: effects may run twice and late. */
export async function upsertSummary(
  db: D1Database,
  interview: Interview,
  calendarId: string,
  orgId: string,
  forgotten: boolean,
  eventSeq: number,
): Promise<EffectOutcome> {
  const { meta } = await db
    .prepare(
      `INSERT INTO interviews (id, org_id, mode, config_id, state, summary, calendar_id, event_seq, created_at_ms, ended_at_ms, forgotten, evaluation, decision)
       VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
       ON CONFLICT (id) DO UPDATE SET state = ?5, summary = ?6, event_seq = ?8, ended_at_ms = ?10, forgotten = ?11, evaluation = ?12, decision = ?13
       WHERE event_seq < ?8`,
    )
    .bind(
      interview.id,
      orgId,
      interview.mode,
      interview.config.id,
      interview.state,
      JSON.stringify(interview),
      calendarId,
      eventSeq,
      interview.createdAtMs,
      interview.endedAtMs,
      forgotten ? 1 : 0,
      interview.evaluation,
      interview.decision,
    )
    .run();
  if (interview.candidate === null) await forgetInDeliveries(db, interview.id);
  return { ok: true, outcome: meta.changes > 0 ? "written" : "newer_exists" };
}

/** The candidate's id in somebody else's system goes with the rest of what is known of the person, also where it was sent. */
async function forgetInDeliveries(db: D1Database, interviewId: string): Promise<void> {
  await db
    .prepare(
      `UPDATE webhook_deliveries SET body = json_set(body, '$.data.externalId', NULL)
       WHERE interview_id = ? AND body ->> '$.data.externalId' IS NOT NULL`,
    )
    .bind(interviewId)
    .run();
}
