/** The names of people and services of one organisation, by id; whoever is not of it is left out. */
export async function namesOf(
  db: D1Database,
  orgId: string,
  ids: Iterable<string>,
): Promise<ReadonlyMap<string, string>> {
  const { results } = await db
    .prepare(
      `SELECT id, display_name AS name FROM principals
       WHERE org_id = ?1 AND id IN (SELECT value FROM json_each(?2))`,
    )
    .bind(orgId, JSON.stringify([...new Set(ids)]))
    .all<{ id: string; name: string }>();
  return new Map(results.map(({ id, name }) => [id, name]));
}
