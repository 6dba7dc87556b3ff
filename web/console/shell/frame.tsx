import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Session } from "#contract/principal.ts";
import { Button } from "../../shared/primitives/button.tsx";
import { Banner, TestStrip } from "../../shared/primitives/banner.tsx";
import { api } from "../api.ts";
import { hrefTo, usePlace } from "../router.ts";
import { shell } from "../words/en/shell.ts";
import { Link } from "./link.tsx";
import { useOnline } from "./use-online.ts";

const RAIL = [
  ["/interviews", shell.interviews],
  ["/guides", shell.guides],
  ["/settings", shell.settings],
] as const;

/** Rail, TEST strip and the place where screens stand. */
export function Frame({ session, children }: { readonly session: Session; readonly children: ReactNode }) {
  const { path } = usePlace();
  const online = useOnline();
  const client = useQueryClient();
  const signOut = useMutation({
    mutationFn: api.signOut,
    onSuccess: () => {
      // Nothing of the organisation stays in this tab's memory.
      client.clear();
      location.assign(hrefTo("/"));
    },
  });
  return (
    <>
      <a className="skip" href="#content">
        {shell.skip}
      </a>
      {session.mode === "test" ? <TestStrip word={shell.testBanner}>{shell.testBannerMeans}</TestStrip> : null}
      <div className="frame">
        <header className="rail">
          <p className="brand">
            {shell.product}{" "}
            {session.mode === "test" ? (
              <span className="badge" data-tone="caution">
                {shell.testBanner}
              </span>
            ) : null}
          </p>
          <nav aria-label={shell.rail}>
            <ul role="list">
              {RAIL.map(([to, label]) => (
                <li key={to}>
                  <Link
                    href={hrefTo(to)}
                    aria-current={path === to ? "page" : path.startsWith(`${to}/`) ? "true" : undefined}
                  >
                    {label}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
          <div className="rail-foot">
            <p>{shell.signedInAs(session.displayName, session.organisationName)}</p>
            <Button kind="quiet" busy={signOut.isPending} onClick={() => signOut.mutate()}>
              {shell.signOut}
            </Button>
          </div>
        </header>
        <main id="content" className="content">
          {online ? null : (
            <Banner tone="caution" live="status">
              {shell.offline}
            </Banner>
          )}
          {children}
        </main>
      </div>
    </>
  );
}
