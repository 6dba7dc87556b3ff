import type { AnchorHTMLAttributes } from "react";
import { followInApp } from "../router.ts";

/** A link inside the console: works in a new tab, stays in the app on a plain click. */
export function Link({ href, children, ...rest }: AnchorHTMLAttributes<HTMLAnchorElement> & { readonly href: string }) {
  return (
    <a {...rest} href={href} onClick={followInApp}>
      {children}
    </a>
  );
}

/** The one action of a screen when it leads to another screen. */
export function ButtonLink({
  kind = "plain",
  ...props
}: AnchorHTMLAttributes<HTMLAnchorElement> & { readonly href: string; readonly kind?: "main" | "plain" | "quiet" }) {
  return <Link {...props} className="button" data-kind={kind} />;
}
