import type { ReactNode } from "react";

/** One numbered step of the sound check. */
export function Step({
  heading,
  intro,
  children,
}: {
  readonly heading: string;
  readonly intro?: string;
  readonly children: ReactNode;
}) {
  return (
    <li className="step">
      <div className="step-body">
        <h2>{heading}</h2>
        {intro ? <p className="soft">{intro}</p> : null}
        {children}
      </div>
    </li>
  );
}
