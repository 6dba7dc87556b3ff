/*
 * What tells who somebody is, in the words people use to say it. Each rule matches the whole stretch to replace
 * in its group `is` (or all of it), so that "my wife" and "mein Mann" leave nothing behind. Rules need a context
 * that names the kind: "at Oracle" hides an employer, "in Oracle" stays a database.
 */

/** What a stretch is replaced by. Numbered kinds tell one school from another; the others are all the same. */
export type BlindKind =
  | "NAME"
  | "SCHOOL"
  | "EMPLOYER"
  | "PLACE"
  | "AGE"
  | "FAMILY"
  | "GENDER"
  | "ORIGIN"
  | "PRIVATE"
  | "THEY"
  | "THEIR"
  | "THEMSELF";

export interface BlindRule {
  readonly kind: BlindKind;
  readonly pattern: RegExp;
}

const WORD = "\\p{Lu}[\\p{L}\\p{N}&'’-]*";
/** A name of several words: "University of Applied Sciences", "Hewlett Packard". */
const PROPER = `${WORD}(?:\\s+(?:(?:of|de|la|le|du|del|der|die|für|van|von|the|&)\\s+){0,2}${WORD}){0,5}`;
const PERSON = `${WORD}(?:\\s+(?:(?:de|la|del|van|von|der|da|bin|al)\\s+){0,2}${WORD}){0,2}`;
const NUMBER =
  "(?:\\d{2}|(?:twenty|thirty|forty|fifty|sixty|seventy)(?:[\\s-](?:one|two|three|four|five|six|seven|eight|nine))?|eighteen|nineteen)";
const FEW = "(?:\\s+\\p{L}+){0,6}?";

const rule = (kind: BlindKind, source: string, flags = "gu"): BlindRule => ({
  kind,
  pattern: new RegExp(source, flags),
});

const NATIONS =
  "Afghanistan|Algeria|Argentina|Australia|Austria|Bangladesh|Belarus|Belgium|Bolivia|Bosnia|Brazil|Britain|Bulgaria|Cameroon|Canada|Chile|China|Colombia|Croatia|Cuba|Czechia|Denmark|Ecuador|Egypt|England|Estonia|Ethiopia|Finland|France|Germany|Ghana|Greece|Hungary|India|Indonesia|Iran|Iraq|Ireland|Israel|Italy|Jamaica|Japan|Jordan|Kazakhstan|Kenya|Korea|Kosovo|Latvia|Lebanon|Libya|Lithuania|Malaysia|Mexico|Moldova|Morocco|Nepal|Netherlands|New Zealand|Nigeria|Norway|Pakistan|Palestine|Peru|Philippines|Poland|Portugal|Romania|Russia|Rwanda|Saudi Arabia|Scotland|Senegal|Serbia|Singapore|Slovakia|Slovenia|Somalia|South Africa|Spain|Sri Lanka|Sudan|Sweden|Switzerland|Syria|Taiwan|Tanzania|Thailand|Tunisia|Turkey|Uganda|Ukraine|Uruguay|Uzbekistan|Venezuela|Vietnam|Wales|Zimbabwe|Deutschland|Österreich|Schweiz|Frankreich|Spanien|Türkei|Polen|Russland|Indien|España|México|Alemania|Francia|Marruecos|Espagne|Allemagne|Maroc|Algérie|Inde";
const PEOPLES =
  "Afghan|African|Albanian|Algerian|American|Arab|Argentinian|Asian|Australian|Austrian|Bangladeshi|Belgian|Brazilian|British|Bulgarian|Canadian|Chilean|Chinese|Colombian|Croatian|Cuban|Czech|Danish|Dutch|Egyptian|English|Ethiopian|European|Filipino|Finnish|French|German|Ghanaian|Greek|Hungarian|Indian|Indonesian|Iranian|Iraqi|Irish|Israeli|Italian|Japanese|Kenyan|Korean|Latina|Latino|Lebanese|Mexican|Moroccan|Nepalese|Nigerian|Norwegian|Pakistani|Palestinian|Persian|Peruvian|Polish|Portuguese|Romanian|Russian|Scottish|Serbian|Somali|Spanish|Swedish|Swiss|Syrian|Taiwanese|Thai|Tunisian|Turkish|Ukrainian|Venezuelan|Vietnamese|Welsh";
const FAITHS = "Christian|Muslim|Jewish|Hindu|Buddhist|Sikh|Catholic|Protestant|Orthodox|Mormon|atheist";
const KIN =
  "wife|husband|spouse|girlfriend|boyfriend|fianc[ée]e?|mother|father|mom|mum|dad|parents?|sons?|daughters?|kids?|child|children|baby|twins|brothers?|sisters?|siblings?|family|aunt|uncle|grand(?:mother|father|ma|pa|parents)|mother-in-law|father-in-law";

/** In the order of precedence: where two rules meet, the first has the word. */
export const BLIND_RULES: readonly BlindRule[] = [
  // Names
  rule(
    "NAME",
    `\\b(?:[Mm]y name(?:'s|’s| is)|[Cc]all me|[Ii] am called|[Ii]ch hei(?:ße|sse)|[Mm]ein Name ist|[Mm]e llamo|[Mm]i nombre es|[Jj]e m['’]appelle|[Mm]on nom est)\\s+(?<is>${PERSON})`,
  ),
  rule(
    "NAME",
    `\\b(?:[Hh]i|[Hh]ello|[Gg]ood (?:morning|afternoon|evening)|[Hh]allo|[Gg]uten (?:Tag|Morgen)|[Hh]ola|[Bb]onjour)[,.!]?\\s+(?:(?:I['’]m|I am|this is|ich bin|soy|je suis)\\s+)(?<is>${PERSON})`,
  ),
  rule(
    "NAME",
    `\\b(?:[Nn]ice to meet you|[Tt]hank you|[Tt]hanks|[Hh]i|[Hh]ello|[Ww]elcome|[Hh]allo|[Hh]ola|[Bb]onjour),?\\s+(?<is>(?!I\\b|Thank|That|This|It\\b|My\\b|We\\b|So\\b|And\\b|The\\b|Yes\\b|No\\b|And\\b)${PERSON})(?=[,.!?])`,
  ),
  rule(
    "NAME",
    `(?<is>\\b(?:Mr|Mrs|Ms|Miss|Mister|Madam|Dr|Prof|Professor|Herr|Frau|Señor|Señora|Sr|Sra|Monsieur|Madame|Mme)\\.?\\s+${PERSON})`,
  ),
  rule(
    "NAME",
    `\\b(?:colleague|co-?worker|manager|boss|friend|mentor|team ?mate|supervisor|CTO|CEO|founder|intern|partner|buddy|Kollegen?|Kollegin|Chefin|collègue|jefe|jefa|compañer[oa]),?(?:\\s+(?:named|called|was|is|namens))?\\s+(?<is>(?!I\\b|Engineer|Officer|Architect|And\\b|The\\b|We\\b|Who\\b)${PERSON})`,
  ),

  // Schools
  rule(
    "SCHOOL",
    `\\b(?:[Ss]tudied|[Ss]tudying|[Gg]raduated?|[Gg]raduation|[Dd]egree|[Dd]iploma|[Mm]aster['’]?s?|[Bb]achelor['’]?s?|PhD|doctorate|MBA|[Aa]lumn\\w+|[Ss]tudent|[Ee]ducated|[Tt]hesis|[Pp]rofessor|semester|exchange|scholarship)\\b${FEW}\\s+(?:at|from)\\s+(?<is>(?:the\\s+)?${PROPER})`,
  ),
  rule(
    "SCHOOL",
    `\\b(?:[Ww]ent to|[Aa]ttended|[Ee]nrolled (?:at|in)|[Dd]ropped out of|[Ss]tudierte? (?:an der|an dem|am|in)|[Ss]tudiert (?:an der|am)|[Ee]studié en(?: la)?|[Ee]studie en(?: la)?|étudié à(?: l['’])?|diplômée? de(?: l['’])?)\\s+(?<is>(?:the\\s+)?${PROPER})(?!\\s+for\\b)`,
  ),
  rule(
    "SCHOOL",
    `(?<is>\\b(?:the\\s+)?(?:Universit(?:y|ät|é)|Universidad|Technische Universität|TU|Hochschule|Fachhochschule|Institute|École|Escuela|College|Academy)(?:\\s+(?:of|de|für|zu|la|der|des|Technology|Applied|Sciences)){0,4}\\s+${PROPER})`,
  ),
  rule(
    "SCHOOL",
    `(?<is>\\b(?:${WORD}\\s+){1,4}(?:University|College|Polytechnic|Institute of Technology|High School|Business School|Grammar School|Academy))\\b`,
  ),
  rule(
    "SCHOOL",
    "(?<is>\\b(?:MIT(?!\\s+[Ll]icen[cs]e)|ETH|EPFL|UCLA|Caltech|Stanford|Harvard|Oxford|Cambridge|Yale|Princeton|IIT|LSE|NYU|Sorbonne|INSEAD|Eton|Berkeley(?!\\s+DB))\\b)",
  ),

  // Employers
  rule(
    "EMPLOYER",
    `\\b(?:[Ww]ork(?:ed|ing|s)?|[Jj]ob|[Rr]ole|[Pp]osition|[Ii]nternship|[Ii]nterned|[Ee]mployed|[Ee]mployee|[Cc]onsult(?:ed|ing|ant)|[Ee]ngineer|[Dd]eveloper|[Mm]anager|[Aa]rchitect|[Ll]ead|[Tt]ime|[Yy]ears?|[Mm]onths?|[Cc]areer|[Ss]tarted|[Ss]tint|[Tt]eam|[Hh]ired|[Cc]urrently|[Pp]reviously|[Nn]ow|[Aa]m|[Ww]as|been)\\b${FEW}\\s+at\\s+(?<is>${PROPER})`,
  ),
  rule(
    "EMPLOYER",
    `\\b(?:[Ww]ork(?:ed|ing|s)?|[Cc]onsult(?:ed|ing)|[Ff]reelanc(?:ed|ing)|[Cc]ontract(?:ed|ing))(?:\\s+\\p{Ll}+){0,3}?\\s+for\\s+(?<is>${PROPER})`,
  ),
  rule(
    "EMPLOYER",
    `\\b(?:[Ii]|[Ww]e)(?:['’]ve| have| had)?\\s+(?:then |later |recently |just |first )?(?:joined|left|quit|founded|co-founded)\\s+(?<is>${PROPER})`,
  ),
  rule(
    "EMPLOYER",
    `\\b(?:company|start-?up|firm|agency|bank|employer)(?:\\s+(?:called|named|was|is)|,)\\s+(?<is>${PROPER})`,
  ),
  rule("EMPLOYER", `\\b(?:hired by|employed by|laid off by|fired by|acquired by|moved over to)\\s+(?<is>${PROPER})`),
  rule("EMPLOYER", `\\b[Aa]t\\s+(?<is>${PROPER}),?\\s+(?:I|we|my|our)\\b`),
  rule(
    "EMPLOYER",
    `\\b(?:bei(?: der| dem)?|[Aa]rbeite für|gearbeitet für)\\s+(?<is>${PROPER})(?=\\s+(?:gearbeitet|angestellt|beschäftigt|tätig|haben|habe|war|bin|arbeite)\\b)`,
  ),
  rule("EMPLOYER", `\\b(?:[Tt]rabajé|[Tt]rabajaba|[Tt]rabajo|he trabajado)\\s+(?:en|para)\\s+(?<is>${PROPER})`),
  rule("EMPLOYER", `\\b(?:travaill(?:é|ais|e))\\s+(?:chez|pour)\\s+(?<is>${PROPER})`),

  // Places and origin
  rule(
    "PLACE",
    `\\b(?:I['’]m|I am|[Ii] come|[Ii] came|[Ff]amily (?:is|comes|came)|[Oo]riginally|[Pp]arents (?:are|come|came))\\s+(?:originally\\s+)?from\\s+(?<is>${PROPER})`,
  ),
  rule(
    "PLACE",
    `\\b(?:[Bb]orn|[Gg]rew up|[Rr]aised|[Ll]ived?|[Ll]iving|[Bb]ased|[Rr]esid(?:e|ing)|[Hh]ometown (?:is|was)|[Nn]ative of)\\s+(?:in\\s+)?(?<is>${PROPER})`,
  ),
  rule(
    "PLACE",
    `\\bI\\s+(?:moved|relocated|immigrated|emigrated|fled)\\s+(?:here\\s+)?(?:from|to)\\s+(?<is>${PROPER})`,
  ),
  rule(
    "PLACE",
    `\\b(?:[Ii]ch (?:komme|stamme) aus|[Gg]eboren in|[Aa]ufgewachsen in|[Ii]ch wohne in|[Ss]oy de|[Nn]ací en|[Vv]ivo en|[Vv]engo de|[Jj]e viens (?:de|du)|[Jj]['’]habite (?:à|en)|née? (?:à|en)|[Ii]ch lebe in)\\s+(?<is>${PROPER})`,
  ),
  rule("PLACE", `(?<is>\\b(?:the\\s+)?(?:${NATIONS})\\b)`),
  rule(
    "ORIGIN",
    `(?<=\\b(?:I['’]m|I am|[Aa]s|[Bb]eing|[Aa]m|[Mm]y)\\s+(?:an?\\s+)?)(?<is>(?:native\\s+)?(?:${PEOPLES})(?:[\\s-](?:${PEOPLES}))?)\\b`,
  ),
  rule(
    "ORIGIN",
    `\\b(?<is>(?:${PEOPLES})\\s+(?:citizen|immigrant|passport|accent|background|origin|descent|national|roots|heritage|native))\\b`,
  ),
  rule(
    "ORIGIN",
    "\\b(?<is>(?:an? )?(?:immigrant|refugee|foreigner|native speaker|asylum seeker|Ausländer(?:in)?|Flüchtling|inmigrante|immigrée?))\\b",
    "giu",
  ),

  // Age
  rule(
    "AGE",
    `\\b(?:I['’]m|I am|I was|[Bb]eing|I(?:['’]ve| have)? (?:just )?turned|I turn)\\s+(?:now |already |only |just |about |almost )?(?<is>${NUMBER}(?:[\\s-]years?[\\s-]old)?)(?=\\s*(?:[.,;!?]|$|and\\b|now\\b|but\\b|so\\b|when\\b|which\\b|this\\b|next\\b))`,
  ),
  rule("AGE", `\\b(?:[Aa]t|[Bb]y|[Ss]ince|[Ff]rom)\\s+(?<is>(?:the\\s+)?age\\s+(?:of\\s+)?${NUMBER})\\b`),
  rule(
    "AGE",
    "\\b(?<is>in my (?:(?:early|mid|late)[\\s-])?(?:twenties|thirties|forties|fifties|sixties|20s|30s|40s|50s|60s))\\b",
    "giu",
  ),
  rule(
    "AGE",
    "\\b(?:[Bb]orn|[Gg]raduated|[Gg]raduation|[Cc]lass of|[Ff]inished (?:school|university|college)|[Rr]etir\\w+)\\b(?:\\s+[\\p{L}\\[\\]_\\d]+){0,6}?\\s+(?<is>(?:in\\s+)?(?:19|20)\\d{2})\\b",
  ),
  rule("AGE", "\\b[Cc]lass of (?<is>(?:19|20)\\d{2})\\b"),
  rule(
    "AGE",
    "\\b(?<is>(?:at |for |given )?my age|I['’]?(?:m| am) (?:too |quite |very |rather |still )?(?:young|old(?: enough)?|older|younger))\\b",
    "giu",
  ),
  rule(
    "AGE",
    `\\b(?:[Ii]ch bin|[Tt]engo|[Jj]['’]ai)\\s+(?<is>(?:\\d{2}|\\p{L}+(?:[\\s-]\\p{L}+){0,2})\\s+(?:Jahre alt|años|ans))(?!\\s+(?:de|d['’]|Erfahrung)\\b)`,
  ),

  // Family
  rule(
    "FAMILY",
    `\\b(?<is>(?:my|our|his|her)\\s+(?:own |little |small |young |older |younger |late |ex-|two |three |four |\\d )*(?:${KIN}))\\b`,
    "giu",
  ),
  rule("FAMILY", "\\b(?<is>(?:wife|husband|girlfriend|boyfriend|fianc[ée]e?))\\b", "giu"),
  rule(
    "FAMILY",
    "\\b(?:as|being|am|become|became|becoming|I['’]m)\\s+(?<is>(?:an?\\s+)?(?:single |working |new |proud |young )*(?:mother|father|mom|mum|dad|parent)(?:\\s+of\\s+(?:\\p{L}+|\\d))?)\\b",
    "giu",
  ),
  rule(
    "FAMILY",
    "\\b(?:have|has|had|with|raising|raised|my)\\s+(?<is>(?:(?:a|one|two|three|four|five|\\d|small|young|little)\\s+)+(?:kids?|children|sons?|daughters?|bab(?:y|ies)))\\b",
    "giu",
  ),
  rule(
    "FAMILY",
    "\\b(?<is>(?:on\\s+)?(?:maternity|paternity|parental) leave|pregnan(?:t|cy)|(?:got |am |was |been |newly )(?:married|divorced|widowed|engaged)|Elternzeit|Mutterschutz|schwanger(?:schaft)?|verheiratet|geschieden|embarazad[ao]|casad[ao]|divorciad[ao]|enceinte|mariée?|divorcée?|congé (?:maternité|parental|paternité))\\b",
    "giu",
  ),
  rule(
    "FAMILY",
    "\\b(?<is>meine?[rnms]?\\s+(?:Frau|Mann|Ehemann|Ehefrau|Mutter|Vater|Eltern|Tochter|Töchter|Sohn|Söhne|Kind(?:er)?|Familie|Freundin|Verlobter?|Bruder|Schwester))\\b",
    "giu",
  ),
  rule(
    "FAMILY",
    "\\b(?<is>mis?\\s+(?:esposa|esposo|marido|mujer|hij[oa]s?|madre|padre|padres|familia|novi[ao]|herman[oa]s?))\\b",
    "giu",
  ),
  rule(
    "FAMILY",
    "\\b(?<is>(?:ma|mon|mes)\\s+(?:femme|mari|époux|épouse|fille|fils|filles|mère|père|parents|enfants?|famille|copain|copine|frère|sœur))(?!\\p{L})",
    "giu",
  ),

  // What is nobody's business
  rule("PRIVATE", `\\b(?<is>(?:${FAITHS}))\\b`),
  rule(
    "PRIVATE",
    "\\b(?<is>(?:sorry for |excuse )?my (?:(?:strong |thick |bad |poor )*(?:accent|English|German|French|Spanish)|disability|illness|disease|condition|cancer|depression|adhd|autism|dyslexia|wheelchair|stutter|stammer|surgery|burn-?out|faith|religion|church|mosque|synagogue|temple|visa|citizenship|nationality|sexuality|gender|transition|skin colou?r))\\b",
    "giu",
  ),
  rule(
    "PRIVATE",
    "\\b(?:I am|I['’]m|I have|[Aa]s an?|being|with)\\s+(?<is>(?:an? )?(?:autistic|dyslexic|disabled|deaf|blind|gay|lesbian|bisexual|transgender|trans|queer|depressed|adhd|autism|dyslexia|diabetes|epilepsy|asthma)(?: (?:person|man|woman))?)\\b(?!\\s+(?:index|spot|write|feature|flag))",
    "giu",
  ),

  // Gender
  rule(
    "GENDER",
    "\\b(?<is>(?:an? |the |only |first )*(?:wom[ae]n|(?<!-)m[ae]n(?!\\s+(?:in the middle|hours?|days?|months?|pages?|power))|lad(?:y|ies)|gentlem[ae]n|female|male)(?: (?:engineer|developer|founder|manager|programmer|leader)s?)?)(?![-\\p{L}])",
    "giu",
  ),
  rule(
    "GENDER",
    "\\b(?<is>(?:business|sales|chair|spokes|fire|police)(?:wom[ae]n|m[ae]n)|waitress|waiter|stewardess|steward|hostess|housewife|sorority|fraternity)\\b",
    "giu",
  ),
  rule("THEMSELF", "\\b(?<is>himself|herself)\\b", "giu"),
  rule("THEY", "\\b(?<is>he|she)\\b", "giu"),
  rule("THEIR", "\\b(?<is>him|his|hers|her)\\b", "giu"),
];

/** Kinds of which there may be several, told apart by a number. */
export const NUMBERED: readonly BlindKind[] = ["NAME", "SCHOOL", "EMPLOYER", "PLACE"];

/** Given names heard so often that they are names wherever they stand with a capital. None that is also a tool or a word. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  `Aaron Abdul Adam Adrian Ahmed Aisha Alan Alejandro Alessandro Alexander Alexandra Ali Alice Amanda Amelie Amir Amy Ana Anastasia Andrea Andreas Andrew Angela Anita Anna Anne Antoine Antonio
  Arjun Arthur Ayesha Barbara Ben Benjamin Bernd Beatriz Brian Bruno Camille Carla Carlos Carmen Caroline Catherine Charlotte Chen Chiara Chloe Christian Christina Christine Christoph Claire Claudia
  Daniel Daniela David Deborah Deepak Denis Diana Diego Dieter Dmitri Dominik Dorothea Edward Elena Elisabeth Elizabeth Emily Emma Eric Erik Esther Eva Fatima Felix Fernando Florian Francesca Francisco Frank
  Gabriel Gabriela Georg George Giulia Greg Gustavo Hannah Hans Hassan Heather Heike Helen Helena Helga Henrik Henry Ibrahim Igor Ines Ingrid Irina Isabel Isabelle Ivan Jack Jacob James Jamal Jan Jane Janet Jason Javier
  Jean Jennifer Jens Jessica Joanna Johan Johanna John Jonas Jonathan Jorge Jose José Joseph Joshua Juan Judith Julian Juliette Jürgen Karen Karin Karl Katharina Katherine Kathrin Keith Kevin Khalid Klaus Kumar
  Lakisha Lars Laura Lauren Léa Lena Leon Leila Linda Lisa Lorenzo Louise Lucas Lucia Ludwig Luis Luisa Lukas Manuel Manuela Marc Marco Margaret Maria María Marie Marina Mario Marta Martha Martin Martina Mary Matteo Matthew Matthias
  Megan Mehmet Melanie Michael Michaela Michelle Miguel Mohamed Mohammed Monica Monika Muhammad Mustafa Nadia Natalia Natalie Nathalie Nicholas Nicole Nikolai Nina Nora Olga Oliver Omar Pablo Patricia Patrick Paul Paula Pedro Peter Petra Philip Philipp Pierre
  Priya Rachel Rafael Rahul Rajesh Ravi Rebecca Ricardo Richard Robert Roberto Roland Sabine Samantha Samuel Sandra Sanjay Sara Sarah Sebastian Sergei Simone Sofia Sofie Sophia Sophie Stefan Stefanie Stephanie Steven Susan Susanne Suresh Svetlana
  Tamara Tanja Teresa Thomas Tobias Tyrone Ulrich Ursula Valentina Vanessa Vera Veronica Victor Vijay Vincent Vladimir Walter Wei William Wolfgang Yasmin Yusuf Yvonne Zeynep`.split(
    /\s+/u,
  ),
);

/** Capitalised words that are no name, school, employer or place, whatever stands before them. */
export const NOT_A_NAME: ReadonlySet<string> = new Set(
  `i a the and but so then we they it this that there here yes no ok okay well first second when if what why how in on at for with from to
  api apis aws azure gcp kubernetes k8s docker linux unix windows git github gitlab jenkins terraform ansible helm istio envoy nginx kafka rabbitmq redis memcached postgres postgresql mysql mariadb sqlite mongodb cassandra dynamodb
  elasticsearch clickhouse snowflake bigquery spark flink airflow dbt hadoop hive presto trino db2 sql nosql join inner outer left right select where group order insert update delete rest graphql grpc http https tcp udp tls ssl dns cdn json yaml xml csv html css
  python java javascript typescript kotlin scala rust go golang ruby php perl swift haskell erlang elixir clojure react angular vue svelte node django flask fastapi spring rails laravel numpy pandas pytorch tensorflow
  scrum agile kanban jira ci cd ml ai llm gpu cpu ram ssd os ide sdk cli gui ui ux qa sre devops saas b2b b2c crm erp etl olap oltp lambda ec2 s3 sqs sns rds
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december christmas easter covid
  engineer engineering developer manager architect lead director officer`.split(/\s+/u),
);
