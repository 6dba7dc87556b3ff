import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dispose } from "@livekit/rtc-node";
import { AccessToken, RoomServiceClient } from "livekit-server-sdk";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startSfu, type Sfu } from "../../scripts/stack/sfu.ts";
import { joinAsCandidate } from "../../simulators/candidate/candidate.ts";
import { candidateBook, loadProfiles } from "../../simulators/candidate/profiles.ts";
import { listen, type Ears } from "../../simulators/ears/index.ts";
import { joinAsScriptedInterviewer } from "../support/scripted-interviewer.ts";

const KEY = "devkey";
const SECRET = "a-secret-of-at-least-thirty-two-characters";
const profiles = loadProfiles();
let folder: string;
let sfu: Sfu;
let ears: Ears;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "candidate-"));
  sfu = await startSfu({
    folder,
    key: KEY,
    secret: SECRET,
    webhookUrl: "http://127.0.0.1:9/",
    say: () => undefined,
    preferredPort: 28_000 + (process.pid % 500) * 4,
  });
  ears = listen(await candidateBook());
});

afterAll(async () => {
  await dispose();
  await sfu?.child?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function token(room: string, identity: string): Promise<string> {
  const access = new AccessToken(KEY, SECRET, { identity, ttl: "5m" });
  access.addGrant({
    room,
    roomJoin: true,
    canPublish: true,
    canSubscribe: true,
    canPublishData: identity !== "candidate",
  });
  return access.toJwt();
}

async function meet(room: string, profileName: string) {
  const interviewer = await joinAsScriptedInterviewer(sfu.url, await token(room, "interviewer"));
  const candidate = await joinAsCandidate({
    url: sfu.url,
    token: await token(room, "candidate"),
    profile: profiles.get(profileName)!,
  });
  return {
    interviewer,
    candidate,
    close: () => new RoomServiceClient(sfu.url.replace("ws", "http"), KEY, SECRET).deleteRoom(room),
  };
}

/**
 * Most of what was said, in its order and nothing else. A busy machine loses sound between two real clients, as a line does;
 * what the ears make of all of it is measured by `bench/ears-over-sfu`.
 */
function expectHeard(heard: string, said: string): void {
  const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const [heardWords, saidWords] = [words(heard), words(said)];
  let from = 0;
  for (const word of heardWords) {
    const at = saidWords.indexOf(word, from);
    expect(at, `“${word}” of “${heard}”`).toBeGreaterThanOrEqual(from);
    from = at + 1;
  }
  expect(heardWords.length, heard).toBeGreaterThan(saidWords.length / 2);
}

test("a strong candidate greets, answers by topic, says goodbye and leaves with the room; what is heard of it is what was said", async () => {
  const { interviewer, candidate, close } = await meet("strong", "strong");
  const { answers } = profiles.get("strong")!;
  const conversation = [
    ["Hello, and welcome to Acme. Are you ready to begin?", answers["hello"]!],
    ["How do you find out why a database query is slow?", answers["database-index"]!],
    ["Thank you for your time today. Goodbye.", answers["goodbye"]!],
  ] as const;
  for (const [line, answer] of conversation) {
    expect(await interviewer.say(line)).toBe(false);
    expectHeard(ears.transcribe(await interviewer.answer()).text, answer.phrases.join(" "));
  }
  await close();
  const visit = await candidate.left;
  expect(visit.said.map(({ phrase }) => phrase)).toEqual(conversation.flatMap(([, answer]) => answer.phrases));
  expect(visit.heard).toHaveLength(3);
  expect(visit.leftMs).not.toBeNull();
  const { startedMs, pcm } = candidate.recording();
  const loud = pcm.findIndex((sample) => Math.abs(sample) > 500);
  expect(Math.abs(startedMs + loud / 24 - visit.heard[0]!.startedMs)).toBeLessThan(200);
  await interviewer.leave();
});

test("one who barges in is heard at once while the interviewer speaks", async () => {
  const { interviewer, candidate, close } = await meet("barging", "barge-in");
  await interviewer.say("Hello, and welcome. Can you hear me?");
  await interviewer.answer();
  const cut = await interviewer.say(
    "I would like to hear about a project, and please take it from the very beginning, with everything that happened on the way to the end of it.",
  );
  expect(cut).toBe(true);
  const [bargeIn] = profiles.get("barge-in")!.bargeIns;
  expectHeard(ears.transcribe(await interviewer.answer()).text, bargeIn!.phrase);
  await close();
  const visit = await candidate.left;
  const said = visit.said.find(({ why }) => why === "barge_in")!;
  const stretch = visit.heard.at(-1)!;
  expect(Math.abs(said.startedMs - stretch.startedMs - bargeIn!.afterMs)).toBeLessThan(500);
  expect(stretch.endedMs - said.startedMs).toBeLessThan(1000);
  await interviewer.leave();
});
