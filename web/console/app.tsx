import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useEffect, useState, type ReactNode } from "react";
import type { Session } from "#contract/principal.ts";
import { api } from "./api.ts";
import { failureCode } from "./request.ts";
import { hrefTo, navigate, usePlace } from "./router.ts";
import { SessionContext } from "./session.ts";
import { Frame } from "./shell/frame.tsx";
import { ButtonLink } from "./shell/link.tsx";
import { Page } from "./shell/page.tsx";
import { SignIn } from "./shell/sign-in.tsx";
import { FailureNotice, Loading } from "./shell/states.tsx";
import { shell } from "./words/en/shell.ts";

// Screens nobody may open in a visit are loaded when they are.
const InterviewsScreen = lazy(async () => ({
  default: (await import("./interviews/interviews-screen.tsx")).InterviewsScreen,
}));
const GuidesScreen = lazy(async () => ({ default: (await import("./guides/guides-screen.tsx")).GuidesScreen }));
const GuideScreen = lazy(async () => ({ default: (await import("./guides/guide-screen.tsx")).GuideScreen }));
const ScheduleScreen = lazy(async () => ({ default: (await import("./schedule/schedule-screen.tsx")).ScheduleScreen }));
const DetailScreen = lazy(async () => ({ default: (await import("./detail/detail-screen.tsx")).DetailScreen }));
const PromptScreen = lazy(async () => ({ default: (await import("./prompt/prompt-screen.tsx")).PromptScreen }));
const WebhooksScreen = lazy(async () => ({ default: (await import("./settings/webhooks-screen.tsx")).WebhooksScreen }));
const CompareScreen = lazy(async () => ({ default: (await import("./compare/compare-screen.tsx")).CompareScreen }));
const SettingsScreen = lazy(async () => ({ default: (await import("./settings/settings-screen.tsx")).SettingsScreen }));

/** The steps of an address as texts, or null where one is not written as any. */
function stepsOf(path: string): readonly string[] | null {
  try {
    return path
      .split("/")
      .filter((step) => step !== "")
      .map(decodeURIComponent);
  } catch {
    return null;
  }
}

function screenAt(path: string): ReactNode {
  const steps = stepsOf(path);
  if (steps === null) return <NothingHere />;
  const [room, id, part, ...rest] = steps;
  if (room === "interviews" && id !== undefined && part === "prompt" && rest.length === 0)
    return <PromptScreen key={id} id={id} />;
  if (part !== undefined) return <NothingHere />;
  switch (room) {
    case "interviews":
      return id === undefined ? (
        <InterviewsScreen />
      ) : id === "new" ? (
        <ScheduleScreen />
      ) : (
        <DetailScreen key={id} id={id} />
      );
    case "guides":
      return id === undefined ? <GuidesScreen /> : <GuideScreen key={id} id={id} />;
    case "compare":
      return id === undefined ? <NothingHere /> : <CompareScreen key={id} configId={id} />;
    case "settings":
      return id === undefined ? <SettingsScreen /> : id === "webhooks" ? <WebhooksScreen /> : <NothingHere />;
    default:
      return room === undefined ? <ToInterviews /> : <NothingHere />;
  }
}

function ToInterviews() {
  useEffect(() => navigate(hrefTo("/interviews"), { replace: true }), []);
  return null;
}

function NothingHere() {
  return (
    <Page title={shell.notFound.title} lead={shell.notFound.text}>
      <div>
        <ButtonLink href={hrefTo("/interviews")}>{shell.notFound.back}</ButtonLink>
      </div>
    </Page>
  );
}

/** Nobody signed in is an answer, not a failure: asking again must not take a half-typed key away. */
async function sessionOrNull(signal: AbortSignal): Promise<Session | null> {
  try {
    return await api.session(signal);
  } catch (error) {
    if (failureCode(error) === "unauthenticated") return null;
    throw error;
  }
}

/** Sign-in first, then the screen the address names. */
export function App({ linkKey }: { readonly linkKey: string | null }) {
  const { path } = usePlace();
  const [wasSignedIn, setWasSignedIn] = useState(false);
  // A console link wins over a session that may belong to someone else or to the other mode.
  const [pendingKey, setPendingKey] = useState(linkKey);
  const session = useQuery({
    queryKey: ["session"],
    queryFn: ({ signal }) => sessionOrNull(signal),
    enabled: pendingKey === null,
    staleTime: 60_000,
    refetchInterval: 5 * 60_000,
  });
  const signedOut = session.data === null;
  if (session.data && !wasSignedIn) setWasSignedIn(true);

  if (pendingKey !== null || signedOut) {
    return <SignIn linkKey={pendingKey} ended={wasSignedIn} onSignedIn={() => setPendingKey(null)} />;
  }
  if (session.data === undefined || session.data === null) {
    return (
      <main className="lone">
        {session.isError ? <FailureNotice error={session.error} onRetry={() => void session.refetch()} /> : <Loading />}
      </main>
    );
  }
  return (
    <SessionContext value={session.data}>
      <Frame session={session.data}>
        <Suspense fallback={<Loading lines={6} />}>{screenAt(path)}</Suspense>
      </Frame>
    </SessionContext>
  );
}
