import { readdirSync, readFileSync } from "node:fs";
import { parseProfile, phrasesOf, type Profile } from "#core/scenario/profile.ts";
import { phraseBook, type Book } from "../ears/index.ts";
import type { VoiceName } from "../voice.ts";

/** All simulated candidates speak with this voice; the interviewer's simulators use others. */
export const CANDIDATE_VOICE: VoiceName = "slt";

const FOLDER = new URL("../../scenarios/", import.meta.url);
const LIBRARY = "answers.json";

/** The profiles written down in `scenarios/`, by name. */
export function loadProfiles(): Map<string, Profile> {
  const library = read(LIBRARY);
  const files = readdirSync(FOLDER).filter((file) => file.endsWith(".json") && file !== LIBRARY);
  return new Map(
    files.sort().map((file) => {
      const profile = parseProfile(read(file), library);
      return [profile.name, profile];
    }),
  );
}

/** What the simulators' ears must know to understand every simulated candidate. */
export function candidateBook(): Promise<Book> {
  return phraseBook(phrasesOf([...loadProfiles().values()]), CANDIDATE_VOICE);
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(new URL(file, FOLDER), "utf8"));
}
