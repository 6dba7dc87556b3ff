/** An expected outcome: a value, or a problem to show. Survives RPC, where thrown classes do not. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** The good case. */
export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

/** The expected failure. */
export const err = <E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error });

/** Closes a `switch` over a union: a new member becomes a compile error here. */
export function assertNever(value: never): never {
  throw new Error(`unreachable: ${String(value)}`);
}
