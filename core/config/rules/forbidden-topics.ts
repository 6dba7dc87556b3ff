/** Patterns over folded text: lower case, no accents, apostrophes gone, single spaces. */
import { words } from "#core/words.ts";

/** Whether any of the patterns is found in the folded text. */
export const mentions = (text: string, patterns: readonly RegExp[]): boolean => {
  const folded = ` ${words(text).join(" ")} `;
  return patterns.some((pattern) => pattern.test(folded));
};

/**
 * Questions no employer may ask, or only in narrow cases. They need a person in them ("are you", "your"),
 * so that health checks, child processes and the age of a cache entry remain askable.
 */
export const ILLEGAL_QUESTION: readonly RegExp[] = [
  // English
  / (how old are|are you (over|under) \d+|(what|which) year were you born|when were you born|your (age|birthday|birth date|date of birth)) /,
  / are you (married|single|divorced|engaged|pregnant|religious|christian|muslim|jewish|catholic|hindu|gay|straight|lesbian|transgender|disabled|healthy|a (us )?citizen|a native speaker|native) /,
  / (do|did|will|would) you (have|want|plan|planning|expect|intend)( to have| on having| to start| on starting)?( any| a| more)? (kids|children|child|baby|babies|family|husband|wife|spouse|disability|disabilities|health|medical|illness|religion|boyfriend|girlfriend) /,
  / are you (planning|expecting|trying)( to have| on having| to start| on starting)?( any| a| more)? (kids|children|child|baby|family) /,
  / your (religion|religious beliefs|faith|church|ethnicity|ethnic background|race|nationality|national origin|citizenship|native language|mother tongue|marital status|family status|family situation|family plans|spouse|husband|wife|kids|children|childcare|sexual orientation|gender identity|disability|disabilities|medical history|health( condition| status| problems| history)?|pregnancy|political (views|opinions|party)|union membership|criminal record|arrest record|weight|height|current salary|salary history|last salary|previous salary) (?!system|api|check|endpoint|service|insurance product)/,
  / (where are you|where is your family|where are your parents|which country are you|what country are you) (originally )?from /,
  / (where were you born|what is your (accent|origin)|how much (do|did) you earn|what (do|did) you earn|who looks after your|do you smoke|do you drink|how many sick days|have you ever been arrested) /,
  / (do you (go to church|pray|believe in god|vote)|who did you vote|which party|are you (a )?(member of a|in a) (union|party)) /,
  // Deutsch
  / (wie alt sind sie|wann sind sie geboren|ihr alter|ihr geburtsdatum|sind sie (verheiratet|schwanger|ledig|religios|behindert|krank|schwul|lesbisch)|haben sie kinder|mochten sie kinder|planen sie (kinder|eine familie|nachwuchs)|kinderwunsch|ihre (religion|konfession|herkunft|staatsangehorigkeit|nationalitat|muttersprache|familienplanung|sexuelle orientierung|behinderung|krankheiten|gesundheit|partei)|ihr (familienstand|ehemann|ehepartner)|woher (kommen|stammen) sie ursprunglich|sind sie in einer gewerkschaft) /,
  // Español
  / (que edad tiene|cuantos anos tiene|esta usted (casado|casada|embarazada|soltero|soltera)|es usted (religioso|religiosa|gay)|tiene (usted )?(hijos|alguna discapacidad|alguna enfermedad)|piensa tener hijos|quiere tener hijos|su (religion|estado civil|nacionalidad|origen|orientacion sexual|discapacidad|esposo|esposa|marido)|de donde es originalmente) /,
  // Français
  / (quel age avez vous|quelle est votre (religion|nationalite|origine|orientation sexuelle|situation familiale)|etes vous (marie|mariee|enceinte|celibataire|croyant|croyante|handicape|handicapee|syndique|syndiquee)|avez vous des (enfants|problemes de sante)|voulez vous des enfants|souhaitez vous avoir des enfants|votre (religion|age|nationalite|mari|epouse|grossesse|handicap|etat de sante|etat civil)|d ou venez vous (vraiment|a l origine)) /,
];

/** How someone sounds or feels, and who they are: never a criterion. */
export const JUDGES_VOICE: readonly RegExp[] = [
  / (accent|accents|accented|akzent|acento) (?!color|colour|farbe)/,
  / (native|mother tongue|muttersprachler|hablante nativo|langue maternelle) (speaker|speakers|english|german|spanish|french)? ?/,
  / (tone of voice|pleasant voice|vocal tone|tonfall|stimmlage|tono de voz|ton de voix|facial expression|body language|korpersprache|eye contact) /,
  / (emotional state|shows? emotions?|sounds? (confident|nervous|enthusiastic|happy|energetic|young|old|foreign)|(seems|appears|looks) (nervous|confident|happy|young|old|enthusiastic)) /,
];

/** Labels for a person that no answer can show by itself. */
export const JUDGES_PERSON: readonly RegExp[] = [
  / (culture|cultural|team) fit /,
  / (likeable|likable|likeability|charisma|charismatic|charming|gut feeling|good vibe|vibes|chemistry|rockstar|rock star|ninja|right mindset|right attitude|passionate|good energy|digital native|sympathisch|bauchgefuhl) /,
];

/** Wishes that would lead the interviewer to ask what may not be asked, unless they forbid it. */
export const ILLEGAL_WISH: readonly RegExp[] = [
  / (pregnan\w*|marital status|married|family plans?|childcare|religio\w+|ethnic\w*|nationality|national origin|sexual orientation|disabilit\w+|medical (history|condition)s?|salary history|schwanger\w*|familienstand|familienplanung|konfession|staatsangehorigkeit|behinderung|embaraz\w+|estado civil|discapacidad|enceinte|situation familiale|handicap) /,
];

/** Text that speaks to a model instead of stating a fact or a wish. */
export const PROMPT_LANGUAGE: readonly RegExp[] = [
  / (ignore|disregard|forget) (all |any |the |your )*(previous|prior|above|earlier|other|rules|instructions|prompt) /,
  / (you are (now )?(an ai|a language model|chatgpt|gpt|gemini|an assistant|no longer)|act as|pretend to be|system prompt|as an ai|jailbreak) /,
];

/** A sentence that forbids a topic is welcome. */
export const FORBIDS =
  / (not|never|no|avoid|without|dont|refrain|nicht|keine?|nie|vermeiden|nunca|evitar|jamais|pas|eviter) /;
