import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { writeSpeech } from "../support/wav-file.ts";
import { SPEECH_FILE } from "./playwright.config.ts";

/** The voice of the fake microphone, and a plain word where the pages were not built. */
export default async function setup(): Promise<void> {
  if (!existsSync(resolve(import.meta.dirname, "../../web/dist/candidate/index.html")))
    throw new Error("Build the pages first: vite build web");
  await writeSpeech(
    SPEECH_FILE,
    "I led the rewrite of our billing pipeline. It moved forty thousand invoices a day, and we cut the errors by half.",
  );
}
