/**
 * How well the simulators' ears hear: `node bench/ears.bench.ts [--half tune|test] [--show] [--quick]`.
 * Phrases are the simulated candidates' own. Thresholds are tuned on the first half of them (and of the unknown
 * sentences) and reported on the other. Figures are about the simulator, never about a model.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { phrasesOf } from "#core/scenario/profile.ts";
import { candidateBook, CANDIDATE_VOICE, loadProfiles } from "../simulators/candidate/profiles.ts";
import { listen } from "../simulators/ears/index.ts";
import { speak, VOICE_RATE_HZ, type Speech, type VoiceName } from "../simulators/voice.ts";
import { gauss, overLine, seeded, type Line } from "../test/support/telephone-line.ts";

const { values: options } = parseArgs({
  options: {
    half: { type: "string", default: "test" },
    show: { type: "boolean", default: false },
    quick: { type: "boolean", default: false },
  },
});
const every = options.quick ? 6 : 1;
const half = <T>(all: readonly T[]): T[] =>
  all.filter((_, i) => i % 2 === (options.half === "tune" ? 0 : 1)).filter((_, i) => i % every === 0);

const book = phrasesOf([...loadProfiles().values()]);
const phrases = half(book);
const unknown = half(
  readFileSync(new URL("unknown-sentences.txt", import.meta.url), "utf8")
    .trim()
    .split("\n"),
);
const ears = listen(await candidateBook());
const random = seeded(7);
const cost = { ms: 0, seconds: 0 };

/** What a sound should have been taken for. */
interface Case {
  readonly pcm: Int16Array;
  /** Exactly this, when given. */
  readonly text?: string;
  /** Words really said, in order; others in the transcript are invented. */
  readonly said: readonly string[];
  /** Words that should have been heard. */
  readonly due: readonly string[];
}

const LINES: Record<string, Line> = {
  clean: {},
  "Opus 24": { opusKbps: 24 },
  "Opus 32": { opusKbps: 32 },
  "Opus 24, noise −20 dB": { opusKbps: 24, noiseDb: 20 },
  "Opus 24, white noise −10 dB, gain −10 dB": { opusKbps: 24, noiseDb: 10, gainDb: -10 },
  "Opus 32, pink noise −15 dB, gain +10 dB": { opusKbps: 32, noiseDb: 15, pink: true, gainDb: 10 },
  "Opus 24, 2 % of packets lost": { opusKbps: 24, noiseDb: 30, lost: 0.02 },
  "Opus 24, 3 % faster": { opusKbps: 24, noiseDb: 20, splices: { perSecond: 2, kind: "left_out" } },
  "Opus 24, 3 % slower": { opusKbps: 24, noiseDb: 20, splices: { perSecond: 2, kind: "doubled" } },
};
const CALL: Line = { opusKbps: 24, noiseDb: 25, splices: { perSecond: 0.5, kind: "either" } };

console.log(
  `simulator: ears, ${phrases.length} of ${book.length} phrases, voice ${CANDIDATE_VOICE}, ${options.half} half`,
);
console.log("sound | n | exactly right | words missed | invented");
for (const [name, line] of Object.entries(LINES)) {
  await row(name, phrases, async (phrase) => whole(phrase, await over(await speak(phrase, CANDIDATE_VOICE), line)));
}
await row("two phrases, 0.4 s between", phrases.slice(1), async (phrase, i) => {
  const pair = [await speak(phrases[i]!, CANDIDATE_VOICE), await speak(phrase, CANDIDATE_VOICE)];
  return whole(`${phrases[i]!} ${phrase}`, await over(joined(pair, 0.4), CALL));
});
await row("cut off at 20–90 %", phrases, async (phrase) => {
  const speech = await speak(phrase, CANDIDATE_VOICE);
  const cutMs = (0.2 + 0.7 * random()) * ((speech.pcm.length / VOICE_RATE_HZ) * 1000);
  const pcm = await over({ pcm: speech.pcm.slice(0, (cutMs * VOICE_RATE_HZ) / 1000), words: [] }, CALL);
  const said = speech.words.filter((word) => word.startMs < cutMs).map((word) => word.text);
  return {
    pcm,
    said: [phrase, ...said].flatMap(plain).slice(plain(phrase).length),
    due: speech.words.filter((word) => word.endMs <= cutMs).map((word) => word.text),
  };
});
await row("start lost, 0.1–0.6 s", phrases, async (phrase) => {
  const speech = await speak(phrase, CANDIDATE_VOICE);
  const fromMs = 100 + 500 * random();
  const pcm = await over({ pcm: speech.pcm.slice((fromMs * VOICE_RATE_HZ) / 1000), words: [] }, CALL);
  return {
    pcm,
    said: plain(phrase),
    due: speech.words.filter((word) => word.startMs >= fromMs).map((word) => word.text),
  };
});
await row(
  "near miss, three words changed",
  phrases.filter((phrase) => plain(phrase).length > 8),
  async (phrase, i) => {
    const words = phrase.split(" ");
    words.splice(i % 2 ? words.length >> 1 : words.length - 3, 3, "seventeen", "purple", "elephants");
    return {
      pcm: await over(await speak(words.join(" "), CANDIDATE_VOICE), CALL),
      said: words.flatMap(plain),
      due: [],
    };
  },
);
await row("unknown sentence, same voice", unknown, async (sentence) => ({
  ...nothing(await over(await speak(sentence, CANDIDATE_VOICE), CALL)),
  said: plain(sentence),
}));
for (const voice of ["awb", "rms", "kal"] as const satisfies VoiceName[]) {
  await row(`unknown sentence, voice ${voice}`, unknown, async (sentence) =>
    nothing(await over(await speak(sentence, voice), CALL)),
  );
  await row(`known phrase, voice ${voice}`, phrases, async (phrase) => ({
    pcm: await over(await speak(phrase, voice), CALL),
    said: plain(phrase),
    due: [],
  }));
}
await row("noise, tones, clicks, hum", Object.values(noises()), async (pcm) => nothing(pcm));
console.log(`cost: ${(cost.ms / cost.seconds).toFixed(1)} ms a second of sound on one core`);

async function row<T>(name: string, items: readonly T[], make: (item: T, i: number) => Promise<Case>): Promise<void> {
  const sum = { right: 0, exact: 0, due: 0, missed: 0, invented: 0 };
  const wrong: string[] = [];
  for (const [i, item] of items.entries()) {
    const { pcm, text, said, due } = await make(item, i);
    const started = performance.now();
    const transcript = ears.transcribe(pcm);
    cost.ms += performance.now() - started;
    cost.seconds += pcm.length / VOICE_RATE_HZ;
    const heard = transcript.text
      .replace(/\[speech [\d.]+ s, not understood\]/g, " ")
      .split(" ")
      .flatMap(plain);
    const invented = heard.length - common(heard, said);
    const dueWords = due.flatMap(plain);
    if (text !== undefined) sum.exact++;
    if (transcript.text === text) sum.right++;
    sum.due += dueWords.length;
    sum.missed += dueWords.length - common(dueWords, heard);
    sum.invented += invented;
    if (invented > 0 || (text !== undefined && transcript.text !== text))
      wrong.push(`    ${said.join(" ")}\n      → ${transcript.text}`);
  }
  console.log(
    [
      name,
      items.length,
      sum.exact ? `${sum.right} of ${sum.exact}` : "–",
      sum.due ? `${sum.missed} of ${sum.due}` : "–",
      sum.invented,
    ].join(" | "),
  );
  if (options.show) for (const line of wrong) console.log(line);
}

async function over(speech: Speech, line: Line): Promise<Int16Array> {
  return overLine(speech.pcm, line, random);
}

function whole(text: string, pcm: Int16Array): Case {
  return { pcm, text, said: plain(text), due: plain(text) };
}

function nothing(pcm: Int16Array): Case {
  return { pcm, said: [], due: [] };
}

function joined(speeches: readonly Speech[], pauseSeconds: number): Speech {
  const pause = new Int16Array(pauseSeconds * VOICE_RATE_HZ);
  const pcm = Int16Array.from(speeches.flatMap((speech, i) => (i ? [...pause, ...speech.pcm] : [...speech.pcm])));
  return { pcm, words: [] };
}

function plain(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^a-z0-9']+/)
    .filter(Boolean);
}

/** Length of the longest common subsequence. */
function common(a: readonly string[], b: readonly string[]): number {
  let row = Array.from({ length: b.length + 1 }, () => 0);
  for (const word of a) {
    const next = [0];
    for (let j = 0; j < b.length; j++) next.push(word === b[j] ? row[j]! + 1 : Math.max(row[j + 1]!, next[j]!));
    row = next;
  }
  return row[b.length]!;
}

function noises(): Record<string, Int16Array> {
  const make = (value: (seconds: number, i: number) => number) =>
    Int16Array.from({ length: 8 * VOICE_RATE_HZ }, (_, i) =>
      Math.max(-32_000, Math.min(32_000, value(i / VOICE_RATE_HZ, i))),
    );
  const tone = (hz: number, seconds: number) => Math.sin(2 * Math.PI * hz * seconds);
  let brown = 0;
  return {
    white: make(() => 3000 * gauss(random)),
    brown: make(() => (brown = 0.98 * brown + 600 * gauss(random))),
    tone: make((t) => 9000 * tone(440, t)),
    dialling: make((t) => 5000 * (tone(770, t) + tone(1336, t)) * (t % 0.3 < 0.15 ? 1 : 0)),
    siren: make((t) => 8000 * Math.sin(2 * Math.PI * 600 * t + 300 * Math.sin(3 * t))),
    buzz: make(
      (t) =>
        [1, 2, 3, 4, 5, 6, 7, 8].reduce((sum, k) => sum + (4000 * tone(k * (110 + 2 * Math.sin(7 * t)), t)) / k, 0) *
        Math.abs(Math.sin(9 * t)),
    ),
    clicks: make((_, i) => (i % 6000 < 30 ? 15_000 * gauss(random) : 0)),
    hum: make((t) => 2000 * tone(50, t) + 800 * tone(150, t)),
    silence: make(() => 0),
    faint: make(() => 20 * gauss(random)),
  };
}
