/** An organisation's name, for people. */
export async function organisationName(db: D1Database, orgId: string): Promise<string> {
  return (await db.prepare("SELECT name FROM organisations WHERE id = ?").bind(orgId).first<string>("name")) ?? "";
}
