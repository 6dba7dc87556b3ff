/**
 * Whether the ears understand a candidate through a real browser: `node bench/ears-through-chromium.bench.ts [--quick]`.
 * Chromium's fake microphone plays a candidate; echo cancellation, noise suppression and gain control are on; what another
 * participant receives through the SFU is transcribed. About five minutes, with --quick two.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dispose, Room } from "@livekit/rtc-node";
import { chromium } from "@playwright/test";
import { AccessToken } from "livekit-server-sdk";
import type { Profile } from "#core/scenario/profile.ts";
import { findChromium } from "../scripts/stack/chromium.ts";
import { startSfu } from "../scripts/stack/sfu.ts";
import { Hearing } from "../simulators/candidate/hearing.ts";
import { candidateBook, loadProfiles } from "../simulators/candidate/profiles.ts";
import { renderMicrophone } from "../simulators/candidate/render-microphone.ts";
import { listen } from "../simulators/ears/index.ts";
import { VOICE_RATE_HZ } from "../simulators/voice.ts";

const KEY = "devkey";
const SECRET = "a-secret-of-at-least-thirty-two-characters";
/** Phrases closer than this belong to one turn. */
const TURN_GAP_MS = 1800;

const client = readFileSync(new URL("../node_modules/livekit-client/dist/livekit-client.umd.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "chromium-ears-"));
const ears = listen(await candidateBook());
const sfu = await startSfu({
  folder,
  key: KEY,
  secret: SECRET,
  webhookUrl: "http://127.0.0.1:9/",
  say: console.error,
  preferredPort: 29_400,
});
const page = createServer((request, response) => {
  response.setHeader("content-type", request.url === "/client.js" ? "text/javascript" : "text/html");
  response.end(request.url === "/client.js" ? client : "<script src=/client.js></script>");
}).listen(0, "127.0.0.1");

try {
  const profiles = loadProfiles();
  for (const name of process.argv.includes("--quick") ? ["weak"] : ["weak", "strong"])
    await measure(profiles.get(name)!);
} finally {
  await dispose();
  page.close();
  await sfu.child?.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function measure(profile: Profile): Promise<void> {
  const { wav, script } = await renderMicrophone(profile, { leadMs: 5000, talkMs: 140_000, turnMs: 3000 });
  const file = join(folder, `${profile.name}.wav`);
  writeFileSync(file, wav);
  const room = new Room();
  const hearing = new Hearing(room, Date.now);
  await room.connect(sfu.url, await token(profile.name, "listener"), { autoSubscribe: true, dynacast: false });
  const browser = await chromium.launch({
    executablePath: await findChromium(console.error),
    args: [
      "--no-sandbox",
      "--use-fake-ui-for-media-stream",
      "--use-fake-device-for-media-stream",
      `--use-file-for-fake-audio-capture=${file}%noloop`,
      "--allow-loopback-in-peer-connection",
      "--disable-features=WebRtcHideLocalIpsWithMdns",
    ],
  });
  try {
    const tab = await browser.newPage();
    await tab.goto(`http://127.0.0.1:${(page.address() as AddressInfo).port}/`);
    await tab.evaluate(
      // Text, because it runs in the page, where none of our types exist.
      `(async (url, token) => {
        const room = new LivekitClient.Room();
        await room.connect(url, token, { rtcConfig: { iceServers: [] } });
        await room.localParticipant.setMicrophoneEnabled(true, { echoCancellation: true, noiseSuppression: true, autoGainControl: true });
      })(${JSON.stringify(sfu.url)}, ${JSON.stringify(await token(profile.name, "candidate"))})`,
    );
    await new Promise((resolve) => setTimeout(resolve, script.at(-1)!.endMs + 4000));
  } finally {
    await browser.close();
    await room.disconnect();
  }

  const said = turns(script.map(({ phrase, startMs, endMs }) => ({ fromMs: startMs, toMs: endMs, text: phrase })));
  const { startedMs, pcm } = hearing.recording();
  const sample = (ms: number) => Math.max(0, Math.round(((ms - startedMs) * VOICE_RATE_HZ) / 1000));
  const heard = turns(
    hearing.stretches.map((stretch) => ({ fromMs: stretch.startedMs, toMs: stretch.endedMs, text: "" })),
  );
  const texts = heard.map(
    ({ fromMs, toMs }) => ears.transcribe(pcm.slice(sample(fromMs - 300), sample(toMs + 300))).text,
  );
  const right = said.filter(({ text }, i) => texts[i] === text).length;
  console.log(
    `simulator: ears through Chromium, ${profile.name}: ${right} of ${said.length} turns (${script.length} phrases) exactly right`,
  );
  for (const [i, { text }] of said.entries()) if (texts[i] !== text) console.log(`  ${text}\n    → ${texts[i]}`);
}

/** Joins stretches with short gaps between them. */
function turns(stretches: readonly { fromMs: number; toMs: number; text: string }[]) {
  const joined: { fromMs: number; toMs: number; text: string }[] = [];
  for (const stretch of stretches) {
    const last = joined.at(-1);
    if (last && stretch.fromMs - last.toMs < TURN_GAP_MS)
      joined[joined.length - 1] = { fromMs: last.fromMs, toMs: stretch.toMs, text: `${last.text} ${stretch.text}` };
    else joined.push({ ...stretch });
  }
  return joined;
}

async function token(room: string, identity: string): Promise<string> {
  const access = new AccessToken(KEY, SECRET, { identity, ttl: "10m" });
  access.addGrant({ room, roomJoin: true, canPublish: true, canSubscribe: true });
  return access.toJwt();
}
