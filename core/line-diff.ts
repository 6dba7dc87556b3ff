/** One line of a comparison. `same` runs longer than a few lines are folded into a count. */
export type DiffLine =
  | { readonly kind: "same" | "added" | "removed"; readonly text: string }
  | { readonly kind: "folded"; readonly lines: number };

/** Unchanged lines shown around a change. */
const CONTEXT_LINES = 2;

/** Compares two texts line by line (longest common subsequence). Guides are a few hundred lines; quadratic is fine. */
export function lineDiff(before: string, after: string): readonly DiffLine[] {
  if (before === after) return [];
  const a = before.split("\n");
  const b = after.split("\n");
  const width = b.length + 1;
  // common[i * width + j]: length of the longest common subsequence of a[i…] and b[j…]
  const common = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number): number => common[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      common[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const lines: { kind: "same" | "added" | "removed"; text: string }[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const left = a[i];
    const right = b[j];
    if (left !== undefined && left === right) {
      lines.push({ kind: "same", text: left });
      i += 1;
      j += 1;
    } else if (left !== undefined && (right === undefined || at(i + 1, j) >= at(i, j + 1))) {
      lines.push({ kind: "removed", text: left });
      i += 1;
    } else if (right !== undefined) {
      lines.push({ kind: "added", text: right });
      j += 1;
    }
  }
  return folded(lines);
}

function folded(
  lines: readonly { readonly kind: "same" | "added" | "removed"; readonly text: string }[],
): readonly DiffLine[] {
  const near = lines.map((_, index) =>
    lines.slice(Math.max(0, index - CONTEXT_LINES), index + CONTEXT_LINES + 1).some((line) => line.kind !== "same"),
  );
  const out: DiffLine[] = [];
  for (const [index, line] of lines.entries()) {
    const last = out.at(-1);
    if (near[index]) out.push(line);
    else if (last?.kind === "folded") out[out.length - 1] = { kind: "folded", lines: last.lines + 1 };
    else out.push({ kind: "folded", lines: 1 });
  }
  return out;
}
