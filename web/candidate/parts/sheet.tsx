import type { ReactNode } from "react";

/** One column, one heading, one main action: the frame of every screen but the conversation. */
export function Sheet({
  eyebrow,
  heading,
  lead,
  children,
  busy = false,
}: {
  readonly eyebrow?: ReactNode;
  readonly heading: ReactNode;
  readonly lead?: ReactNode;
  readonly children?: ReactNode;
  readonly busy?: boolean;
}) {
  return (
    <main className="sheet" aria-busy={busy || undefined}>
      <header className="sheet-head">
        {eyebrow ? <p className="eyebrow">{eyebrow}</p> : null}
        <h1 tabIndex={-1}>{heading}</h1>
        {lead ? <p className="lead">{lead}</p> : null}
      </header>
      {children}
    </main>
  );
}
