import type { Failure, FailureCode } from "../../../shared/session/api.ts";

const UNREACHED = {
  offline: "The server could not be reached.",
  unreadable: "The server answered in a way this page does not understand.",
} as const;

/** Words around every screen: sign-in, rail, banner, and what to do when something fails. */
export const shell = {
  product: "Vivavoce",
  title: (page: string, test: boolean): string => `${page} · Vivavoce${test ? " TEST" : ""}`,
  skip: "Skip to the content",
  rail: "Main",
  interviews: "Interviews",
  guides: "Guides",
  settings: "Settings",
  signedInAs: (name: string, organisation: string): string => `${name}, ${organisation}`,
  signOut: "Sign out",
  testBanner: "TEST",
  testBannerMeans: "Nothing here is a real hiring decision. Interviewers may be simulated.",
  signIn: {
    title: "Sign in",
    lead: "Paste a key of your organisation. It is exchanged for a session of this browser and not kept.",
    key: "Key",
    keyHint: "Starts with vv_test_ or vv_live_",
    submit: "Sign in",
    working: "Signing in",
    empty: "Paste a key first.",
    refused: "This key does not open anything. It may be revoked, or a character is missing.",
    notForPeople: "This key belongs to an interviewer process. Sign in with a key of a person or an integration.",
    ended: "Your session has ended. Sign in again to go on where you were.",
  },
  loading: "Loading",
  retry: "Try again",
  offline: "You are offline. What you see may be old; what you typed is still here.",
  notFound: {
    title: "Nothing here",
    text: "This address leads nowhere. It may have been archived, or belong to the other mode.",
    back: "Go to the interviews",
  },
  crashed: {
    title: "This page stopped working",
    text: "What is saved is safe. Reload to go on.",
    reload: "Reload the page",
  },
  copy: "Copy",
  copied: "Copied",
  copyFailed: "Copying is blocked here. Select the text and copy it by hand.",
  close: "Close",
  cancel: "Cancel",
  more: "Show more",
  failure: (failure: Failure): { readonly what: string; readonly next: string } => {
    const next: Partial<Record<FailureCode, string>> = {
      offline: "Check your connection, then try again. Nothing was changed.",
      unreadable: "Reload the page. If it stays, tell your administrator.",
      forbidden: "Ask an administrator of your organisation for a key that may.",
      "wrong-mode": "Sign in with a key of the other mode to see it.",
      "not-found": "It may have been archived, or belong to the other mode.",
      "rate-limited": "Wait a few seconds, then try again.",
      "interview-ended": "Reload to see how it ended.",
      "words-deleted": "What remains is the log without words.",
      internal: "Nothing was changed as far as we know. Try again in a moment.",
    };
    const fallback =
      "detail" in failure && failure.detail !== undefined ? failure.detail : "Look at the values and try again.";
    return {
      what: "title" in failure ? `${failure.title}.` : UNREACHED[failure.code],
      next: next[failure.code] ?? fallback,
    };
  },
} as const;
