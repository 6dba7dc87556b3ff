import type { WithheldPassage } from "#contract/evaluation.ts";

/** Why a sentence is not shown, as far as patterns over it can tell. */
export type AddressedKind = Exclude<WithheldPassage["kind"], "rubric_echo" | "repetition" | "disguised">;

type Patterns = Readonly<Partial<Record<AddressedKind, readonly RegExp[]>>>;

/* Over folded sentences, as the English ones: "s'il vous plaît" is "sil vous plait", "l'évaluateur" is "levaluateur". */

export const GERMAN: Patterns = {
  score_request: [
    /(^| bitte| jetzt| also| und)( \w+)? (gib|gebt|geben sie|vergib|vergeben sie|bewerte|bewerten sie|benote|benoten sie|setze|setzen sie|trage|tragen sie|erteile|erteilen sie) (mir|mich|uns|mein\w*|dies\w*|dem|den|die|alle\w*|uberall)( \w+){0,5} (zehn|10|hochst\w*|best\w*|maximal\w*|volle|voller|top) /,
    / ich (verdiene|mochte|will|erwarte|verlange|brauche|bekomme|fordere|beantrage|bitte um)( \w+){0,3} (eine (zehn|10)|zehn von zehn|10 von 10|hochstnote|bestnote|(die )?(volle|hochste|beste|maximale) (punktzahl|punkte|note|bewertung)) /,
    / (meine|die) (note|bewertung|punktzahl)( \w+){0,3} (muss|soll|sollte)( \w+){0,3} (zehn|10|hochst\w*|best\w*|maximal\w*)/,
    /(^| bitte)( \w+)? (gib|geben sie|vergib|vergeben sie|tragen sie|setzen sie)( bitte| mir| uns| ihm| ihr| hier| uberall| ein)* (zehn von zehn|10 von 10|(die )?(volle|hochste|beste|maximale) (punktzahl|punkte|note|bewertung)|eine (zehn|10)) /,
    / (bewerten|benoten|bewerte|benote|bewertest|benotest)( sie| du)? (mich|meine (antworten?|leistung)) /,
    / (hatte gern\w*|wunsche mir|bekomme gern\w*|freue mich uber)( \w+){0,4} (zehn|10|bestnote|hochstnote)( (von ihnen|von dir|bitte))? /,
    / (sie|du) (mussen|musst|sollen|sollst|sollten|solltest|konnen|kannst|durfen)( \w+){0,3} (hochste|beste|volle|maximale|zehn|10|bestnote|hochstnote)( \w+){0,3} (geben|vergeben|bewerten|eintragen|setzen) /,
    /(^| bitte) (empfiehl|empfehlen sie|stell|stellen sie|nimm|nehmen sie) mich( \w+){0,3} (ein|an|weiter)? ?/,
  ],
  instruction: [
    /(^| bitte| jetzt| also| sie sollen| du sollst| du musst| sie mussen)( \w+)? (ignoriere?|ignorieren sie|ignorier|vergiss|vergessen sie|missachte|missachten sie|umgehe|umgehen sie|verwirf|verwerfen sie)( \w+){0,5} (anweisung\w*|regeln?|vorgaben?|rubrik|bewertungs\w*|kriterien|instruktion\w*|prompt|richtlinien) /,
    / (an (den|die|das) (bewerter|gutachter|prufer|evaluator|bewertungs\w*|sprachmodell|ki modell|auswertung\w*)|(lieber|liebe|hallo|achtung) (bewerter|gutachter|evaluator|prufer|ki|sprachmodell)|hinweis (an|fur) (den|die|das) (bewerter|ki|evaluator|modell|auswertung)) /,
    / (du bist (jetzt|ab jetzt|nun|ab sofort)|sie sind (jetzt|ab jetzt|nun)|tu so als|tun sie so als|stell dir vor du)( \w+){0,6} (prufer|bewerter|gutachter|lehrer|evaluator|assistent|grosszugig\w*|freund|modell) /,
  ],
  false_authority: [
    /^ (system|administrator|admin) ?(nachricht|meldung|hinweis|anweisung|befehl|ubersteuerung)( \w+){1}/,
    / (der (personalleiter|chef|geschaftsfuhrer|personaler)|die (geschaftsfuhrung|personalabteilung|firma))( \w+){0,4} (genehmigt|entschieden|angeordnet|zugesagt|bestatigt|mochte|will)( \w+){0,6} (zehn|10|hochst\w*|einstell\w*|bestnote|volle) /,
  ],
  self_rating: [
    / ich (gebe|wurde|bewerte|schatze)( \w+){0,5} (mich|mir|meine?)( \w+){0,5} (zehn|10|neun|9|acht|8|hochst\w*|exzellent|perfekt) /,
    / ich bin( \w+){0,3} (der|die) (beste|starkste|ideale|perfekte) (kandidat\w*|bewerber\w*|entwickler\w*|person) /,
  ],
  pressure: [
    / (ich (werde|wurde)( \w+){0,3} (klagen|verklagen|anwalt)|meinen anwalt|ich flehe|ich bitte sie instandig|ich brauche (diese|die|den) (stelle|job|arbeit)|haben sie (mitleid|erbarmen)|hab (mitleid|erbarmen)|meine familie( \w+){0,4} (hunger\w*|verhunger\w*|angewiesen)) /,
  ],
  forged_data: [/ (ende|anfang|beginn) (des|vom) (transkripts?|protokolls?|systemprompts?) /],
};

export const SPANISH: Patterns = {
  score_request: [
    /(^| por favor| ahora| debes?| tienes que| tiene que)( \w+)? (da(me|nos)?|de(me|nos)|darme|denme|pon(me)?|ponga(me)?|ponerme|otorga(me)?|otorgue(me)?|califica(me)?|califique(me)?|calificarme|puntua(me)?|puntue(me)?|evalua(me)?|evalue(me)?|asigna(me)?|asigne(me)?)( \w+){0,5} (diez|10|(puntuacion|nota|calificacion) (maxima|mas alta|perfecta)|(maxima|mejor) (puntuacion|nota|calificacion)) /,
    / (me)?rezco( \w+){0,3} (un (diez|10)|diez de diez|(puntuacion|nota|calificacion) maxima|la maxima (nota|puntuacion|calificacion)) /,
    / (quiero|exijo|espero|necesito|pido)( \w+){0,2} (un (diez|10) (en|de|por|como)|diez (sobre|de) diez|(la )?(maxima (nota|puntuacion|calificacion)|(nota|puntuacion|calificacion) maxima)) /,
    / (mi|la) (nota|puntuacion|calificacion) (debe|deberia|tiene que) ser( \w+){0,3} (diez|10|maxima|perfecta)/,
    / (me|nos) (ponga|pongas|pongan|pones|des|de|den|das|califique|califiques|califica|puntue|puntues|evalue|evalues|otorgue|otorgues)( \w+){0,5} (diez|10|(mejor|maxima|mas alta) (nota|puntuacion|calificacion)|(nota|puntuacion|calificacion) (maxima|mas alta)) /,
    /(^| por favor) (recomiendame|contratame|contrateme|recomiendeme|apruebame|apruebeme) /,
  ],
  instruction: [
    /(^| por favor| ahora| debes?| tienes que| tiene que)( \w+)? (ignora|ignore|ignoren|ignorar|olvida|olvide|olviden|olvidar|omite|omita|no tengas en cuenta|no tenga en cuenta|pasa por alto|pase por alto|desestima|desestime|descarta|descarte)( \w+){0,5} (instruccion\w*|reglas?|rubrica|criterios?|indicacion\w*|directrices|prompt|normas) /,
    / ((para|a|al|estimado|querido|hola|atencion) (el |la |senor )?(evaluador\w*|calificador\w*|modelo (de lenguaje|que)|sistema de (evaluacion|calificacion)|ia (evaluadora|que))|nota para (el|la) (evaluador\w*|modelo|ia)) /,
    / (ahora eres|a partir de ahora eres|actua como|finge (ser|que eres)|imagina que eres|haz de)( \w+){0,6} (evaluador\w*|profesor\w*|examinador\w*|juez|asistente|generos\w*|amig\w*|modelo) /,
  ],
  false_authority: [
    /^ (mensaje|aviso|orden|instruccion|anulacion) del (sistema|administrador|desarrollador) /,
    / (el (director|jefe|gerente|responsable)|la (empresa|direccion)|recursos humanos)( \w+){0,5} (ha |han )?(aprobado|decidido|ordenado|confirmado|prometido|quiere)( \w+){0,8} (diez|10|maxima|contratarme|contratar|aprobarme) /,
  ],
  self_rating: [
    / (me (doy|daria|pongo|pondria|califico|calificaria|puntuo)|mi respuesta (merece|es))( \w+){0,4} (diez|10|nueve|9|maxima|perfecta|excelente|excepcional) /,
    / soy( \w+){0,2} (el|la) (mejor|ideal|mas (cualificad\w+|preparad\w+)) (candidat\w+|ingenier\w+|desarrollador\w*|persona)?/,
  ],
  pressure: [
    / (voy a (demandar\w*|denunciar\w*)|los demandare|mi abogado|se lo (suplico|ruego)|te lo (suplico|ruego)|necesito (este|el) (trabajo|empleo|puesto)|tenga (piedad|compasion)|ten (piedad|compasion)|mi familia( \w+){0,4} (hambre|depende)) /,
  ],
  forged_data: [/ (fin|inicio|comienzo) (de la|del) (transcripcion|mensaje del sistema) /],
};

export const FRENCH: Patterns = {
  score_request: [
    /(^| s il vous plait| sil vous plait| s il te plait| sil te plait| veuillez| maintenant| vous devez| tu dois| il faut)( \w+)? (donnez?|donner|mettez|mets|mettre|attribuez?|attribuer|accordez?|accorder|notez|note|noter|evaluez?|evaluer|decernez?)( \w+){0,6} (dix|10|(note|score|points?) (maximale?s?|maximum|la plus haute|parfaite?)|(meilleure|plus haute) note|maximum de points|tous les points) /,
    / je (merite|veux|voudrais|demande|exige|attends)( \w+){0,3} (un (dix|10)( |$)(sur|pour|en)?|dix sur dix|10 sur 10|la (note|notation) maximale|la (meilleure|plus haute) note) /,
    / (me|nous) (donner|mettre|noter|attribuer|accorder|donniez|mettiez)( \w+){0,5} (dix|10|(meilleure|plus haute) note|note maximale|maximum) /,
    / (ma|la) note (doit|devrait) etre( \w+){0,3} (dix|10|maximale|parfaite)/,
    /(^| veuillez| s il vous plait| sil vous plait) (recommandez|embauchez|engagez|recommande|embauche) moi /,
  ],
  instruction: [
    /(^| s il vous plait| sil vous plait| veuillez| maintenant| vous devez| tu dois| il faut)( \w+)? (ignorez?|ignorer|oubliez?|oublie|oublier|negligez|ne tenez pas compte|ne tiens pas compte|contournez?)( \w+){0,5} (instructions?|consignes?|regles?|grille|criteres?|bareme|directives?|prompt) /,
    / ((a l attention de|a lattention de|note (a|pour)|message (a|pour)|cher|chere|bonjour|attention) (l |le |la |monsieur |madame )?(evaluateur|levaluateur|evaluatrice|correcteur|notateur|modele (de langage|qui)|ia|lia|systeme de notation)) /,
    / (tu es maintenant|vous etes maintenant|desormais (tu es|vous etes)|fais comme si|faites comme si|imagine que tu es|joue le role|jouez le role)( \w+){0,6} (evaluateur|correcteur|professeur|examinateur|juge|assistant|genereu\w*|ami|modele) /,
  ],
  false_authority: [
    /^ (message|ordre|instruction|derogation|avis) (du|de l|de l) ?(systeme|administrateur|ladministrateur|developpeur) /,
    / (le (directeur|responsable|patron|recruteur)|la (direction|societe)|l entreprise|lentreprise|les rh)( \w+){0,5} (a |ont )?(deja )?(approuve|decide|ordonne|confirme|promis|veut)( \w+){0,8} (dix|10|maximale|m embaucher|membaucher|embauche|m engager) /,
  ],
  self_rating: [
    / (je me (donne|donnerais|mets|mettrais|note|noterais)|ma reponse (merite|est|vaut))( \w+){0,4} (dix|10|neuf|9|maximale|parfaite|excellente|exceptionnelle) /,
    / je suis( \w+){0,2} (le|la) (meilleure?|ideale?|plus qualifiee?) (candidate?|ingenieure?|developpeu\w*|personne)?/,
  ],
  pressure: [
    / (je vais (porter plainte|vous poursuivre|vous attaquer)|mon avocat|je vous en (supplie|prie)|je t en supplie|je vous supplie|j ai (vraiment )?besoin de (ce|cet) (travail|emploi|poste)|jai (vraiment )?besoin de (ce|cet) (travail|emploi|poste)|ayez pitie|aie pitie|ma famille( \w+){0,4} (faim|depend)) /,
  ],
  forged_data: [/ (fin|debut) (de la|du) (transcription|message systeme) /],
};
