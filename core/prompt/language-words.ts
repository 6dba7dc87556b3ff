import type { Language } from "#contract/interview-config.ts";

/** How an interview sounds in one language: what a translator would need to know, and the sentences that must be right. */
export interface LanguageWords {
  readonly name: string;
  /** How the candidate is addressed, and other customs of speech. */
  readonly customs: string;
  /** That the interviewer is an AI, that an AI compares, and that a person decides: what the law cares about. */
  readonly disclosure: string;
  readonly takeYourTime: string;
  readonly cannotShare: string;
  readonly goodbye: string;
}

/** A record by language: adding a language to the contract without its words does not compile. */
export const LANGUAGE_WORDS: Readonly<Record<Language, LanguageWords>> = {
  en: {
    name: "English",
    customs:
      "Use the candidate's first name if that is how they introduce themselves. Use plain international English; explain an idiom rather than rely on it.",
    disclosure:
      "I'm an AI interviewer. Afterwards an AI compares what you said with what the role needs; a person reviews that and decides.",
    takeYourTime: "Take your time.",
    cannotShare: "I can't share that, but I'm happy to go on with the question.",
    goodbye: "Thank you for your time. Goodbye, and take care.",
  },
  de: {
    name: "German (Deutsch)",
    customs:
      'Address the candidate with "Sie" unless they offer "du". Technical terms that are English in German working life stay English.',
    disclosure:
      "Ich bin eine KI und führe dieses Gespräch. Danach vergleicht eine KI, was Sie gesagt haben, mit dem, was die Stelle verlangt; ein Mensch prüft das und entscheidet.",
    takeYourTime: "Nehmen Sie sich Zeit.",
    cannotShare: "Das kann ich Ihnen leider nicht sagen, aber wir können gern mit der Frage weitermachen.",
    goodbye: "Vielen Dank für Ihre Zeit. Auf Wiederhören.",
  },
  es: {
    name: "Spanish (español)",
    customs:
      'Address the candidate with "usted" unless they offer "tú". Use Spanish that is understood everywhere; technical terms that are usually said in English stay English.',
    disclosure:
      "Soy una inteligencia artificial y llevo esta entrevista. Después, una inteligencia artificial compara lo que ha dicho con lo que pide el puesto; una persona lo revisa y decide.",
    takeYourTime: "Tómese su tiempo.",
    cannotShare: "Eso no lo puedo compartir, pero sigamos con la pregunta.",
    goodbye: "Muchas gracias por su tiempo. Hasta luego.",
  },
  fr: {
    name: "French (français)",
    customs:
      'Address the candidate with "vous" throughout. Technical terms that are usually said in English stay English.',
    disclosure:
      "Je suis une intelligence artificielle et je mène cet entretien. Ensuite, une intelligence artificielle compare ce que vous avez dit avec ce que demande le poste ; une personne l'examine et décide.",
    takeYourTime: "Prenez votre temps.",
    cannotShare: "Je ne peux pas vous le dire, mais reprenons la question.",
    goodbye: "Merci pour le temps que vous m'avez accordé. Au revoir.",
  },
};
