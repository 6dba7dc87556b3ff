import type { Mode } from "#contract/mode.ts";
import { randomSecret } from "./random-id.ts";
import { sha256Hex } from "./digest.ts";

/** A fresh key: `vv_test_…` or `vv_live_…`. Only its hash is kept; the prefix is for recognising it in a list. */
export async function newApiKey(mode: Mode): Promise<{ key: string; hash: string; prefix: string }> {
  const key = `vv_${mode}_${randomSecret()}`;
  return { key, hash: await sha256Hex(key), prefix: key.slice(0, 12) };
}
