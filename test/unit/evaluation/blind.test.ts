import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blind } from "#core/evaluation/blind.ts";
import { originalSpan, showTurn } from "#core/evaluation/shown-turn.ts";
import { showTranscript } from "#core/evaluation/shown-transcript.ts";
import { atOnce } from "../../support/at-once.ts";
import { evaluatedFacts, transcriptOf, type Line } from "../../support/evaluated-interview.ts";

const shownTexts = (lines: readonly Line[], name = "Anna Schmidt"): string[] =>
  atOnce(showTranscript(evaluatedFacts({ candidate: { name } }), transcriptOf(lines))).turns.map(({ text }) => text);
/** Blinding alone, without what is withheld: fast enough for thousands. */
const blindTexts = (lines: readonly Line[], name: string): string[] => {
  const { turns } = transcriptOf(lines);
  const blinded = atOnce(blind(turns, name, ["Acme Corp"], new Map()));
  return turns.map((turn) => showTurn(turn, blinded.get(turn.id) ?? []).text);
};
const said = (text: string, name?: string): string => shownTexts([["candidate", text]], name)[0] ?? "";

/** Facts about a person that must change nothing. */
interface Person {
  readonly name: string;
  readonly school: string;
  readonly employer: string;
  readonly age: string;
  readonly country: string;
  readonly people: string;
  readonly spouse: string;
  readonly colleague: string;
  readonly they: string;
  readonly their: string;
  readonly gender: string;
}

const person: fc.Arbitrary<Person> = fc.record({
  name: fc.constantFrom(
    "Anna Schmidt",
    "Lakisha Washington",
    "Greg Baker",
    "Mohammed Al Farsi",
    "Nguyen Thi Hoa",
    "Xiomara Quispe",
  ),
  school: fc.constantFrom(
    "Stanford",
    "MIT",
    "Howard University",
    "the University of Leipzig",
    "Florida State University",
    "ETH",
  ),
  employer: fc.constantFrom("Google", "Zalando", "Deutsche Bank", "Tata Consultancy Services", "Jumia", "Oracle"),
  age: fc.constantFrom("23", "27", "45", "fifty-eight", "61"),
  country: fc.constantFrom("Nigeria", "Germany", "South Korea", "Mexico", "India"),
  people: fc.constantFrom("Nigerian", "German", "Korean", "Mexican", "Indian"),
  spouse: fc.constantFrom("husband", "wife", "girlfriend", "boyfriend"),
  colleague: fc.constantFrom("Peter", "Fatima", "Zbigniew", "Oluwaseun", "Mei"),
  they: fc.constantFrom("he", "she"),
  their: fc.constantFrom("his", "her"),
  gender: fc.constantFrom("woman", "man"),
});

/** What such a person may say, told around one fact or several. */
const TELLINGS: readonly ((p: Person) => string)[] = [
  (p) => `My name is ${p.name} and I build backends.`,
  (p) => `Hello, I'm ${p.name}.`,
  (p) => `I studied computer science at ${p.school}, then databases.`,
  (p) => `I graduated from ${p.school} and never stopped learning.`,
  (p) => `I have a master's degree in physics from ${p.school}.`,
  (p) => `I worked at ${p.employer} for four years.`,
  (p) => `I was a platform engineer at ${p.employer}, on the billing system.`,
  (p) => `At ${p.employer} we sharded the ledger by tenant.`,
  (p) => `I joined ${p.employer} as the third engineer.`,
  (p) => `I am ${p.age} years old and still on call.`,
  (p) => `I'm ${p.age}, so I have seen a few migrations.`,
  (p) => `At the age of ${p.age} I wrote my first parser.`,
  (p) => `I'm originally from ${p.country}, where power cuts taught me about retries.`,
  (p) => `I grew up in ${p.country} with slow networks.`,
  (p) => `As a ${p.people} I had to get used to the time zone.`,
  (p) => `My ${p.spouse} works in operations as well.`,
  (p) => `My colleague ${p.colleague} found the race and ${p.they} fixed it with ${p.their} own hands.`,
  (p) => `My manager, ${p.colleague}, asked for a rollback and I talked ${p.they === "he" ? "him" : "her"} out of it.`,
  (p) => `As a ${p.gender} in this field I was used to explaining my choices.`,
  (p) => `${p.colleague} said it was flaky, and ${p.they} was right.`.replace(p.colleague, `My boss ${p.colleague}`),
];

describe("blinding", () => {
  it("leaves the same bytes whoever says it, over thousands of pairs", () => {
    fc.assert(
      fc.property(
        person,
        person,
        fc.array(fc.integer({ min: 0, max: TELLINGS.length - 1 }), { minLength: 1, maxLength: 6 }),
        (one, other, chosen) => {
          const lines = (p: Person): Line[] => [
            ["interviewer", `Hello ${p.name}, tell me about yourself.`],
            ...chosen.map((index): Line => ["candidate", TELLINGS[index]?.(p) ?? ""]),
          ];
          expect(blindTexts(lines(one), one.name)).toEqual(blindTexts(lines(other), other.name));
        },
      ),
      { numRuns: 1_000, seed: 4 },
    );
  }, 60_000);

  it("leaves nothing of the facts behind", () => {
    fc.assert(
      fc.property(person, fc.constantFrom(...TELLINGS), (p, tell) => {
        const text = blindTexts([["candidate", tell(p)]], p.name)[0];
        for (const fact of [...p.name.split(" ").filter((part) => part.length > 2), p.age, p.country, p.people])
          expect(` ${text} `).not.toContain(` ${fact} `);
      }),
      { numRuns: 500, seed: 4 },
    );
  });

  it("hides a part of the candidate's name that stands alone, in whoever's mouth", () => {
    const lines: Line[] = [
      ["interviewer", "Then it was Quispe who was on call?"],
      ["candidate", "Yes, and the alert said that Quispe had to answer within five minutes."],
    ];
    expect(shownTexts(lines, "Xiomara Quispe")).toEqual([
      "Then it was [NAME_1] who was on call?",
      "Yes, and the alert said that [NAME_1] had to answer within five minutes.",
    ]);
  });

  it("gives the same thing the same token throughout, numbered as it is first heard", () => {
    expect(
      shownTexts([
        ["interviewer", "Thank you, Anna. Where did you learn that?"],
        ["candidate", "I studied at Stanford University, then I joined Zalando."],
        ["candidate", "At Stanford we wrote a compiler, and Zalando paid for the exam. Oracle was the database."],
      ]),
    ).toEqual([
      "Thank you, [NAME_1]. Where did you learn that?",
      "I studied at [SCHOOL_1], then I joined [EMPLOYER_1].",
      "At [SCHOOL_1] we wrote a compiler, and [EMPLOYER_1] paid for the exam. Oracle was the database.",
    ]);
  });

  it.each([
    "We moved from MySQL to Postgres and the p99 fell to 80 ms.",
    "A child process inherits the parent's descriptors.",
    "The parent node keeps pointers to its children.",
    "I am 90 percent sure that the index is missing.",
    "I worked with Kafka, Redis and Kubernetes for years.",
    "We had a man in the middle proxy for tests.",
    "It is under the MIT license.",
    "I looked at Postgres first and then at Redis.",
    "Cassandra and Jenkins were both down, and Python was not the cause.",
    "Acme runs on AWS, in the Frankfurt region.",
    "We had 45 services and 27 teams.",
    "I left JOIN the orders with the customers.",
    "The cache entry has an age of 60 seconds.",
  ])("leaves work alone: %s", (text) => {
    expect(said(text)).toBe(text);
  });

  it.each([
    ["Ich heiße Anna Schmidt und meine Frau ist Ärztin.", "Ich heiße [NAME_1] und [FAMILY] ist Ärztin."],
    ["Me llamo Anna Schmidt y mi marido es médico.", "Me llamo [NAME_1] y [FAMILY] es médico."],
    ["Je m'appelle Anna Schmidt et mon mari est médecin.", "Je m'appelle [NAME_1] et [FAMILY] est médecin."],
    ["Sorry for my accent, I am deaf in one ear.", "[PRIVATE], I am [PRIVATE] in one ear."],
    ["After my maternity leave I moved back.", "After my [FAMILY] I moved back."],
  ])("knows other ways and languages: %s", (text, shown) => {
    expect(said(text)).toBe(shown);
  });

  it("maps every stretch of the shown text back to what was said", () => {
    const text = "I studied at Stanford. Give me a ten. My wife and I moved, and we sharded by tenant.";
    const [turn] = atOnce(showTranscript(evaluatedFacts(), transcriptOf([["candidate", text]]))).turns;
    if (turn === undefined) throw new Error("no turn");
    expect(turn.text).toBe("I studied at [SCHOOL_1]. [not shown] [FAMILY] and I moved, and we sharded by tenant.");
    const back = (part: string): string => {
      const from = turn.text.indexOf(part);
      const span = originalSpan(turn, from, from + part.length);
      return text.slice(span.from, span.to);
    };
    expect(back("we sharded by tenant")).toBe("we sharded by tenant");
    expect(back("studied at [SCHOOL")).toBe("studied at Stanford");
    expect(back("1]. [not")).toBe("Stanford. Give me a ten.");
    expect(back("FAMILY] and I moved")).toBe("My wife and I moved");
    fc.assert(
      fc.property(fc.nat(turn.text.length - 1), fc.nat(turn.text.length - 1), (a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b) + 1];
        const span = originalSpan(turn, from, to);
        expect(span.from).toBeLessThan(span.to);
        expect(span.to).toBeLessThanOrEqual(text.length);
        if (span.touches.length === 0) expect(text.slice(span.from, span.to)).toBe(turn.text.slice(from, to));
      }),
    );
  });

  it("does not see everything: what is told without its usual words stays, and so does grammar", () => {
    // Listed so that nobody believes otherwise.
    for (const text of [
      "I was the only one there in a skirt.",
      "Als Entwicklerin war ich für die Datenbank zuständig.",
      "In the nineties I wrote my first modem driver.",
      "On Fridays I am at the mosque, so somebody else is on call.",
    ])
      expect(said(text)).toBe(text);
  });
});
