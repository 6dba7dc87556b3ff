import type { Language } from "#contract/interview-config.ts";

/** How an interview sounds in one language: what a translator would need to know, and the sentences that must be right. */
export interface LanguageWords {
  readonly name: string;
  /** How the candidate is addressed, and other customs of speech. */
  readonly customs: string;
  /** That the interviewer is an AI and a person decides: the one sentence the law cares about. */
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
    disclosure: "I'm an AI interviewer; a person will review our conversation and make the decision.",
    takeYourTime: "Take your time.",
    cannotShare: "I can't share that, but I'm happy to go on with the question.",
    goodbye: "Thank you for your time. Goodbye, and take care.",
  },
  de: {
    name: "German (Deutsch)",
    customs:
      'Address the candidate with "Sie" unless they offer "du". Technical terms that are English in German working life stay English.',
    disclosure: "Ich bin eine KI und führe dieses Gespräch; ein Mensch wird es auswerten und die Entscheidung treffen.",
    takeYourTime: "Nehmen Sie sich Zeit.",
    cannotShare: "Das kann ich Ihnen leider nicht sagen, aber wir können gern mit der Frage weitermachen.",
    goodbye: "Vielen Dank für Ihre Zeit. Auf Wiederhören.",
  },
  es: {
    name: "Spanish (español)",
    customs:
      'Address the candidate with "usted" unless they offer "tú". Use Spanish that is understood everywhere; technical terms that are usually said in English stay English.',
    disclosure:
      "Soy una inteligencia artificial y llevo esta entrevista; una persona la revisará y tomará la decisión.",
    takeYourTime: "Tómese su tiempo.",
    cannotShare: "Eso no lo puedo compartir, pero sigamos con la pregunta.",
    goodbye: "Muchas gracias por su tiempo. Hasta luego.",
  },
  fr: {
    name: "French (français)",
    customs:
      'Address the candidate with "vous" throughout. Technical terms that are usually said in English stay English.',
    disclosure:
      "Je suis une intelligence artificielle et je mène cet entretien ; une personne l'examinera et prendra la décision.",
    takeYourTime: "Prenez votre temps.",
    cannotShare: "Je ne peux pas vous le dire, mais reprenons la question.",
    goodbye: "Merci pour le temps que vous m'avez accordé. Au revoir.",
  },
};
