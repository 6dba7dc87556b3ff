/** Which changes made a difference. `together`: none of them does alone, only all of them at once. */
export interface Causes<Change> {
  readonly changes: readonly Change[];
  readonly together: boolean;
}

/**
 * Asks for the result with some of the changes made, and compares. A change is a cause when it makes a
 * difference by itself, or when the last step is not reached without it. Where neither is true of any, the
 * causes are a set that makes a difference and none without any one of its members. Null: no difference.
 */
export function causesOf<Change, Outcome>(
  changes: readonly Change[],
  resultWith: (made: readonly Change[]) => Outcome,
): Causes<Change> | null {
  const before = resultWith([]);
  const after = resultWith(changes);
  if (before === after) return null;
  const without = (set: readonly Change[], change: Change): Change[] => set.filter((other) => other !== change);
  const single = changes.filter(
    (change) => resultWith([change]) !== before || resultWith(without(changes, change)) !== after,
  );
  if (single.length > 0) return { changes: single, together: false };
  const fewest = (kept: readonly Change[]): readonly Change[] => {
    const needless = kept.find((change) => resultWith(without(kept, change)) !== before);
    return needless === undefined ? kept : fewest(without(kept, needless));
  };
  return { changes: fewest(changes), together: true };
}
