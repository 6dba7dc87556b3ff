import * as z from "zod";
import { Mode } from "#contract/mode.ts";
import { signToken, verifyToken } from "./signed-token.ts";

/** What a lease opens: the calls of one interview, for the agent of one epoch. */
const LeaseClaims = z.object({ interviewId: z.string(), orgId: z.string(), mode: Mode, epoch: z.int().positive() });
export type LeaseClaims = z.infer<typeof LeaseClaims>;

/** Longest interview: 120 minutes × 2, the pauses and their limits. The epoch fences an agent long before this. */
const LEASE_TOKEN_MS = 8 * 3_600_000;

/** Signs the token an agent gets with its lease. */
export const signLease = (claims: LeaseClaims, nowMs: number, secret: string): Promise<string> =>
  signToken(claims, "lease", nowMs + LEASE_TOKEN_MS, secret);

/** The lease a token proves, or null. */
export async function verifyLease(token: string, nowMs: number, secret: string): Promise<LeaseClaims | null> {
  return (await verifyToken(token, "lease", nowMs, secret)) as LeaseClaims | null;
}
