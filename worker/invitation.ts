import type { Interview, Invitation } from "#contract/interview.ts";
import type { InterviewConfig, Language } from "#contract/interview-config.ts";

const WORDS: Record<
  Language,
  { readonly subject: (role: string, company: string) => string; readonly text: (f: Facts) => string }
> = {
  en: {
    subject: (role, company) => `Your interview: ${role} at ${company}`,
    text: (f) =>
      `Hello ${f.name},\n\n${f.company} invites you to a spoken interview for the role ${f.role}. It takes about ${f.minutes} minutes, in your browser, with an AI interviewer. You need a microphone and a quiet place; nothing has to be installed.\n\nYour personal link (please do not pass it on):\n${f.link}\n\nYou can take the interview between ${f.opens} and ${f.closes}. Your time starts when the interviewer greets you.\n`,
  },
  de: {
    subject: (role, company) => `Ihr Interview: ${role} bei ${company}`,
    text: (f) =>
      `Guten Tag ${f.name},\n\n${f.company} lädt Sie zu einem gesprochenen Interview für die Stelle ${f.role} ein. Es dauert etwa ${f.minutes} Minuten, im Browser, mit einem KI-Interviewer. Sie brauchen ein Mikrofon und einen ruhigen Ort; installiert werden muss nichts.\n\nIhr persönlicher Link (bitte nicht weitergeben):\n${f.link}\n\nSie können das Interview zwischen ${f.opens} und ${f.closes} führen. Ihre Zeit beginnt mit der Begrüßung.\n`,
  },
  es: {
    subject: (role, company) => `Su entrevista: ${role} en ${company}`,
    text: (f) =>
      `Hola, ${f.name}:\n\n${f.company} le invita a una entrevista oral para el puesto ${f.role}. Dura unos ${f.minutes} minutos, en su navegador, con un entrevistador de IA. Necesita un micrófono y un lugar tranquilo; no hay que instalar nada.\n\nSu enlace personal (por favor, no lo comparta):\n${f.link}\n\nPuede hacer la entrevista entre ${f.opens} y ${f.closes}. Su tiempo empieza con el saludo.\n`,
  },
  fr: {
    subject: (role, company) => `Votre entretien : ${role} chez ${company}`,
    text: (f) =>
      `Bonjour ${f.name},\n\n${f.company} vous invite à un entretien oral pour le poste ${f.role}. Il dure environ ${f.minutes} minutes, dans votre navigateur, avec un intervieweur IA. Il vous faut un micro et un endroit calme ; rien à installer.\n\nVotre lien personnel (merci de ne pas le transmettre) :\n${f.link}\n\nVous pouvez passer l'entretien entre ${f.opens} et ${f.closes}. Votre temps commence avec les salutations.\n`,
  },
};

interface Facts {
  readonly name: string;
  readonly company: string;
  readonly role: string;
  readonly minutes: number;
  readonly link: string;
  readonly opens: string;
  readonly closes: string;
}

/** Minutes as the candidate will live them. */
export const wholeMinutes = (interview: Interview): number =>
  Math.round((interview.plan.reduce((sum, section) => sum + section.seconds, 0) * interview.timeFactor) / 60);

/** Text for the candidate, in the guide's or their own language, with times in the window's zone. We send nothing ourselves. */
export function invitationFor(
  interview: Interview,
  config: InterviewConfig,
  joinUrl: string,
  icsUrl: string,
): Invitation {
  const language = interview.candidate?.locale ?? config.language;
  const format = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
    dateStyle: "full",
    timeStyle: "short",
    timeZone: interview.window.timeZone,
  });
  const words = WORDS[language];
  const at = (ms: number): string => `${format.format(ms)} (${interview.window.timeZone})`;
  const facts: Facts = {
    name: interview.candidate?.name ?? "",
    company: config.company,
    role: config.role,
    minutes: wholeMinutes(interview),
    link: joinUrl,
    opens: at(interview.window.opensAtMs),
    closes: at(interview.window.closesAtMs),
  };
  return { subject: words.subject(config.role, config.company), text: words.text(facts), icsUrl };
}

/** Whether a name is a time zone this platform knows. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
