import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asksForAMoment, isMurmur } from "../../agent/moment/asks-for-a-moment.ts";
import { shortAnswers } from "../support/short-answers/index.ts";
import { wholeRequests } from "../support/short-answers/requests.ts";

const LANGUAGES = ["en", "de", "es", "fr"] as const;
const all = <T>(
  of: (language: (typeof LANGUAGES)[number], half: "open" | "kept") => readonly T[],
  half: "open" | "kept",
) => LANGUAGES.flatMap((language) => of(language, half).map((text) => ({ language, text })));

describe("asking for a moment", () => {
  it("is not what ordinary short answers do, written by somebody who has not seen the matcher", () => {
    const answers = [...all(shortAnswers, "open"), ...all(shortAnswers, "kept")];
    expect(answers.length).toBeGreaterThan(10_000);
    expect(answers.filter(({ text, language }) => asksForAMoment(text, language))).toEqual([]);
  });

  it("is recognised in most requests the matcher was made with, and in some of those it was not", () => {
    const share = (half: "open" | "kept"): number => {
      const requests = all(wholeRequests, half);
      return requests.filter(({ text, language }) => asksForAMoment(text, language)).length / requests.length;
    };
    expect(share("open")).toBeGreaterThan(0.85);
    expect(share("kept")).toBeGreaterThan(0.4);
  });

  it("is the whole turn or nothing: with anything of an answer beside it, it is an answer", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...all(wholeRequests, "open")),
        fc.constantFrom(
          "we sharded by tenant",
          "the second replica took over",
          "la base de datos",
          "die Datenbank war voll",
          "le serveur",
        ),
        fc.boolean(),
        ({ text, language }, answer, before) => {
          expect(asksForAMoment(before ? `${answer} ${text}` : `${text} ${answer}`, language)).toBe(false);
        },
      ),
    );
  });

  it.each([
    ["en", "The timeout was set to one second."],
    ["en", "About one minute."],
    ["en", "It was just a second replica."],
    ["en", "We have a second data centre"],
    ["en", "We need some time series database for that."],
    ["de", "Das dauert eine Minute."],
    ["fr", "Une seconde par requête."],
    ["en", "Can we stop?"],
    ["en", "Could we please stop here?"],
    ["es", "¿Podemos parar?"],
    ["es", "Puedo un momento"],
    ["de", "Können wir unterbrechen?"],
    ["de", "Warten."],
    ["fr", "Pouvez-vous donner"],
  ] as const)("is not a duration, an ordinal or a noun (%s: %s)", (language, text) => {
    expect(asksForAMoment(text, language)).toBe(false);
  });

  it("is not the sound of thinking, which ends no moment either", () => {
    for (const text of ["Hm.", "Uh, um…", "Ähm", "Euh…"]) {
      expect(isMurmur(text)).toBe(true);
      for (const language of LANGUAGES) expect(asksForAMoment(text, language)).toBe(false);
    }
    for (const text of ["Yes.", "Redis.", "Ja.", "Sí.", "Oui, Redis."]) expect(isMurmur(text)).toBe(false);
  });
});
