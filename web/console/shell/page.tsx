import { useEffect, useRef, type ReactNode } from "react";
import { useSession } from "../session.ts";
import { shell } from "../words/en/shell.ts";

/** One screen: its title in the tab and on the page, what can be done, and its content. The title takes the focus on arrival. */
export function Page({
  title,
  tabTitle = title,
  lead,
  above,
  actions,
  children,
}: {
  readonly title: string;
  readonly tabTitle?: string;
  readonly lead?: ReactNode;
  readonly above?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  const test = useSession().mode === "test";
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    document.title = shell.title(tabTitle, test);
  }, [tabTitle, test]);
  return (
    <div className="screen">
      {above}
      <header className="screen-head">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead ? <div className="screen-lead">{lead}</div> : null}
        </div>
        {actions ? <div className="screen-actions">{actions}</div> : null}
      </header>
      {children}
    </div>
  );
}
