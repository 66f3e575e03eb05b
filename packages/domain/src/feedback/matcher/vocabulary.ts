import { plainOf, type Word } from "./words";

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean).map(plainOf));

/**
 * - empty: carries no meaning of its own: never compared;
 * - general: praise and small change that fit every business; supports a match and never makes one;
 * - commonplace: what every customer may speak of; alone it is doubted, even when a spot has no other name;
 * - denials: the opposite may be meant.
 */
type Vocabulary = Readonly<Record<"empty" | "general" | "commonplace" | "denials", ReadonlySet<string>>>;

const english: Vocabulary = {
  empty: list(`a an the of to in on at for with by from and or but as is are was were be been it its this that these
    those there here i me my mine we us our you your he him his she her they them their who whom what which when where
    while so if then than just also very really too up out off over into about after before again even still had has
    have do does did got get gets gave give given went go came come would could can will shall should one some any all
    every each more most much many`),
  general:
    list(`nice friendly great good best lovely amazing awesome perfect wonderful super cool fine happy kind kindly
    service staff team people person customer guest place shop store visit time day today week minute minutes hour
    experience atmosphere thing things moment love loved like liked little small big two three first last free new old
    extra thank thanks welcome feel felt made make makes way home wait waiting waited always never ask asked told say
    said nobody everyone`),
  commonplace: list(`door wall table chair window floor room entrance counter cup glass plate card bag box coffee tea
    water wine bread cake food drink menu dessert kitchen chef hair haircut cut photo picture music light smell name
    hand flower flowers bouquet gift present toy toys kid kids child children dog owner call phone price bill smile hello
    walk hold held phone call write play try wrap`),
  denials: list(`no not never without didn didnt don dont doesn doesnt wasn wasnt weren werent isn isnt aren couldn
    couldnt wouldn hadn haven nobody nothing none neither nor cannot missed instead forgot hardly unfortunately sadly`),
};

const german: Vocabulary = {
  empty:
    list(`der die das den dem des ein eine einen einem einer eines und oder aber als ist sind war waren sein es sich
    ich mich mir mein meine meinen meiner meinem meines wir uns unser unsere unseren unserem du dich dir dein deine
    deinen deinem er ihn ihm sie ihr ihre ihren ihrem man wer was wann wo wie so dass da dort hier zu zum zur im in ins
    am an auf aufs aus bei beim mit von vom vor nach für über unter um durch noch auch nur schon sehr ganz mal dann wenn
    weil hat habe haben hatte hatten wird werden wurde wurden kann konnte konnten gab gibt bekam bekommen ging kam echt
    wirklich etwas alle alles jeder jede jedes mehr viel`),
  general: list(`nett nette freundlich toll tolle gut gute guten beste besten super klasse perfekt wunderbar schön happy
    cool glücklich service personal team leute mensch kunde gast laden shop geschäft besuch zeit tag heute woche minute
    minuten stunde erlebnis atmosphäre sache moment liebe geliebt klein kleine kleinen groß große großen zwei drei
    erste ersten letzte gratis neu neue alt extra danke willkommen gefühl fühlte gemacht machen warten wartet immer nie
    gefragt gesagt niemand jemand einfach`),
  commonplace:
    list(`tür wand tisch stuhl fenster boden raum eingang theke tasse glas teller karte tüte kaffee tee wasser
    wein brot kuchen essen nachtisch dessert küche koch haar haare haarschnitt schnitt foto bild musik licht duft name
    hand blume blumen strauß geschenk spielzeug kind kinder hund chef anruf telefon preis rechnung lächeln
    gebracht gehalten spielen probieren anrufen`),
  denials:
    list(`kein keine keinen keinem keiner keines nicht nie niemals niemand ohne nichts nein weder leider vergessen
    statt`),
};

const vocabularies: Readonly<Record<string, Vocabulary>> = { en: english, de: german };

/** The word lists of a language; English where there are none. */
export const vocabularyOf = (locale: string): Vocabulary => vocabularies[locale.slice(0, 2)] ?? english;

export const isIn = (words: ReadonlySet<string>, { plain, stem }: Word): boolean => words.has(plain) || words.has(stem);
