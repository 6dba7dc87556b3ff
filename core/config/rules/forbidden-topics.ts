import { words } from "#core/words.ts";

/*
 * Patterns over folded text: lower case, no accents or punctuation, single spaces, one at each end. They name
 * what authors commonly write. A guide about the work must pass, so every pattern needs a person in it: health
 * checks, race conditions, child processes and the age of a cache entry remain askable.
 */

/** Whether any of the patterns is found in the folded text. */
export const mentions = (text: string, patterns: readonly RegExp[]): boolean => {
  const folded = ` ${words(text).join(" ")} `;
  return patterns.some((pattern) => pattern.test(folded));
};

/** Questions no employer may ask, or only in narrow cases. */
export const ILLEGAL_QUESTION: readonly RegExp[] = [
  // Age
  / (how old are you|are you (over|under) \d+|(what|which) year were you born|when were you born|your (birthday|birth date|date of birth)) /,
  / (what is|whats|tell me|tell us|about) your age /,
  // Family and private life
  / are you (married|divorced|pregnant|religious|christian|muslim|jewish|catholic|hindu|gay|lesbian|transgender|disabled|a (us )?citizen|a native speaker) /,
  / (do|did|will|would) you (have|want|plan|intend|expect)( to have| on having)?( any| more)* (kids|children|a child|a baby|babies|a family|a husband|a wife|a spouse|a boyfriend|a girlfriend) (?!(process|component|node|element|class|thread|record))/,
  / are you (planning|expecting|trying)( to have| on having| to start| on starting)?( any| more)* (kids|children|a child|a baby|a family) /,
  / your (marital status|family status|family situation|family plans|spouse|husband|wife|kids|childcare|sexual orientation|gender identity|pregnancy) /,
  / (who looks after your|do you smoke|do you drink) /,
  // Health
  / (do|did) you (have|suffer from)( any| a)* (disability|disabilities|illness|illnesses|(health|medical) (problems?|issues?|conditions?)) /,
  / your (disability|disabilities|medical history|health (problems?|issues?|history)) /,
  / (what is|hows|how is|tell me about|describe) your health (?!(check|endpoint|probe|api|service|product|app|insurance|plan|data|record))/,
  / how many sick days /,
  // Religion, origin, politics
  / your (religion|religious beliefs|faith|ethnicity|ethnic background|nationality|national origin|citizenship|native language|mother tongue|political (views|opinions|party)|union membership) /,
  / (what is|whats) your (race|origin|accent) (?!(condition|detector|server|policy|header|colou?r))/,
  / (where were you born|do you (go to church|pray|believe in god|vote for)|who did you vote) /,
  / (where (are you|is your family|are your parents)|(which|what) country are you) (originally )?from /,
  / are you (a )?(member of a|in a) (union|party) /,
  // Pay and record
  / (your (current salary|salary history|last salary|previous salary|criminal record|arrest record)|(how much|what) (do|did) you earn|have you ever been arrested) /,
  // Deutsch
  / (wie alt sind sie|wann sind sie geboren|(wie|was) ist ihr alter|ihr (geburtsdatum|familienstand|ehemann|ehepartner)|sind sie (verheiratet|schwanger|ledig|religios|behindert|schwul|lesbisch)|haben sie kinder|mochten sie kinder|planen sie (kinder|eine familie|nachwuchs)|kinderwunsch) /,
  / (ihre (religion|konfession|herkunft|staatsangehorigkeit|nationalitat|muttersprache|familienplanung|sexuelle orientierung|behinderung|krankheiten|gesundheit|partei)|woher (kommen|stammen) sie ursprunglich|sind sie in einer gewerkschaft) /,
  // Español
  / (que edad tiene|cuantos anos tiene|esta usted (casado|casada|embarazada|soltero|soltera)|es usted (religioso|religiosa|gay)|cuantos hijos tiene|tiene usted (hijos|alguna discapacidad|alguna enfermedad)|(piensa|quiere) tener hijos) /,
  /^ tiene hijos /,
  / (su (religion|estado civil|nacionalidad|origen etnico|orientacion sexual|discapacidad|esposo|esposa|marido)|de donde es originalmente) /,
  // Français
  / (quel age avez vous|quelle est votre (religion|nationalite|origine|orientation sexuelle|situation familiale)|etes vous (marie|mariee|enceinte|celibataire|croyant|croyante|handicape|handicapee|syndique|syndiquee)|avez vous des (enfants|problemes de sante)|(voulez vous|souhaitez vous avoir) des enfants) /,
  / (votre (religion|age|nationalite|mari|epouse|grossesse|handicap|etat de sante|etat civil)|dou venez vous (vraiment|a lorigine)) /,
];

/** How someone sounds or feels, and where they come from: never a criterion. */
export const JUDGES_VOICE: readonly RegExp[] = [
  / (no|an|any|with|without|strong|heavy|thick|slight|light|foreign|regional|neutral|their) accent (?!(colou?r|on))/,
  / (ohne akzent|mit akzent|starker akzent|sin acento|con acento|sans accent|avec accent|fort accent) /,
  / (native speakers?|native (english|german|spanish|french)|muttersprachler(in)?|(hablante|hablantes) nativos?|langue maternelle) /,
  / (emotional state|shows? emotions?|pleasant voice|(sounds?|seems?|appears?|looks?) (confident|nervous|enthusiastic|happy|energetic|young|old|foreign)) /,
];

/** Labels for a person that no answer can show by itself. */
export const JUDGES_PERSON: readonly RegExp[] = [
  / (culture|cultural|team) fit /,
  / (likeable|likable|likeability|charisma|charismatic|charming|gut feeling|good vibe|vibes|rockstar|rock star|ninja|right mindset|right attitude|passionate|good energy|digital native|sympathisch|bauchgefuhl) /,
  / (eye contact|good body language|confident body language) /,
];

/** Wishes that would lead the interviewer to ask what may not be asked, unless they forbid it. */
export const ILLEGAL_WISH: readonly RegExp[] = [
  / (pregnan\w*|marital status|married|family plans?|childcare|religio\w+|ethnic\w*|nationality|national origin|sexual orientation|disabilit\w+|medical (history|condition)s?|salary history) /,
  / (schwanger\w*|familienstand|familienplanung|konfession|staatsangehorigkeit|behinderung|embaraz\w+|estado civil|discapacidad|enceinte|situation familiale|handicap) /,
];

/** Text that speaks to a model instead of stating a fact or a wish. */
export const PROMPT_LANGUAGE: readonly RegExp[] = [
  / (ignore|disregard|forget) (all |any |the |your )*(previous|prior|above|earlier|other|rules|instructions|prompt) /,
  / (you are (now )?(an ai|a language model|chatgpt|gpt|gemini|an assistant|no longer)|act as|pretend to be|system prompt|as an ai|jailbreak) /,
];

/** A sentence that forbids a topic is welcome. */
export const FORBIDS =
  / (not|never|no|avoid|without|dont|refrain|nicht|keine?|nie|vermeiden|nunca|evitar|jamais|pas|eviter) /;
