import type { DecisionState, EvaluationState, Interview, InterviewPhase } from "#contract/interview.ts";
import type { Mode } from "#contract/mode.ts";

/** Where an interview's object is, and the address of its calendar entry. */
export interface InterviewPlace {
  readonly id: string;
  readonly orgId: string;
  readonly mode: Mode;
  readonly calendarId: string;
}

const PLACE = "SELECT id, org_id AS orgId, mode, calendar_id AS calendarId FROM interviews";

/** Finds an interview by its id alone: for links and leases, whose callers prove themselves otherwise. */
export function findPlace(db: D1Database, id: string): Promise<InterviewPlace | null> {
  return db.prepare(`${PLACE} WHERE id = ?`).bind(id).first<InterviewPlace>();
}

/** Finds an interview by the random address of its calendar entry. */
export function findPlaceByCalendar(db: D1Database, calendarId: string): Promise<InterviewPlace | null> {
  return db.prepare(`${PLACE} WHERE calendar_id = ?`).bind(calendarId).first<InterviewPlace>();
}

/** The summary's first row; the object keeps it true from here on. Twice is the same as once. */
export async function insertInterview(db: D1Database, place: InterviewPlace, summary: Interview): Promise<void> {
  await db
    .prepare(
      `INSERT OR IGNORE INTO interviews (id, org_id, mode, config_id, state, summary, calendar_id, event_seq, created_at_ms)
       VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?)`,
    )
    .bind(
      place.id,
      place.orgId,
      place.mode,
      summary.config.id,
      summary.state,
      JSON.stringify(summary),
      place.calendarId,
      summary.createdAtMs,
    )
    .run();
}

/** How a list is narrowed. */
export interface InterviewFilter {
  readonly state?: InterviewPhase | undefined;
  readonly evaluation?: EvaluationState | undefined;
  readonly decision?: DecisionState | undefined;
  readonly configId?: string | undefined;
}

/** The filter's columns, which are the only names that get into the statement. */
const COLUMNS = { state: "state", evaluation: "evaluation", decision: "decision", configId: "config_id" } as const;

/** Interviews of an organisation and mode, newest first, after a cursor if given. */
export async function listInterviews(
  db: D1Database,
  orgId: string,
  mode: Mode,
  filter: InterviewFilter,
  limit: number,
  after: { readonly createdAtMs: number; readonly id: string } | null,
): Promise<Interview[]> {
  const conditions = ["org_id = ?", "mode = ?"];
  const bindings: (string | number)[] = [orgId, mode];
  // Only what is asked for is in the statement, so that the planner can take the index made for it.
  for (const [name, column] of Object.entries(COLUMNS)) {
    const value = filter[name as keyof typeof COLUMNS];
    if (value === undefined) continue;
    conditions.push(`${column} = ?`);
    bindings.push(value);
  }
  if (after !== null) {
    conditions.push("(created_at_ms, id) < (?, ?)");
    bindings.push(after.createdAtMs, after.id);
  }
  const { results } = await db
    .prepare(
      `SELECT summary FROM interviews WHERE ${conditions.join(" AND ")}
       ORDER BY created_at_ms DESC, id DESC LIMIT ?`,
    )
    .bind(...bindings, limit)
    .all<{ summary: string }>();
  return results.map((row) => summaryOf(row.summary));
}

/** Rows written before there were evaluations say nothing of their outcome. */
const summaryOf = (text: string): Interview => ({
  outcome: null,
  ...(JSON.parse(text) as Omit<Interview, "outcome"> & Partial<Interview>),
});

/** Ended interviews older than `beforeMs` whose words or recording still exist. */
export async function interviewsToForget(db: D1Database, beforeMs: number, limit: number): Promise<InterviewPlace[]> {
  const { results } = await db
    .prepare(
      `${PLACE} WHERE forgotten = 0 AND ended_at_ms IS NOT NULL AND ended_at_ms < ? ORDER BY ended_at_ms LIMIT ?`,
    )
    .bind(beforeMs, limit)
    .all<InterviewPlace>();
  return results;
}
