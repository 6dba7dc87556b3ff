import type { ReactNode } from "react";

export interface BannerProps {
  readonly tone?: "plain" | "good" | "caution" | "stop";
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /**
   * How it is read out when it appears: `status` waits for a pause, `alert` interrupts,
   * `none` for text that is part of the page from the start.
   */
  readonly live?: "status" | "alert" | "none";
}

/** What happened, what is safe, what to do. */
export function Banner({ tone = "plain", title, children, actions, live = "none" }: BannerProps) {
  return (
    <div className="banner" data-tone={tone} role={live === "none" ? undefined : live}>
      {title ? <p className="banner-title">{title}</p> : null}
      {children ? <div>{children}</div> : null}
      {actions ? <div className="banner-actions">{actions}</div> : null}
    </div>
  );
}

/** The strip across every page of test mode. */
export function TestStrip({ word, children }: { readonly word: string; readonly children?: ReactNode }) {
  return (
    <aside className="test-strip" aria-label={word}>
      <strong>{word}</strong>
      {children ? <span>{children}</span> : null}
    </aside>
  );
}
