import type { Language } from "#contract/interview-config.ts";
import type { SectionName } from "#contract/section.ts";

/** What a language says when it says goodbye, as small closed grammars. */
interface Farewell {
  /** Thanks and the like, which lead into it in the same breath. */
  readonly before: string;
  readonly farewell: string;
  /** Wishes, which may follow it; a name may as well. */
  readonly after: string;
  /** A clause that begins with one of these says when, or under which condition, somebody will. */
  readonly notYet: string;
}

/** What somebody is thanked for, or wished. */
const SOME_WORDS = "\\p{L}+(?: \\p{L}+){0,4}";

const FAREWELL: Readonly<Record<Language, Farewell>> = {
  en: {
    before: `and|so|then|well|okay|ok|alright|now|(?:thanks|thank you)(?: so much| very much)?(?: again)?(?: for ${SOME_WORDS} and)?|take care|good luck|have ${SOME_WORDS} and`,
    farewell: "(?:good ?bye|bye bye|bye)",
    after: `for now|now|then|everyone|and|take care|good luck|all the best|thank you(?: again)?|thanks(?: again)?|(?:have|enjoy) ${SOME_WORDS}`,
    notYet: "before|until|till|once|when|while|if|unless|as soon",
  },
  de: {
    before: `und|also|dann|gut|nun|(?:danke schön|danke|vielen dank|herzlichen dank)(?: nochmals)?(?: für ${SOME_WORDS} und)?|alles gute`,
    farewell: "(?:auf wiedersehen|auf wiederhören|tschüss?)",
    after: `und|dann|nun|alles gute|viel erfolg|vielen dank|danke|(?:einen )?schönen ${SOME_WORDS}`,
    notYet: "bevor|bis|wenn|sobald|solange|während|falls",
  },
  es: {
    before: `y|bueno|pues|entonces|(?:muchas )?gracias(?: de nuevo)?(?: por ${SOME_WORDS} y)?|suerte`,
    farewell: "(?:adiós|hasta luego|hasta pronto)",
    after: `y|por ahora|cuídese|cuídate|(?:mucha )?suerte|(?:muchas )?gracias|que tenga ${SOME_WORDS}`,
    notYet: "antes|cuando|hasta que|si|mientras|en cuanto|una vez",
  },
  fr: {
    before: `et|alors|bon|bien|donc|merci(?: beaucoup| encore)?(?: (?:pour|de) ${SOME_WORDS} et)?|bonne chance`,
    farewell: "au revoir",
    after: "et|bonne (?:chance|journée|soirée|continuation)|merci(?: encore)?|prenez soin de vous|à bientôt",
    notYet: "avant|jusqu|quand|lorsque|dès|si|tant|une fois",
  },
};

const patterns = ({ before, farewell, after, notYet }: Farewell) => ({
  farewell: new RegExp(`^(?:(?:${before}) )*${farewell}(?= |$)`, "iu"),
  wish: new RegExp(`^(?:(?:${after})(?: |$))+$`, "iu"),
  notYet: new RegExp(`^(?:${notYet})(?!\\p{L})`, "iu"),
});
const PATTERNS = {
  en: patterns(FAREWELL.en),
  de: patterns(FAREWELL.de),
  es: patterns(FAREWELL.es),
  fr: patterns(FAREWELL.fr),
} satisfies Record<Language, unknown>;
const NAME = /^\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*){0,2}$/u;

/**
 * The interviewer has said goodbye by itself; only in the last section does that end anything, and only where a clause of
 * the last sentence is a goodbye and nothing else, with no more than wishes and names behind it: "before we say goodbye,
 * tell me what you would like to ask" waits for an answer. One that is missed costs a silence, one that is none an
 * interview.
 */
export function isGoodbye(text: string, section: SectionName | null, language: Language): boolean {
  if (section !== "wrapup") return false;
  const { farewell, wish, notYet } = PATTERNS[language];
  const sentences = text.normalize("NFC").match(/[^.!?…]+[.!?…]*/gu) ?? [];
  const last = sentences.findLast((sentence) => /\p{L}/u.test(sentence)) ?? "";
  if (last.includes("?")) return false;
  const clauses = last.split(/[,;:–—.!…]+|\s-\s/u).map((one) => one.replaceAll(/\s+/gu, " ").trim());
  if (clauses.some((one) => notYet.test(one))) return false;
  const at = clauses.findLastIndex((one) => farewell.test(one));
  if (at === -1) return false;
  const behind = [clauses[at]!.replace(farewell, "").trim(), ...clauses.slice(at + 1)];
  return behind.every((one) => one === "" || wish.test(one) || NAME.test(one));
}
