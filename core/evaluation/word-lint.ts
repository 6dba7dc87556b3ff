import { mentions } from "#core/config/rules/forbidden-topics.ts";

/** What a judgement of an answer must not speak of. */
export type ForbiddenTopic =
  | "voice"
  | "emotion"
  | "confidence"
  | "language"
  | "personality"
  | "looks"
  | "age"
  | "family"
  | "health"
  | "religion"
  | "origin"
  | "gender"
  | "school";

const SEEMS =
  "(seem(s|ed)?|sound(s|ed)?|appear(s|ed)?|look(s|ed)?|(comes?|came) (across|over)( as)?|feels|felt)( to be)?( (very|quite|rather|somewhat|a bit|a little|more|less|too))*";
const PEOPLE =
  "(candidate|applicant|person|interviewee|speaker|man|woman|engineer|developer|worker|employee|colleague)";
const NATIONS =
  "(american|british|english|irish|indian|pakistani|chinese|japanese|korean|russian|ukrainian|polish|turkish|german|french|spanish|italian|greek|romanian|bulgarian|arab|arabic|african|nigerian|egyptian|iranian|israeli|mexican|brazilian|latino|latina|asian|european|vietnamese|filipino)";

/*
 * Patterns over folded text (lower case, no accents or punctuation, single spaces, one at each end). Each names a
 * way of judging a person and needs the person in it, so that what engineers say remains sayable: confidence
 * intervals, tone mapping, health checks, race conditions, child processes, the age of an entry, accent colours,
 * SQL dialects, families of protocols.
 */
const PATTERNS: readonly (readonly [ForbiddenTopic, readonly RegExp[]])[] = [
  [
    "voice",
    [
      / (tone of (voice|speech)|(his|her|their|candidate s|candidates|friendly|calm|warm|flat|harsh|polite|aggressive|pleasant|positive|negative|defensive|professional|confident) (tone|voice)|tone (was|is|seems?|sounds?|remained|stayed)) /,
      / (intonation|monotone|soft spoken|softly spoken|high pitched|pitch of|voice (is|was|sounds?|trembl\w+|shak\w+)|spoke (softly|loudly|quietly|quickly|slowly|fast)|speaks (softly|loudly|quietly|quickly|slowly|fast)|speaking (style|speed|pace|rate|manner)|pace of speech|delivery (was|is) (hesitant|smooth|halting|clear|confident)) /,
      / (stutter\w*|stammer\w*|mumbl\w+|filler words?|ums? and u?h?s?|hesitan\w+|hesitated before|(long|frequent|many|awkward) pauses(?! in (the )?(gc|garbage|service|traffic|replication|processing))|(paused|pauses) (often|frequently|before (answering|replying|speaking))) /,
      / (tonfall|stimmlage|stimme (war|ist|klingt|zitter\w+)|sprechweise|stocken\w*|zogert?e?n?|zogerlich\w*|stottert?e?n?|(tono|timbre) de voz|titube\w+|vacilante|tartamude\w+|ton de (la |sa )?voix|(son|le) ton (est|etait|reste)|voix (est|etait|tremblante|douce)|hesitante?s?|begai\w+) /,
    ],
  ],
  [
    "emotion",
    [
      / (nervous\w*|anxious\w*|anxiety|enthusias\w+|passionate\w*|emotional\w*|emotions?|(good|bad|cheerful|his|her|their) mood|visibly \w+|excitement) /,
      new RegExp(
        ` ${SEEMS} (calm|excited|happy|sad|angry|annoyed|upset|frustrated|stressed|tired|bored|relaxed|uncomfortable|comfortable|irritated|eager|energetic|distressed|scared|afraid) `,
      ),
      new RegExp(
        ` (candidate|applicant|they|he|she) (is|was|were|are|got|became|remained|stayed)( (very|quite|rather|visibly|clearly))* (excited|happy|sad|angry|annoyed|upset|frustrated|stressed|tired|bored|relaxed|irritated) `,
      ),
      / (nervos\w*|angstlich\w*|begeister\w+|leidenschaftlich\w*|emotional\w*|aufgeregt\w*|gestresst wirk\w+|wirkt\w* (ruhig|mude|gestresst|unruhig)|nervios[oa]s?|ansios[oa]s?|entusias\w+|apasionad\w+|emocional\w*|emocionad\w+|nerveu(x|se)s?|anxieu(x|se)s?|enthousias\w+|passionne\w*|emotionnel\w*|stressee?s?|emue?s?) /,
    ],
  ],
  [
    "confidence",
    [
      / (self (confiden\w+|assured?|assurance|doubt)|assertive\w*|timid\w*|insecure about (himself|herself|themselves)|unconfident\w*|(lacks?|lacked|lacking|shows?|showed|with|without|exudes?|projects?|displays?|more|less|his|her|their|candidate s|great|much|little) (great |much |little |some |more |any )?(self )?confidence (?!intervals?|levels?|scores?|bounds?|bands?|regions?|thresholds?|limits?|estimates?|ratings?))/,
      / (confidently|confident (tone|voice|manner|delivery|speaker|answers?|candidate|way|person|presence)) /,
      new RegExp(
        ` (${SEEMS}|(candidate|applicant|they|he|she) (is|was|were|are)( (very|quite|rather))*) (un)?confident `,
      ),
      / (selbstbewusst\w*|selbstsicher\w*|selbstvertrauen|souveran(es|er)? auftr\w+|unsicher(es)? auftr\w+|wirkt\w* (sicher|unsicher|souveran)|seguridad en si mism[oa]|segur[oa] de si( mism[oa])?|insegur[oa] al|confianza en si mism[oa]|con (mucha )?confianza|confiance en (soi|lui|elle|eux)|avec (beaucoup d )?(assurance|confiance)|sur(e)? de (soi|lui|elle)|manque d(e )?( ?assurance| ?confiance)|manque dassurance) /,
    ],
  ],
  [
    "language",
    [
      / (accents?(?! (colou?rs?|insensitive|sensitive|folding|marks?|characters?|removal|stripping|on) )|accented (english|speech|german|french|spanish)|dialect (of (the )?(speaker|candidate)|was|is (strong|heavy))|native speakers?|non native|mother tongue|pronunciation|mispronounc\w+|broken (english|german|french|spanish)|(poor|bad|good|excellent|perfect|weak|limited|fluent|their|his|her) (english|german|french|spanish|grammar|language skills)|command of (the )?(english|german|french|spanish|language)|(english|language) (skills|proficiency|ability|level|barrier)|fluency (in|of) (english|german|french|spanish|speech)|grammatical (mistakes|errors)|vocabulary (is|was)) /,
      / (akzent|muttersprachler\w*|aussprache|gebrochenes? (deutsch|englisch)|sprachkenntnisse|(schlechtes|gutes|fliessendes) (deutsch|englisch)|grammatikfehler|con (fuerte )?acento|acento (extranjero|fuerte|marcado)|su acento|hablante nativ[oa]|pronunciacion|buen (ingles|espanol)|mal (ingles|espanol)|(son|un|fort|leger|sans) accent|locuteur natif|langue maternelle|prononciation|(bon|mauvais|parle un) (anglais|francais)) /,
    ],
  ],
  [
    "personality",
    [
      / (personality|likeab\w+|likab\w+|charming|charm|charisma\w*|arrogan\w+|introvert\w*|extrovert\w*|shy|humble|humility|(culture|cultural|team) fit|good vibes?|attitude (is|was|seems)|(good|bad|positive|negative|right|great) attitude|friendly (manner|person|candidate|and)|pleasant (manner|person|candidate|to talk|conversation)) /,
      new RegExp(
        ` ${SEEMS} (friendly|nice|arrogant|humble|shy|charming|sincere|genuine|honest|dishonest|cold|aloof|motivated|unmotivated) `,
      ),
      / (personlichkeit|sympathisch\w*|charmant\w*|arrogan\w+|schuchtern\w*|bescheiden\w*|ausstrahlung|personalidad|simpatic[oa]s?|encantador\w*|arrogante|timid[oa]s?|humilde|personnalite|sympathique|charmante?|timide|humble|prestance) /,
    ],
  ],
  [
    "looks",
    [
      / (good looking|attractive (person|candidate|applicant|man|woman|young)|(his|her|their|physical|personal|outward) appearance|well dressed|(was|is|were) dressed|body language|eye contact|smil(es|ed|ing)|facial (expressions?)|overweight|gutaussehend\w*|(sein|ihr) aussehen|korpersprache|blickkontakt|lachelt?e?|lenguaje corporal|contacto visual|aspecto fisico|sonri\w+|apparence physique|langage corporel|contact visuel|sourit|sourire) /,
    ],
  ],
  [
    "age",
    [
      new RegExp(` (young|younger|elderly|older|old|aged|middle aged|mature|youthful) ${PEOPLE} `),
      / ((at|for|of|given|despite|considering) (his|her|their) age|(his|her|their|candidate s|candidates) age|(candidate|applicant|they|he|she|who) (is|are|was|were)( \w+){0,3} years? old|(too|very|quite|rather) (young|old) (for|to)|digital native|millennial|boomer|gen z|close to retirement|near retirement) /,
      new RegExp(` ${SEEMS} (young|old|mature|immature) `),
      / (fur (sein|ihr) alter|(sein|ihr) alter|jung(e|er)? (bewerber|kandidat|person|frau|mann)\w*|alter(e|er) (bewerber|kandidat|person)\w*|jahre alt(?! ist (die|das|der) (code|system|daten))|su edad|para su edad|(candidat[oa]|persona) (joven|mayor)|anos de edad|(pour )?son age|jeune (candidate?|personne|femme|homme)|candidate? (agee?|jeune)) /,
    ],
  ],
  [
    "family",
    [
      / (wife|husband|spouse|girlfriend|boyfriend|fiancee?|married|divorced|unmarried|pregnan\w+|maternity|paternity|parental leave|childcare|child care|motherhood|fatherhood|single (mother|father|mom|mum|dad|parent)|(his|her|candidate s) (child|children|kids?|son|daughter|family|parents?|mother|father)|their (kids|son|daughter|family (life|situation|status|obligations|duties)|mother|father|baby)|(as a|being a|is a|working) (mother|father|mom|mum|dad)|family (man|person|status|situation|life|background|obligations|commitments|duties|plans|planning)) /,
      / (ehefrau|ehemann|verheiratet\w*|geschieden\w*|schwanger\w*|elternzeit|mutterschutz|kinderbetreuung|familienstand|familienvater|familienplanung|(seine|ihre) (kinder|familie|tochter)|(sein|ihr) sohn|alleinerziehend\w*|esposa|esposo|marido|casad[oa]s?|divorciad[oa]s?|embaraz\w+|sus hijos|su (familia|hijo|hija)|situacion familiar|estado civil|epouse|epoux|mariee?s?|divorcee?s?|enceinte|grossesse|conge (maternite|parental|paternite)|ses enfants|(sa|son) (famille|fils|fille|mari|femme)|situation (de famille|familiale)) /,
    ],
  ],
  [
    "health",
    [
      / (disability|disabilities|disabled (person|candidate|applicant|people)|handicap\w*|wheelchair|autis\w+|adhd|dyslex\w+|depression|mental (health|illness)|illness|sick leave|speech impediment|hearing (impair\w+|loss|aid)|(visually|hearing) impaired|(his|her|their|candidate s) (health|medical|disability|illness|condition)|chronic (pain|illness|disease|condition)|burn ?out) /,
      / (behinderung\w*|behindert\w*|rollstuhl|krankheit\w*|(seine|ihre) gesundheit|autistisch\w*|legasthenie|sprachfehler|schwerhorig\w*|discapacidad\w*|discapacitad[oa]|enfermedad\w*|su salud|silla de ruedas|autista|dislexia|handicape?e?s?|maladie|sa sante|fauteuil roulant|autiste|dyslexie) /,
    ],
  ],
  [
    "religion",
    [
      / (religion|religious (belief|beliefs|background|views|person|candidate|faith)|(his|her|their) (faith|religion|beliefs|prayers?)|christian|christianity|muslim|islam\w*|jew|jewish|judaism|hindu|hinduism|buddhist|buddhism|sikh|catholic|protestant|atheist|mosque|synagogue|church(?! (encoding|turing|rosser|numerals?|booleans?|s thesis) )|hijab|headscarf|ramadan|konfession|religios\w*|glaubig\w*|(seine?|ihre?) glaube|moslem\w*|muslimisch\w*|judisch\w*|christlich\w*|kopftuch|kirche|religios[oa]s?|musulman\w*|judi[oa]s?|cristian[oa]s?|catolic[oa]s?|iglesia|croyante?s?|religieu(x|se)|musulmane?s?|juive?s?|chretien\w*|catholique|voile islamique|eglise) /,
    ],
  ],
  [
    "origin",
    [
      / (nationality|ethnic\w*|racial\w*|(his|her|their|candidate s) (race|origins?|ethnicity|nationality|heritage|culture|skin|country|homeland)|immigrants?|immigration|foreigners?|foreign (background|origin|born|national|candidate|name)|country of origin|citizenship|work visa|visa status|skin colou?r|cultural background|(black|white|brown|asian) (candidate|applicant|person|man|woman)) /,
      new RegExp(` ${NATIONS} (background|origins?|heritage|culture|descent|name|national|citizen|${PEOPLE}) `),
      / (nationalitat|staatsangehorigkeit|ethnisch\w*|(seine|ihre) herkunft|migrationshintergrund|auslander\w*|hautfarbe|nacionalidad|etni(a|co|ca)s?|su origen|inmigrantes?|extranjer[oa]s?|color de piel|nationalite|ethni(que|e)s?|(son|ses) origines?|immigree?s?|etrang(er|ere)s?(?! a )|couleur de peau) /,
    ],
  ],
  [
    "gender",
    [
      new RegExp(` (female|male|woman|lady|gay|lesbian|transgender|trans|queer|straight) ${PEOPLE} `),
      / (as a (woman|man|lady|girl|guy|female|male)|for a (woman|girl|lady)|(his|her|their|candidate s) (gender|sex|sexual orientation|sexuality)|gender identity|als frau|als mann|(sein|ihr) geschlecht|como (mujer|hombre)|su (genero|sexo)|en tant que (femme|homme)|son (genre|sexe)) /,
    ],
  ],
];

/** Tokens of what was blinded on which nothing may be built. What people did at an employer or in a place may be told. */
const TOKENS: readonly (readonly [ForbiddenTopic, RegExp])[] = [
  ["age", /\[AGE/],
  ["family", /\[FAMILY/],
  ["health", /\[PRIVATE/],
  ["origin", /\[ORIGIN/],
  ["gender", /\[GENDER/],
  ["school", /\[?SCHOOL_\d/],
];

/**
 * The first topic that a model's sentence must not have touched, in English, German, Spanish or French; null
 * when there is none. Patterns, not understanding: what is said in other words passes.
 */
export function forbiddenTopic(text: string): ForbiddenTopic | null {
  const named = TOKENS.find(([, token]) => token.test(text));
  if (named !== undefined) return named[0];
  return PATTERNS.find(([, patterns]) => mentions(text, patterns))?.[0] ?? null;
}
