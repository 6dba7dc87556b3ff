import type { ReactNode } from "react";
import { Banner } from "../../shared/primitives/banner.tsx";
import { Button } from "../../shared/primitives/button.tsx";
import { failureOf } from "../request.ts";
import { shell } from "../words/en/shell.ts";

/** Nothing here yet: what would be here, and the one step that puts something here. */
export function Empty({
  title,
  children,
  action,
}: {
  readonly title: string;
  readonly children: ReactNode;
  readonly action?: ReactNode;
}) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      <p>{children}</p>
      {action}
    </div>
  );
}

/** Lines where the content will stand, so that nothing jumps when it comes. */
export function Loading({ lines = 4 }: { readonly lines?: number }) {
  return (
    <div className="loading" role="status">
      <span className="only-heard">{shell.loading}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className="loading-line" aria-hidden="true" />
      ))}
    </div>
  );
}

/** What went wrong, what is safe, what to do. */
export function FailureNotice({
  error,
  onRetry,
}: {
  readonly error: unknown;
  readonly onRetry?: (() => void) | undefined;
}) {
  const { what, next } = shell.failure(failureOf(error));
  return (
    <Banner
      tone="stop"
      live="alert"
      title={what}
      actions={onRetry ? <Button onClick={onRetry}>{shell.retry}</Button> : undefined}
    >
      {next}
    </Banner>
  );
}
