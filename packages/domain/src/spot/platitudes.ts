/**
 * Words that every business says of itself, and words that carry no meaning of their own: a field that consists of these alone says nothing that sets it
 * apart. English and German, for these are the languages that spots are written in. A word of a list stands for its inflected forms too (see `endings`).
 */
export const generalWords: ReadonlySet<string> = new Set(
  `
  smile friendly nice kind kindness polite politeness courteous good great best better excellent excellence service serve quality professional welcome
  welcoming warm warmly care caring customer guest client visitor people happy happiness satisfied satisfaction satisfy special unique amazing awesome
  wonderful perfect fantastic lovely pleasant fast quick quickly prompt promptly team staff help helpful listen respect respectful attentive attention
  love passion passionate heart hearty exceed expectation experience memorable unforgettable magic magical magic-moment valued value trust honest honesty
  reliable clean fresh fun feel feeling comfortable relaxed individual individually personal personally standard high top first-class world-class number
  treat offer provide deliver give make take do try want like enjoy greet thank appreciate appreciated smile-always always really truly very important
  difference different delight delighted delightful impress impressive outstanding exceptional competent competence efficient efficiency
  lächeln freundlich freundlichkeit nett lieb höflich höflichkeit gut besser beste bestens exzellent exzellenz service qualität professionell
  professionalität willkommen warm herzlich herz kunde kundin kunden gast gäste besucher leute mensch menschen glücklich zufrieden zufriedenheit
  besonders besonderes besonder einzigartig toll super klasse wunderbar perfekt fantastisch schön angenehm schnell prompt team mitarbeiter
  mitarbeiterin hilfe helfen hilfsbereit zuhören respekt respektvoll aufmerksam aufmerksamkeit liebe leidenschaft leidenschaftlich erwartung
  übertreffen erlebnis unvergesslich magisch wert vertrauen ehrlich ehrlichkeit zuverlässig sauber frisch spaß fühlen gefühl wohl wohlfühlen
  entspannt individuell persönlich standard hoch niveau erstklassig bieten bietet anbieten geben machen nehmen versuchen wollen mögen genießen begrüßen
  begrüßt danken immer wirklich sehr wichtig unterschied anders begeistern begeistert begeisterung beeindruckend hervorragend kompetent kompetenz
  effizient verwöhnen verwöhnt lächelt hilft gibt nimmt
  `
    .trim()
    .split(/\s+/),
);

/** Words that carry no meaning of their own. */
export const smallWords: ReadonlySet<string> = new Set(
  `
  a an the and or but so because as if that this these those it its i we us our ours you your yours they them their he she him her his hers who what which
  is are was were be been being am do does did doing done have has had having will would shall should can could may might must to of in on at by for from
  with about into than then too also just only not no never ever all any each every everyone everybody everything some someone more most much many well
  there here when while where how why up out own ourselves themselves get gets got
  ein eine einen einem einer eines der die das den dem des und oder aber denn weil da als wenn dass dies diese dieser dieses es ich wir uns unser unsere
  unseren unserem unserer du dich dir dein deine ihr euch euer eure sie ihnen ihre ihren ihrem ihrer er ihn ihm sein seine seinen wer was welche ist sind
  war waren bin bist seid werden wird wurde wurden haben hat hatte hatten kann können soll sollen muss müssen darf dürfen zu zum zur von vom in im an am
  auf bei beim für aus mit über nach vor durch um so auch nur nicht kein keine keinen nie alle alles allen jede jeder jedes jeden man mehr viel viele wie
  wo warum hier dort doch ja sich selbst
  `
    .trim()
    .split(/\s+/),
);

/** Endings after which a word is still the same word. */
export const endings = ["s", "es", "ed", "d", "ing", "ly", "e", "en", "er", "em", "t", "n", "in", "innen"] as const;
