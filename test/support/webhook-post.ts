/** One post as it arrived. */
export interface ReceivedPost {
  readonly atMs: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** How a target answers: with a status, by sending the sender elsewhere, not at all, or by hanging up. */
export type TargetManner =
  | { readonly status: number }
  | { readonly redirectTo: string }
  | { readonly hangs: true }
  | { readonly hangsUp: true };
