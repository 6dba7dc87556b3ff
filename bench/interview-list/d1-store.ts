import { DurableObject, WorkerEntrypoint } from "cloudflare:workers";

interface Query {
  readonly sql: string;
  readonly params?: readonly (string | number | null)[] | null;
}

/** A database as the platform's D1 client speaks to it: statements over HTTP to one object with SQLite. */
export class D1Store extends DurableObject {
  override async fetch(request: Request): Promise<Response> {
    const sent: Query | Query[] = await request.json();
    const queries = Array.isArray(sent) ? sent : [sent];
    const asRows = new URL(request.url).searchParams.get("resultsFormat") === "ROWS_AND_COLUMNS";
    const answers = this.ctx.storage.transactionSync(() => queries.map((query) => this.#answer(query, asRows)));
    return Response.json(answers);
  }

  #answer({ sql, params }: Query, asRows: boolean): object {
    const begun = performance.now();
    const cursor = this.ctx.storage.sql.exec(sql, ...(params ?? []));
    const columns = cursor.columnNames;
    const rows = [...cursor.raw()];
    const results = asRows
      ? { columns, rows }
      : rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index]])));
    const meta = {
      duration: performance.now() - begun,
      changes: cursor.rowsWritten > 0 ? 1 : 0,
      last_row_id: 0,
      changed_db: cursor.rowsWritten > 0,
      size_after: this.ctx.storage.sql.databaseSize,
      rows_read: cursor.rowsRead,
      rows_written: cursor.rowsWritten,
    };
    return { success: true, results, meta };
  }
}

/** What the D1 client is bound to. */
export class D1Entry extends WorkerEntrypoint<{ readonly D1_STORE: DurableObjectNamespace<D1Store> }> {
  override fetch(request: Request): Promise<Response> {
    return this.env.D1_STORE.getByName("bench").fetch(request);
  }
}
