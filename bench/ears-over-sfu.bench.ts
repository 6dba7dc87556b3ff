/**
 * Whether the ears understand every phrase after a real SFU: `node bench/ears-over-sfu.bench.ts [--quick]`. Each phrase of the book is
 * spoken into a room (Opus, packets, jitter buffer) and transcribed from what another participant receives.
 * About two minutes.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dispose } from "@livekit/rtc-node";
import { AccessToken } from "livekit-server-sdk";
import { phrasesOf } from "#core/scenario/profile.ts";
import { startSfu } from "../scripts/stack/sfu.ts";
import { candidateBook, CANDIDATE_VOICE, loadProfiles } from "../simulators/candidate/profiles.ts";
import { listen } from "../simulators/ears/index.ts";
import { joinAsScriptedInterviewer } from "../test/support/scripted-interviewer.ts";

const KEY = "devkey";
const SECRET = "a-secret-of-at-least-thirty-two-characters";
const ROOMS = 4;

const folder = mkdtempSync(join(tmpdir(), "ears-"));
const sfu = await startSfu({
  folder,
  key: KEY,
  secret: SECRET,
  webhookUrl: "http://127.0.0.1:9/",
  say: console.error,
  preferredPort: 29_000,
});
try {
  const every = process.argv.includes("--quick") ? 6 : 1;
  const phrases = phrasesOf([...loadProfiles().values()]).filter((_, i) => i % every === 0);
  const ears = listen(await candidateBook());
  const wrong: string[] = [];
  await Promise.all(
    Array.from({ length: ROOMS }, async (_, room) => {
      const [speaker, listener] = [await enter(`ears-${room}`, "speaker"), await enter(`ears-${room}`, "listener")];
      for (const phrase of phrases.filter((_, i) => i % ROOMS === room)) {
        const [, sound] = await Promise.all([speaker.say(phrase), listener.answer(1000)]);
        const { text } = ears.transcribe(sound);
        if (text !== phrase) wrong.push(`  ${phrase}\n    → ${text}`);
      }
      await Promise.all([speaker.leave(), listener.leave()]);
    }),
  );
  console.log(
    `simulator: ears over the SFU, ${phrases.length - wrong.length} of ${phrases.length} phrases exactly right`,
  );
  for (const line of wrong) console.log(line);
} finally {
  await dispose();
  await sfu.child?.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function enter(room: string, identity: string) {
  const access = new AccessToken(KEY, SECRET, { identity, ttl: "10m" });
  access.addGrant({ room, roomJoin: true, canPublish: true, canSubscribe: true, canPublishData: true });
  return joinAsScriptedInterviewer(sfu.url, await access.toJwt(), CANDIDATE_VOICE);
}
