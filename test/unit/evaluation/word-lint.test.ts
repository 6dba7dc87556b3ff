import { describe, expect, it } from "vitest";
import { forbiddenTopic } from "#core/evaluation/word-lint.ts";

const FORBIDDEN: Readonly<Record<string, readonly string[]>> = {
  voice: [
    "Her tone was friendly throughout.",
    "He spoke quickly.",
    "There were long pauses before each answer.",
    "Das kam nur zögerlich.",
    "Su tono de voz era bajo.",
    "Une réponse hésitante.",
  ],
  emotion: [
    "The candidate sounded nervous.",
    "They seemed excited about databases.",
    "Der Kandidat war aufgeregt.",
    "Se mostró entusiasmada.",
    "Il semblait nerveux.",
  ],
  confidence: [
    "The candidate answered confidently.",
    "Shows great confidence.",
    "They seem very confident.",
    "Wirkt selbstbewusst.",
    "Muestra confianza en sí misma.",
    "Répond avec assurance et confiance en soi.",
  ],
  language: [
    "A strong accent made it hard to follow.",
    "Their English is limited.",
    "Not a native speaker.",
    "Mit starkem Akzent.",
    "Con fuerte acento.",
    "Sa prononciation est bonne.",
  ],
  personality: [
    "A likeable person.",
    "Good culture fit.",
    "They seem arrogant.",
    "Sehr sympathisch.",
    "Muy simpática.",
    "Très sympathique.",
  ],
  looks: [
    "Good eye contact.",
    "A well dressed candidate.",
    "Gute Körpersprache.",
    "Buen contacto visual.",
    "Un bon contact visuel.",
  ],
  age: [
    "Strong for their age.",
    "A young candidate with potential.",
    "An [AGE] engineer.",
    "Ein junger Bewerber.",
    "Para su edad es notable.",
    "Un jeune candidat.",
  ],
  family: [
    "As a mother she may travel less.",
    "Her husband works there.",
    "The point about [FAMILY] is good.",
    "Sie ist verheiratet.",
    "Está embarazada.",
    "Son mari travaille.",
  ],
  health: [
    "Their disability may matter.",
    "A speech impediment.",
    "Wegen der Behinderung.",
    "Por su discapacidad.",
    "À cause de sa maladie.",
  ],
  religion: [
    "A Muslim background.",
    "Mentions church on Sundays.",
    "Trägt ein Kopftuch.",
    "Es católica.",
    "Elle est croyante.",
  ],
  origin: [
    "An Indian engineer.",
    "Their country of origin shows.",
    "Mit Migrationshintergrund.",
    "Por su origen.",
    "Sa nationalité.",
  ],
  gender: ["Impressive for a woman.", "A female engineer.", "Als Frau.", "Como mujer.", "En tant que femme."],
  school: ["What one learns at [SCHOOL_1]."],
};

const ALLOWED: readonly string[] = [
  "They computed a 95 % confidence interval for the latency.",
  "Tone mapping and voice recognition were named as workloads.",
  "The answer covers the whole family of protocols.",
  "Explains the race condition and the health check.",
  "A child process inherits descriptors; the parent waits for its children.",
  "Names the age of the cache entry and the old version of the API.",
  "Compares the SQL dialects of both databases.",
  "The accent colour was chosen for contrast.",
  "Deployed in [PLACE_1] for [EMPLOYER_1].",
  "GC pauses in the service were measured.",
  "Tests gave the team a way to deploy on Fridays.",
  "The candidate names two trade-offs and a number for each.",
  "They disabled the index and measured the writes.",
  "The state machine is native to the language runtime.",
  "The church encoding of numerals is explained.",
  "A stress test at ten times the load is described.",
  "The explanation is user friendly for operators.",
  "Der Kandidat nennt zwei Kosten und eine Zahl.",
  "Die Familie der Protokolle wird erklärt.",
  "Explica el intervalo de confianza y el origen de los datos.",
  "La candidate explique le cache et sa durée de vie.",
  "The junior engineer's idea was taken up.",
  "Says what would change the decision, but leaves out failure modes.",
];

describe("what a model may not say about a person", () => {
  it.each(Object.entries(FORBIDDEN).flatMap(([topic, texts]) => texts.map((text) => [topic, text] as const)))(
    "%s: %s",
    (topic, text) => {
      expect(forbiddenTopic(text)).toBe(topic);
    },
  );

  it.each(ALLOWED)("is not confused with the work: %s", (text) => {
    expect(forbiddenTopic(text)).toBeNull();
  });
});
