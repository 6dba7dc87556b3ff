/** Chromium as a candidate's browser without a sound card: loopback only, nothing downloaded, no QUIC. */
const LOOPBACK_ONLY = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
  // Both are needed where loopback is the only network there is.
  "--allow-loopback-in-peer-connection",
  "--disable-features=WebRtcHideLocalIpsWithMdns",
];

export const CHROMIUM = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";

/** What the fake microphone does: plays a file over and over, is refused by the person, or is not there. */
export type FakeMicrophone = { readonly plays: string } | "refused" | "missing";

/** Flags for one kind of microphone; it belongs to the browser, so another kind needs another launch. */
export function chromiumFlags(microphone: FakeMicrophone): string[] {
  if (microphone === "refused")
    return [...LOOPBACK_ONLY, "--use-fake-device-for-media-stream", "--deny-permission-prompts"];
  if (microphone === "missing") return [...LOOPBACK_ONLY, "--use-fake-ui-for-media-stream"];
  return [
    ...LOOPBACK_ONLY,
    "--use-fake-ui-for-media-stream",
    "--use-fake-device-for-media-stream",
    `--use-file-for-fake-audio-capture=${microphone.plays}`,
  ];
}
