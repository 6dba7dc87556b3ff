import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import openapiTS, { astToString, type OpenAPI3 } from "openapi-typescript";
import { startRunningEdge } from "../test/support/running-edge.ts";

const FILE = resolve(import.meta.dirname, "../contract/client/api.d.ts");
const HEADER = "// Generated from /openapi.json by `node scripts/client.ts`. Not edited by hand.\n\n";

/** The client's types as the document makes them that the Worker of this moment serves. */
export async function clientSource(): Promise<string> {
  const edge = await startRunningEdge();
  try {
    const document = (await (await fetch(`${edge.url}/openapi.json`)).json()) as OpenAPI3;
    // A default makes a field optional to send; what an answer always holds is in its list of required fields.
    return HEADER + astToString(await openapiTS(document, { defaultNonNullable: false }));
  } finally {
    await edge.close();
  }
}

/** Whether the client in the tree is the one the routes make. */
export async function clientIsCurrent(): Promise<boolean> {
  return readFileSync(FILE, "utf8") === (await clientSource());
}

if (import.meta.main) {
  if (process.argv.includes("--check")) {
    if (!(await clientIsCurrent())) {
      console.error("contract/client/api.d.ts is not what the routes make. Run: node scripts/client.ts");
      process.exitCode = 1;
    }
  } else {
    mkdirSync(dirname(FILE), { recursive: true });
    writeFileSync(FILE, await clientSource());
  }
}
