import type { Finding } from "#contract/problem.ts";
import { guidesWords as words } from "../words/en/guides.ts";

/** All findings at once, errors first; each leads to its field. */
export function FindingList({
  findings,
  onGo,
}: {
  readonly findings: readonly Finding[];
  readonly onGo: (pointer: string) => void;
}) {
  if (findings.length === 0) return <p className="soft">{words.noFindings}</p>;
  return (
    <ul role="list" className="findings">
      {findings.map((finding, index) => (
        <li key={`${finding.pointer} ${finding.code} ${index}`} data-severity={finding.severity}>
          <button type="button" className="finding" onClick={() => onGo(finding.pointer)}>
            <span className="finding-kind">{finding.severity === "error" ? words.error : words.warning}</span>
            <span>{finding.message}</span>
            {finding.fix === undefined ? null : (
              <span className="soft">
                {words.fix} {finding.fix}
              </span>
            )}
            <code className="soft">{finding.pointer}</code>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Shows the field at a pointer, or the nearest thing around it that is on the page. */
export function goToField(pointer: string): void {
  for (let at = pointer; at !== ""; at = at.slice(0, at.lastIndexOf("/"))) {
    const target = document.querySelector<HTMLElement>(`[data-pointer="${CSS.escape(at)}"]`);
    if (target === null) continue;
    for (let fold = target.closest("details"); fold !== null; fold = fold.parentElement?.closest("details") ?? null)
      fold.open = true;
    target.scrollIntoView({ block: "center" });
    const focusable = target.matches("input, textarea, select, fieldset")
      ? target
      : target.querySelector<HTMLElement>("input, textarea, select, summary");
    focusable?.focus({ preventScroll: true });
    return;
  }
  document.querySelector<HTMLElement>("[data-pointer='/role']")?.focus();
}
