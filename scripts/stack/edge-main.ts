import { readFileSync } from "node:fs";
import type { LocalEdgeOptions } from "./local-edge.ts";
import { startLocalEdge } from "./local-edge.ts";

// The edge as a process of its own: `node edge-main.ts <file>`, whose JSON are its options. Stops at SIGTERM.

const [file = ""] = process.argv.slice(2);
const edge = await startLocalEdge(JSON.parse(readFileSync(file, "utf8")) as LocalEdgeOptions);
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => void edge.close().then(() => process.exit(0)));
// Before this line the database may not be migrated yet, though the port answers.
console.log(JSON.stringify({ ready: "edge" }));
