/** What a description of a moment tells: who acts, at which time, at which place. */
export const Parts = ["who", "when", "where"] as const;
export type Part = (typeof Parts)[number];

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Words that name somebody, a time or a place. English and German. */
const words: Readonly<Record<Part, ReadonlySet<string>>> = {
  who: list(`
    i we you he she they one someone somebody whoever anyone everybody everyone staff team owner manager host colleague waiter waitress chef cook nurse
    doctor driver guard cleaner mechanic clerk child children guest customer person people someone apprentice technician voice they're we're
    ich wir du er sie ihr es man jemand wer jeder team chef chefin leitung kollege kollegin koch köchin kellner kellnerin kind kinder gast gäste kunde
    kundin kunden person leute wirt wirtin ärztin arzt lehrling pflegekraft azubi
  `),
  when: list(`
    when whenever while before after during until till once as then later now today tomorrow tonight first last next finally every daily weekly monthly
    yearly minute minutes second seconds hour hours day days week weeks month months year years morning noon afternoon evening night birthday time start
    end beginning on monday tuesday wednesday thursday friday saturday sunday meanwhile soon already always again spring summer autumn winter wait
    waiting visit anniversary since within moment
    wenn während bevor nachdem ehe sobald solange bis als dann später jetzt heute morgen gleich zuerst zuletzt schließlich jede jeden jedes jeder täglich
    minute minuten sekunde sekunden stunde stunden tag tage tagen woche wochen monat monate monaten jahr jahre jahren morgens mittags abends nachts abend
    mittag nachmittag nacht geburtstag anfang ende ersten erste erstes erster letzten letzte nächsten nächste beim nach vor zwischen montag dienstag
    mittwoch donnerstag freitag samstag sonntag frühling sommer herbst winter inzwischen immer wieder schon besuch wartet warten seit
  `),
  where: list(`
    at in on by beside behind under over near inside outside into onto through across along around between from to next above below upon door doors table
    counter till desk chair room window wall shelf street home house shop kitchen floor corner entrance here there online website phone screen car with
    an am im in auf bei beim neben hinter unter über vor ans ins aufs zum zur zu aus durch zwischen um tür tisch theke kasse stuhl raum fenster wand regal
    straße haus laden küche boden ecke eingang hier dort online telefon bildschirm draußen drinnen daheim zuhause mit
  `),
};

/** Endings of English and German words for somebody who does a thing: barber, florist, Verkäuferin. */
const whoEndings = /(er|or|ist|ian|ant|eur|erin|istin|eurin|keeper|man|woman|mann|frau|kraft)s?$/u;

/** The parts for which a text has no word. A text may tell them in words that the lists do not know: so they are asked for, not demanded. */
export function partsWithoutWord(text: string): readonly Part[] {
  const said = text.toLowerCase().match(/[\p{L}\p{M}\p{N}'’]+/gu) ?? [];
  const has = (part: Part) =>
    said.some((word) => words[part].has(word) || (part === "who" && word.length > 4 && whoEndings.test(word))) ||
    (part === "when" && /\d/u.test(text));
  return Parts.filter((part) => !has(part));
}
