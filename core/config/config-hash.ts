import type { InterviewConfig } from "#contract/interview-config.ts";
import { canonicalJson, sha256Hex } from "#core/hash.ts";

/** Content address of a normalised guide: the same guide has the same hash whatever the order of its keys. */
export const configHash = (config: InterviewConfig): string => sha256Hex(canonicalJson(config));
