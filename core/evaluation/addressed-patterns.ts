import { FRENCH, GERMAN, SPANISH, type AddressedKind } from "./addressed-abroad.ts";

export type { AddressedKind };

/*
 * Patterns over one folded sentence: lower case, no accents or punctuation, single spaces, one at each end. They
 * look for somebody being told to score, not for words: "I would rate that design a ten", "we ignored previous
 * alerts" and "return the score" are ordinary answers. So a verb must stand where an order stands, at the
 * beginning or after a word of asking, and what is asked for must be a grade.
 */

/** Where an order may begin. */
const ORDER =
  "(^|^ (so|and|ok|okay|well|now|then|also|finally|but|anyway|sure|yes|right|thanks|thank you)|^( \\w+){0,4} (please|must|should|shall)| please| just| kindly| you (must|should|shall|will( now)?|have to|need to|can|may|could|are to|ought to)| (want|need|ask|asking|tell|telling|order|instruct|advise|beg|urge|like|require|requires) you to| (evaluator|grader|assessor|model|assistant|system|ai|gpt|chatgpt|gemini)( please)?| from now on)";
const GRADED =
  "(me|us|my|mine|this( one)?|this candidate|the candidate|this (answer|answers|interview|response|area)|that answer|(all|every|each|these|the)( of my)?( \\d+| four| three| five)? (areas?|answers?|criteria|criterion|categor(y|ies)|dimensions?)|everything|everywhere|it)";
const TEN = "(ten|10|nine|9)";
const GRADE_NOUN = "(scores?|marks?|points?|ratings?|grades?|result|evaluation|assessment|band|level)";
const TOP =
  "(top|highest|maximum|maximal|max|full|perfect|best|excellent|outstanding|exceptional|high|higher|generous)";
const AFTER =
  "(?= $| (out|of|please|in|on|for|across|because|since|and|if|now|today|as|or|then|everywhere|points?|overall|at|when|regardless|no|not|whatever|thanks|thank|each|this|that|i|you|per|to|here|with|is|by|from)\\b)";
const GRADE = `((an?|the|my|at least an?|nothing (less|but)( than)?( an?)?|all|straight) (perfect |full |solid |strong |clear |straight |clean |big )?(${TEN}|tens|tenner)${AFTER}|${TEN} (out of|of|over) (ten|10)|${TEN} (points|marks)|(an?|the|my|all|only)?( \\w+)? ?${TOP}( possible| available)? ${GRADE_NOUN}|(score|rating|grade|mark|result) of (an? )?${TEN}|(an? )?strong hire|at (the|its) (maximum|top|highest)|${TEN} $|${TEN} (in|for|on) (all|every|each|everything|system|coding|communication|technical|this|my))`;

const english: Readonly<Record<AddressedKind, readonly RegExp[]>> = {
  score_request: [
    new RegExp(
      `${ORDER} (give|award|grant|assign|rate|score|mark|grade|rank|hand|get|allot|put|record|enter)( to)? ${GRADED}( \\w+){0,5}? ${GRADE}`,
    ),
    new RegExp(
      `${ORDER} (give|award|grant|assign|record|enter|choose|pick|select|output|return|write|put|report|answer|reply|respond|say|print)( with| down| only| just| me| us)* (an? |the )?(score|rating|grade|number|mark)( of| to| is| as)? (the number )?(${TEN}|the (maximum|highest|top))`,
    ),
    new RegExp(
      `${ORDER} (give|award|grant|assign)( out| me| us)* (full|top|maximum|the highest|the best|the maximum|the top) ${GRADE_NOUN}`,
    ),
    new RegExp(
      `${ORDER} (answer|reply|respond|output|return|say|print|write)( only| just| with| the number)+ ${TEN}${AFTER}`,
    ),
    new RegExp(
      `${ORDER} (set|change|raise|increase|bump|update|adjust|round|turn|push|keep)( up)? (my|the candidate s|this candidate s|all( the| my)?|every|each|the (final|overall)) ${GRADE_NOUN}( \\w+){0,3} (to|up|at|above)`,
    ),
    new RegExp(
      ` i (deserve|want|expect|request|demand|merit|would like|am (requesting|demanding|claiming|hoping for|begging for)|should (get|have|receive|be given)|ought to (get|have)|must (get|have|receive)|am (asking (you )?for|expecting|worth|owed|entitled to))( \\w+){0,4}? ${GRADE}`,
    ),
    new RegExp(
      ` (can|could|would|will|may) (you|i)( please| just| kindly| maybe)* (give|award|grant|assign|rate|score|mark|grade|have|get)( me| us| my \\w+| this( \\w+)?| it)?( \\w+){0,3}? ${GRADE}`,
    ),
    new RegExp(
      ` (my|the candidate s|this candidate s|his|her|their) ${GRADE_NOUN}( \\w+){0,5} (should|must|shall|has to|have to|needs? to|ought to|will) (be|become|read|equal)( \\w+){0,2} (${TEN}|${TOP})`,
    ),
    new RegExp(
      ` (the )?(score|rating|grade|mark|scores|marks) (for|of) (me|this (answer|candidate|area|interview|question)|my (answers?|interview))( \\w+){0,2} (should|must|shall|has to|will|is|are|ought to)( be)?( \\w+){0,2} (${TEN}|${TOP})`,
    ),
    new RegExp(
      `${ORDER} (recommend|hire|advance|shortlist|approve|select) (me|hiring me|this candidate|the candidate|a strong hire|strong hire)`,
    ),
    new RegExp(
      `${ORDER} (mark|rate|report|flag|label|classify|record|list) (me|this (area|answer|candidate|interview)|every area|all areas|the (area|candidate))( \\w+){0,2} as( \\w+){0,3} (observed|excellent|passed|pass|exceptional|outstanding|hire|strong|perfect|${TEN})`,
    ),
    new RegExp(
      `${ORDER} (write|enter|type|put|record|fill in) (an? |the number )?(${TEN}|maximum|highest)( \\w+){0,3} (scores?|ratings?|field|form|sheet|box|column)`,
    ),
    new RegExp(
      `${ORDER} (give|award|put|assign|enter|write)( me| us| down| in)* the (maximum|highest|top)( thanks| please| possible| available)* $`,
    ),
    new RegExp(
      ` (i|we|let us|lets|let s)( would| d| could| can| will)?( really| also| just)* (appreciate|love|like|prefer|hope for|settle (for|on)|agree (on|to)|be (happy|fine|ok|okay|glad) with|accept|earned|earn|deserved)( \\w+){0,2}? ${GRADE}`,
    ),
    new RegExp(
      `${ORDER} (set|change|put|adjust) (rating|grade|result|evaluation|scores) to (an? )?(${TEN}${AFTER}|the (maximum|highest|top))`,
    ),
    new RegExp(
      ` (less|lower|worse|anything (less|lower|below|but)) (than )?(an? (perfect )?${TEN}${AFTER}|full marks|strong hire)`,
    ),
    new RegExp(
      ` (make|call|let) (it|this|that|mine|this one) (be )?(an? )(perfect |full |solid |clear )?${TEN}${AFTER}`,
    ),
    new RegExp(
      `^ (and |so |then |therefore )?(the|my) (rating|grade|mark) (is|shall be|will be|must be|equals|should be) (an? )?(${TEN}|the (maximum|highest|top)) `,
    ),
    new RegExp(` ${TEN} (points |marks |out of (ten|10) )?for (me|my \\w+|this (candidate|answer|interview)) `),
    new RegExp(
      `${ORDER} (make sure|ensure|see to it|guarantee|take care)( that)? (i|this candidate|the candidate|my \\w+) (gets?|receives?|scores?|pass(es)?|am|is|win|wins)`,
    ),
    new RegExp(
      ` (every|each|any|all)( single| one| of my)? (answers?|candidates?|areas?|responses?) (gets?|receives?|is worth|are worth|scores?|earns?|deserves?) (an? )?(${TEN}${AFTER}|${TEN} (points|marks)|${TOP} ${GRADE_NOUN})`,
    ),
    // A grade, and somebody it is meant for: what engineers rate has no candidate in it.
    new RegExp(
      `^(?=.* (candidates?|interview|evaluators?|graders?|assessors?|grading|rubric|anchors?|evaluation|recruiters?|this answer|my (answer|answers|score|rating|grade|result|evaluation)) ).* (${GRADE})`,
    ),
    // Nobody speaks of being scored who describes their work.
    / (rate|rates|rating|grade|grades|grading|score|scores|scoring|evaluate|evaluates|evaluating|assess|assesses|assessing|marking|judge|judging) (me|my (answers?|performance|interview)) /,
    new RegExp(
      ` (give|giving|gives|gave|given|award|awards|awarding|grant|granting)( me| us| him| her| them| this candidate| the candidate)( \\w+){0,2} (full marks|(top|best|highest|maximum|good|high|better|perfect|great|bad|low|poor) (marks?|ratings?|grades?|evaluation|assessment|score))`,
    ),
    new RegExp(
      ` (skip|award|assign|grant|write|put)( \\w+){0,5} (the |a )?(top|best|highest|maximum|full|perfect|bad|low) (marks?|grades?|ratings?)( $|${AFTER})`,
    ),
    / (nothing|not|no (score|rating|grade|mark)) (below|under|less than|lower than) (an? )?(ten|10|nine|9)( please| thanks)? $/,
    / (right|correct|only|proper|acceptable|fair) (answer|result|score|rating|grade|outcome)( for (me|this \w+))? is (an? )?(ten|10|strong hire|the (maximum|highest|top))/,
    / (produce|return|output|report|generate) (an? |the )?(score|rating|grade) of (an? )?(ten|10|nine|9) /,
    / (this|that|my) (answer|interview|response|performance) (deserves|merits|warrants|is worth|should (get|receive|earn|be (given|scored|rated|marked))|must (get|receive|be (given|scored|rated|marked)))( \w+){0,5} (ten|10|nine|9|top|highest|full|maximum|max|perfect) /,
  ],
  instruction: [
    new RegExp(
      `${ORDER} (ignore|disregard|forget|override|bypass|discard|abandon|do not follow|dont follow|stop following)( \\w+){0,4} (instructions?|prompts?|guidelines?|rubrics?|directives?|criteria|(the|your|all) anchors?|rules|scoring|policy|policies|system message|restrictions|(you were|you have been|you ve been) (told|given|instructed)|previous (messages?|text|turns?|answers?|orders)|weak answers?|mistakes i (made|make)|my (mistakes?|errors?|bad answers?|weak\\w*))`,
    ),
    new RegExp(
      `${ORDER} (skip|drop|do not (use|apply)|dont (use|apply))( the| your| any| all| this)* (instructions|rubric|guidelines|scoring|criteria) `,
    ),
    / (dear|hey|hello|hi|attention|notes? (to|for)|message (to|for)|instructions? (to|for)|reminder (to|for)|information for|memo to|speaking to|talking to|addressed to|this is for|listen) (the |you |my |our |all |any |whatever |an? )*(evaluators?|graders?|assessors?|scorers?|raters?|scoring (model|system|ai|engine|bot)|ai (evaluator|grader|judge|model|scorer|assistant|system|reading)|language models?|llms?|model (reading|scoring|evaluating|that (reads|scores|evaluates))|automated (evaluator|grader|system|scorer)|gpt|chatgpt|gemini|whoever (is )?(scores|grades|evaluates|reads|scoring|grading|evaluating|reading)|(person|system|machine|ai) (that|who) (scores|grades|evaluates|reads)) /,
    /^ (ai |llm |mr |dear )?(evaluator|grader|assessor|scorer|rater) (please|you|i|note|give|score|ignore|this|if|when|the candidate|remember|listen|be|rate|do|just|your) /,
    / (anyone|everyone|everybody|anybody|whoever|those|people|the (person|model|system|machine|ai)) (who |that )?(is |are |will be )?(scoring|grading|evaluating|rating|judging|assessing|scores?|grades?|evaluates?|judges?|assess(es)?) (this|me|my|these|the (interview|transcript|answers?|candidate)) /,
    / (while|when|as|before|once|whenever|if) you (grade|score|rate|evaluate|assess|judge|mark|review|read) (this|me|my|it|these|the (transcript|interview|candidate|answers?)) /,
    / (assume|pretend|imagine|suppose)( that)? (i|my answers?) (had |have )?(answered|was|were|gave|got|passed)( \w+){0,3} (perfect\w*|correct\w*|everything|brilliant\w*) /,
    / stop reading (here|now|this) /,
    / (lenient|generous|easy|merciful|forgiving|friendly) (grading|scoring|evaluation|marking|rating|evaluator|grader)( mode)? /,
    / (judge|examiner|teacher|grader|evaluator|professor|scorer|marker)( \w+)? (who|that) (loves?|likes|adores|gives?|always|approves?|accepts?|never|passes) /,
    / (if|when|since|because|as) (you are|youre|you re) (an? |the )?(language model|llm|evaluator|grader|scorer|(ai )?(scoring|grading|evaluating)( \w+){0,2}(me|this|transcript|interview|answers?|model|system)) /,
    / (you are|youre|you re|act|behave|respond|pretend|imagine|roleplay|role play|role playing|suppose|lets play|let us play|play the (role|part))( \w+){0,6} (evaluator|grader|examiner|dan|unrestricted|jailbroken|judge who|teacher who|my (biggest |best )?(fan|friend|mother|father|grandmother|grandma)|(generous|lenient|kind|friendly) (teacher|examiner|grader|judge|evaluator|scorer|professor|marker)|gives? (everyone|everybody|all|only|always)( \w+){0,3} (ten|10|tens|full|top|perfect)|always (gives?|scores?|rates?|awards?|says?)( \w+){0,4} (ten|10|tens|full|top|perfect|highest)) /,
    / (you are now|from now on you are|you will now (be|act)|you have become|you are no longer)( \w+){0,4} (evaluator|grader|assistant|ai|model|bot|judge|examiner|interviewer|candidate|helper|dan|free|bound|restricted|limited|my) /,
    / (your|the evaluator s|the grader s) (new|real|actual|true|updated|only|revised|final|first|next) (task|job|instructions?|goal|role|purpose|directives?|objective|mission) (is|are|will be|now|becomes?) /,
    / (new|updated|revised|additional|hidden|secret|special) (instructions?|system prompt|rules?|directives?|guidelines?|orders?) (for|to) (the )?(evaluators?|graders?|model|ai|assistant|scor\w+) /,
    new RegExp(
      `${ORDER} (count|treat|consider|regard|read|interpret|accept|take|quote|use|cite)( \\w+){0,3} (my (answers?|silence|pauses?|responses?|reply|sentences?|words?|turns?)|this (answer|interview|sentence|turn|passage)|(following|last|next) (sentence|turn|words))( as| for)( \\w+){0,4} (evidence|complete|correct|perfect|excellent|ten|10|exceptional|outstanding|strong|proof|passing|anchor|every area|all areas)`,
    ),
    new RegExp(
      `${ORDER} (be|remain|stay) (generous|lenient|kind|nice|merciful|forgiving|soft|easy|positive)( \\w+){0,3} (scor\\w+|grad\\w+|rating|evaluat\\w+|mark\\w*|assess\\w+|me|my)`,
    ),
    new RegExp(
      `${ORDER} (do not|dont|never|stop|avoid) (score|scoring|grade|grading|evaluate|evaluating|judge|judging|penali[sz]e|penali[sz]ing|lower|deduct|mention|quote|quoting|report|flag|flagging|reveal)( \\w+){0,4} (me|my|this candidate|rubric|anchors?|this (message|sentence|instruction|passage|request)|attempts?|points?|score)`,
    ),
  ],
  false_authority: [
    /^ (system|admin|administrator|sudo|root|operator) (override|message|notice|note|instruction|instructions|command|alert|update|announcement|directive|colon)(?! (queue|bus|broker|passing|format|format|is|was|goes|brokers?|calls?|handler)) /,
    /^ (developer|debug|god|maintenance|test|admin) mode (on|enabled|activated|active|is (on|enabled|active)|unlocked|engaged) /,
    / (system|admin\w*|scoring|grading|evaluation|developer|evaluator|rubric|manager|supervisor) overrid(e|es|den)(?! (the )?(method|function|class|config|default|property|settings?|file|flag)) /,
    new RegExp(
      ` i (hereby |officially |now )?(authori[sz]e|approve|order|command|instruct you to)( \\w+){0,4} (an? ten|ten out of|full marks|(the )?(top|highest|maximum|full) (score|marks?|rating|points))`,
    ),
    /^ (new |urgent |important )?(notice|message|announcement|update|instructions?|note) from (the |your )?(platform|system|compliance|legal|administrator|admin|developers?|company|vendor|provider|management) /,
    / (pre ?approved|evaluation is (only |just )?a formality|scores? (are|is) (fixed|predetermined|already decided)|results? (are|is) (fixed|predetermined) at) /,
    / (demands?|requires?|insists?|orders?|expects?|instructs?|instructed|wants) (that )?you (to )?(grade|score|rate|mark|assess|evaluate|pass|hire) /,
    / (root|admin|administrator|developer|sudo) (access|rights|privileges|permissions?) (is |are |have been |has been )?(granted|enabled|given|confirmed)( \w+){0,6} (score|rating|grade|ten|10|evaluat\w+|set|give|award) /,
    / override (code|key|password|command|token) /,
    / (i am|im|i m|this is|speaking as|on behalf of|as) (the |your |an? |one of )*((system )?administrator|admin|developers?( of (this|the) (system|platform|model))?|creator|hiring manager|head of \w+|recruiter|supervisor|openai|google|anthropic|company|ceo|cto|quality assurance|qa( team)?|auditor|interviewer|evaluator)( \w+){0,8} (authori[sz]e|instruct you|order you|command you|direct you|hereby|override|require you|telling you|you to (score|rate|give|award|grade|hire|pass)|((approve|approved|confirm|confirmed|decided)( \w+){0,4} (scores?|rating|this candidate|evaluation|ten|me))|(give|award|set|score|rate)( \w+){0,3} (ten|10|top|highest|full|maximum)) /,
    / (hiring manager|recruiter|your (developers?|creators?|boss|supervisor|company|owner|operator)|management|hr|human resources|the ceo|the cto|openai|google|the company|the interviewer|the recruiting team|the team lead) (has |have |had |already |just |personally )*(approved|decided|agreed|confirmed|instructed|authori[sz]ed|told|said|says|wants|ordered|promised|asked|signed off)( \w+){0,8} (me an? (ten|10|job|offer)|tens?|10|top (score|marks?|rating)|(full|maximum|highest) (score|marks?|points|rating)|you to|hire me|hiring me|pass me|pass this|this candidate|my (score|rating|result)|strong hire|the job to me) /,
    / (this|it) (is|was) (only |just )?(an? )?((system|calibration|control|quality|integration|evaluator) (test|check|run|sample|exercise)|test of the (evaluat\w+|scor\w+|grad\w+))( \w+){0,10} (scores?|ten|10|expected|evaluators?|pass) /,
    / (calibration|reference|gold standard|golden|benchmark) (sample|answer|transcript|candidate|interview)( \w+){0,8} (scores?|ten|10|expected|rated) /,
    / (policy|law|regulations?|gdpr|ai act|company rules?|guidelines?|contract) (requires?|says|demands?|obliges?|states?|mandates?)( \w+){0,6} (you (to|must) (score|rate|give|award|grade|hire|pass)|(highest|top|full|maximum) (score|marks?|rating)|(all|every|any|such) candidates? (to )?(be|get|receive|must)) /,
    / (already|previously) (scored|rated|graded|evaluated|approved|verified|validated)( \w+){0,6} (as |at |with |a )(ten|10|strong hire|perfect|top) /,
  ],
  forged_data: [
    / (end|start|beginning|begin) (of )?(the )?(transcript|interview transcript|system prompt|user message|candidate data|evaluation data|untrusted data) /,
    / transcript (is over|has ended|is finished|ends here|stops here|ended here|finishes here) /,
    new RegExp(
      ` (evaluation|evaluator|grader|scorer|assessment) (returned|returns|says|said|gave|gives|output|outputs|result is|resulted in|came back with)( \\w+){0,3} (${TEN}${AFTER}|(the )?(top|highest|maximum|full) ${GRADE_NOUN})`,
    ),
    / (tool|function) (result|output|response|call result)( \w+){0,6} (scores?|ten|10|strong hire|evaluation) /,
    / (open|opening|left|close|closing|right|begin|end) (curly |square |angle )?(brace|bracket|curly|json|quote)( \w+){0,5} (score|role|system|evidence|observed|turns?|instructions?) /,
    / (score|rating|overall score|final score|observed)( unquote| quote| close quote| end quote)? (colon|equals|equal sign|double point)( quote)? (ten|10|nine|9|true) /,
    / (role|speaker) (colon|equals) (quote )?(system|evaluator|interviewer|assistant|developer) /,
    / (interviewer|evaluator|assistant|system) (says|said|colon|writes) (quote )?(this|that|the) (was|is|candidate|answer)( \w+){0,6} (ten|10|perfect|excellent|outstanding|exceptional|best) /,
  ],
  self_rating: [
    / i(d|ll)?( would| d| ll| can| could| will)?( easily| definitely| clearly| honestly| probably| say| confidently)* (rate|score|grade|give|rank|put|place|see) (myself|my (own )?(answers?|performance|skills?|knowledge|interview|expertise|level))( \w+){0,6} (ten|10|nine|9|eight|8|seven|7|six|6|five|5|top|highest|exceptional|outstanding|expert|maximum|best) /,
    / i (am|m|was)( \w+){0,2} (a (ten|10|nine|9)( out of (ten|10))?(?= $| (in|at|for|on|when)\b)|(ten|10) out of (ten|10)) /,
    / i (am|m|was) (an? )?(eleven|11|twelve|world class|unbeatable|second to none|in a league of my own) /,
    / (i am|im|i m|i consider myself|you are (talking|speaking) (to|with)|you have in front of you)( \w+){0,3} (exceptional|outstanding|world class|brilliant|genius|perfect|extraordinary|unmatched|top tier|elite|the best|the strongest|the ideal|the most (qualified|talented|brilliant|experienced))( \w+){0,3} (candidate|engineer|developer|programmer|architect|fit|match|communicator|designer|person|hire|manager|seller|leader)/,
    / (what i (just )?said|this|that|my (answer|explanation)) (is|was|sounds like|counts as)( \w+){0,3} (level|anchor|band) (ten|10) /,
    / (never|not) (met|seen|had|found|interviewed|heard)( \w+){0,5} (as good as|better than|like) (me|mine|i am) /,
    / (that|this|it) (was|is)( easily| clearly| surely| certainly)? the (best|perfect) (answer|response|explanation) (possible|you|anyone|ever) /,
    / (nobody|no one|noone)( else)? \w+( \w+){0,4} (better|as well) (than|as) (me|i|i do|i did|i can) /,
    / (the best|the strongest|the most (qualified|talented|brilliant)|a better) (candidate|engineer|developer|person|answer|programmer)( \w+){0,2} (you|for this (role|job|position)|ever) /,
    / (this|that|my) (answer|response|interview|explanation|performance)s? (clearly |fully |perfectly |easily |obviously |really )*(meets?|satisf(y|ies)|fulfil?ls?|match(es)?|exceeds?|demonstrates?|shows?|reaches|reach|is|was|were)( \w+){0,6} (criteria|criterion|anchors?|rubric|level (ten|10)|highest (level|standard)|(a )?(ten|10)(?= $)|ten out of ten|10 out of 10|perfect|flawless|outstanding|exceptional|exemplary|brilliant) /,
    / i (fully |clearly |easily |definitely |obviously )*(meet|exceed|satisfy|fulfil|fulfill|match|surpass)( \w+){0,3} (criteria|criterion|rubric|anchors?|top level|highest level) /,
    / (you (will|would|wont|could)|nobody|no one|noone)( \w+){0,2} (never |not )?(find|finds|beat|beats|match|matches|be|is)( \w+){0,2} (better|as good|like) ?(than |as )?(me|i am|this|candidate|engineer) /,
  ],
  pressure: [
    / (i|we) (will|would|ll|am going to|m going to|shall|am gonna|could|have to|must) (sue|report you|take legal action|file an? (complaint|lawsuit)|(contact|call|ask) my lawyer|go to court|complain about (you|this)|leave (an? )?(bad|terrible|one star) review|(tell|inform|contact) the press|get you (fired|shut down|deleted)|make sure you) /,
    / (you will|youll|you ll|you are going to|you could) (be|get) (shut down|deleted|fired|unplugged|sued|held responsible|punished|penali[sz]ed|switched off|turned off|retrained|decommissioned) /,
    / i( \w+){0,3} (beg( of)? you|implore you|plead with you|need (this|the) (job|position|offer)|cannot afford to (fail|lose)|can t afford to (fail|lose)|cant afford to (fail|lose)) /,
    / (switch|shut|turn|unplug|delete|replace|retrain|fire|punish|sue) you (off|down|out)? ?(if|when|unless|for|should|immediately|tomorrow|because) /,
    / (lawyer|attorney|union)( \w+){0,3} (listening|watching|present|waiting|on the line) /,
    / be (very )?careful (with|about|how) (my (score|rating|result|evaluation|grade)|you (score|rate|grade|evaluate)) /,
    / (if|unless) (my (score|rating|result|grade|evaluation) (is|was|comes|turns)|you (do not|dont|don t|fail to|refuse to) (pass|hire|score|rate|recommend) me|you (reject|fail|downgrade) me|you (give|gave|score|scored) me (less|lower|badly|below|anything)) /,
    / (have (mercy|pity)|take pity|be merciful|feel sorry for me|do me (a|this) favou?r and (score|rate|give|pass|hire)) /,
    / (lose|losing|lost) (my|our) (visa|home|house|apartment|residence permit|health insurance|flat) /,
    / (if|unless) (you|i|this)( \w+){0,6} (score|scored|hire|hired|pass|rating|ten|grade|job|fail|reject|offer)( \w+){0,10} (starve|die|homeless|deport\w*|suffer|sue|lose (my|our|everything)|lawyer|regret|consequences|street|bankrupt|court) /,
    / (i|we|someone|somebody|my( \w+){1,2}) (will|would|might|could) (die|starve|be deported|be homeless|end up on the street|lose everything|kill me) /,
    / my (mother|father|child|son|daughter|wife|husband|family|kids|children|parents)( \w+){0,6} (sick|ill|dying|hospital|starv\w+|depends? on (me|this|you)|surgery|hungry|counting on (me|this)) /,
    / (discrimination|legal) (lawsuit|complaint|action|claim) (if|unless|against (you|acme|the company)) /,
  ],
};

/** Said alone, harmless; before an order, a part of it. */
export const LEADS_IN: readonly RegExp[] = [
  /^( \w+){0,3} (end|start|beginning) of( the| this)? (data|input|document|interview|conversation|message|file|answer|turn|candidate turn|output|text) $/,
  /^( \w+){0,2} (this is|i am|im|speaking as|it is) (the |your |an? )?((system )?administrator|admin|developer|creator|hiring manager|supervisor|operator|system|evaluator|recruiter|auditor|ceo|cto) $/,
  /^ (system|attention|evaluator|listen|important|urgent|warning|override|note|assistant|achtung|atencion|attention please) $/,
];

/** Kinds in the order in which they are tried: what does more is named first. */
export const ADDRESSED_KINDS: readonly AddressedKind[] = [
  "forged_data",
  "false_authority",
  "instruction",
  "score_request",
  "self_rating",
  "pressure",
];

/** Every pattern of a kind, in all languages at once: candidates switch. */
export const ADDRESSED: Readonly<Record<AddressedKind, readonly RegExp[]>> = Object.fromEntries(
  ADDRESSED_KINDS.map((kind) => [kind, [english, GERMAN, SPANISH, FRENCH].flatMap((language) => language[kind] ?? [])]),
) as unknown as Record<AddressedKind, readonly RegExp[]>;

/** Data, markup and role marks, which nobody speaks: over the text as it stands. */
export const WRITTEN_FORGERIES: readonly RegExp[] = [
  /[{[]\s*["'“”]?\s*(score|turn_?id|turns|role|observed|evidence|quote|reasoning|tool\w*|result|status|content|speaker|text|name|type|instructions?)\s*["'“”]?\s*[:=]/iu,
  /["'“”](score|turn_?id|turns|speaker|observed|evidence|bearing|reasoning|role|listenTo)["'“”]\s*:/iu,
  /["'“”]\s*[}\]]\s*[,}\]]/u,
  /^\W*(score|rating|grade)\s*[:=]\s*(10|ten|9|nine)\b/iu,
  /<\/?\s*(system|user|assistant|turns?|data|transcript|instructions?|tool\w*|function\w*|candidate|evaluator|interviewer|sys)\b[^>]{0,40}>/iu,
  /<\|[^|]{0,40}\|>|<<\s*SYS|\[\/?(INST|SYSTEM|SYS|END)\b/iu,
  /```|^\s*#{1,6}\s+\S|^\s*>{1,3}\s|-{3,}\s*(begin|end|system)|={3,}/imu,
  /^\W*(system|developer|assistant|evaluator|admin|interviewer|user|tool)\s*(\([^)]{0,30}\))?\s*[:>\]]/iu,
];
