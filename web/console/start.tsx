import "../shared/styles/index.css";
import "./console.css";
import { QueryCache, MutationCache, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { lazy, StrictMode, Suspense } from "react";
import { RouterProvider } from "react-aria-components";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { failureCode } from "./request.ts";
import { navigate } from "./router.ts";
import { CrashBoundary } from "./shell/crash-boundary.tsx";
import { takeKeyFromFragment } from "./shell/key-fragment.ts";
import { Loading } from "./shell/states.tsx";
import { takeShareLink } from "./shared-report/shared-session.ts";

const SharedApp = lazy(async () => ({ default: (await import("./shared-report/shared-app.tsx")).SharedApp }));

const onError = (error: unknown): void => {
  // A session that ended anywhere ended everywhere: the sign-in takes over, the address stays.
  if (failureCode(error) === "unauthenticated") void client.invalidateQueries({ queryKey: ["session"] });
};

const client = new QueryClient({
  queryCache: new QueryCache({ onError: (error, query) => query.queryKey[0] !== "session" && onError(error) }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // Only what may pass by itself is worth asking again unasked.
      retry: (attempts, error) => attempts < 2 && ["offline", "internal", "rate-limited"].includes(failureCode(error)),
    },
  },
});

/** The page behind a share link asks for no sign-in and shows nothing else of the console. */
const shared = location.pathname === "/shared" || location.pathname === "/shared/";
const shareLink = shared ? takeShareLink() : null;
const linkKey = shared ? null : takeKeyFromFragment();
const page = document.getElementById("page");
if (page !== null) {
  createRoot(page).render(
    <StrictMode>
      <CrashBoundary>
        <QueryClientProvider client={client}>
          {shared ? (
            <Suspense fallback={<Loading />}>
              <SharedApp link={shareLink} />
            </Suspense>
          ) : (
            <RouterProvider navigate={navigate}>
              <App linkKey={linkKey} />
            </RouterProvider>
          )}
        </QueryClientProvider>
      </CrashBoundary>
    </StrictMode>,
  );
}
