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

/** Words heard, without what the ears say they did not understand. */
const wordsIn = (text: string): string[] =>
  text
    .replaceAll(/\[[^\]]*\]/g, " ")
    .toLowerCase()
    .match(/[\p{L}\p{N}']+/gu) ?? [];

/** Whether the words stand in the sentence, in this order: parts may be missing, none may be new. */
function isPartOf(words: readonly string[], sentence: readonly string[]): boolean {
  let at = 0;
  return words.every((word) => (at = sentence.indexOf(word, at) + 1) > 0);
}

// A busy machine loses sound between two real clients, as a real line does: which words get through untouched is
// measured by `npm run bench ears-over-sfu`. What must hold is that what was said arrives, and nothing else.
test("a strong candidate greets, answers by topic, says goodbye and leaves with the room; what it said is what is heard", async () => {
  const { interviewer, candidate, close } = await meet("strong", "strong");
  const { answers } = profiles.get("strong")!;
  let gotThrough = 0;
  let wasSaid = 0;
  const conversation = [
    ["Hello, and welcome to Acme. Are you ready to begin?", answers["hello"]!],
    ["How do you find out why a database query is slow?", answers["database-index"]!],
    ["Thank you for your time today. Goodbye.", answers["goodbye"]!],
  ] as const;
  for (const [line, answer] of conversation) {
    expect(await interviewer.say(line)).toBe(false);
    const heard = wordsIn(ears.transcribe(await interviewer.answer()).text);
    const truth = wordsIn(answer.phrases.join(" "));
    expect(isPartOf(heard, truth), `${heard.join(" ")} in ${truth.join(" ")}`).toBe(true);
    gotThrough += heard.length;
    wasSaid += truth.length;
  }
  expect(gotThrough).toBeGreaterThan(wasSaid / 3);
  await close();
  const visit = await candidate.left;
  expect(visit.said.map(({ phrase }) => phrase)).toEqual(conversation.flatMap(([, answer]) => answer.phrases));
  expect(visit.heard).toHaveLength(3);
  expect(visit.leftMs).not.toBeNull();
  const { startedMs, pcm } = candidate.recording();
  const loud = pcm.findIndex((sample) => Math.abs(sample) > 500);
  // The recording is kept in step with the clock to 300 ms, the jitter of a busy machine.
  expect(Math.abs(startedMs + loud / 24 - visit.heard[0]!.startedMs)).toBeLessThan(350);
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
  const heard = wordsIn(ears.transcribe(await interviewer.answer()).text);
  expect(isPartOf(heard, wordsIn(bargeIn!.phrase)), heard.join(" ")).toBe(true);
  await close();
  const visit = await candidate.left;
  const said = visit.said.find(({ why }) => why === "barge_in")!;
  const stretch = visit.heard.at(-1)!;
  // Not before its time, and while the line still goes on: said to its end it lasts more than eight seconds.
  expect(said.startedMs - stretch.startedMs).toBeGreaterThan(bargeIn!.afterMs - 350);
  expect(stretch.endedMs).toBeGreaterThan(said.startedMs);
  expect(stretch.endedMs - stretch.startedMs).toBeLessThan(8_000);
  await interviewer.leave();
});
