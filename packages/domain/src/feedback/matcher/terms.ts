import { partsOf } from "./compounds";
import { misspelt } from "./likeness";
import { translationsOf } from "./translations";
import { informationOf, isCommonplace, isUnheardOf } from "./vocabulary";
import { keysOf, type Word } from "./words";

/** A word of the spots: its information, and its parts if it is a compound. */
export type Term = {
  readonly id: number;
  readonly plain: string;
  readonly language: string;
  readonly information: number;
  readonly isCommonplace: boolean;
  readonly parts: readonly { readonly plain: string; readonly share: number }[];
};
/** A word of an answer matched a term: the whole term (`part` null) or one of its parts. */
export type Heard = { readonly term: Term; readonly part: number | null; readonly worth: number };

const inPart = 0.85;
const inCompound = 0.9;
const translated = 0.85;
const begun = 0.7;

/** All words of the spots of a business, and a function that matches words of answers with them. */
export function makeTerms() {
  const terms = new Map<string, Term>();
  const own = new Set<string>();
  const byKey = new Map<string, { term: Term; part: number | null; worth: number }[]>();
  const byLetter = new Map<string, Term[]>();
  const byBeginning = new Map<string, { term: Term; stem: string }[]>();
  const remembered = new Map<string, readonly Heard[]>();

  const keep = <Value>(map: Map<string, Value[]>, key: string, value: Value) => {
    const there = map.get(key);
    if (there) there.push(value);
    else map.set(key, [value]);
  };

  /** All words are added first, so that compounds of the spots' own words are recognised. */
  const tell = (plain: string) => {
    if (plain.length >= 3) own.add(plain);
  };

  const add = (plain: string, language: string): Term => {
    const id = `${language} ${keysOf(plain, language)[1] ?? plain}`;
    const there = terms.get(id);
    if (there) return there;
    const parts = partsOf(plain, language, own);
    const told = parts.map((part) => Math.max(0.1, informationOf(part, language)));
    const all = told.reduce((sum, each) => sum + each, 0);
    const information = informationOf(plain, language);
    const term: Term = {
      id: terms.size,
      plain,
      language,
      information,
      isCommonplace: isCommonplace(plain, language),
      parts: parts.map((part, at) => ({ plain: part, share: (told[at] ?? 0) / all })),
    };
    terms.set(id, term);
    for (const key of keysOf(plain, language)) keep(byKey, key, { term, part: null, worth: 1 });
    for (const [at, part] of term.parts.entries())
      for (const key of keysOf(part.plain, language)) keep(byKey, key, { term, part: at, worth: inPart * part.share });
    keep(byLetter, plain[0] ?? "", term);
    if (plain[1] && plain[1] !== plain[0]) keep(byLetter, plain[1], term);
    const stem = keysOf(plain, language)[1] ?? plain;
    if (stem.length >= 5) keep(byBeginning, stem.slice(0, 5), { term, stem });
    return term;
  };

  const sameAs = (keys: readonly string[], language: string, worth: number): Heard[] =>
    keys.flatMap((key) =>
      (byKey.get(key) ?? [])
        .filter(({ term }) => term.language === language)
        .map(({ term, part, worth: own }) => ({ term, part, worth: worth * own })),
    );

  const inOthers = (plain: string, keys: readonly string[], language: string, worth: number): Heard[] => {
    const same = keys.flatMap((key) =>
      (byKey.get(key) ?? [])
        .filter(({ term }) => term.language !== language)
        .map(({ term, part, worth: own }) => ({ term, part, worth: worth * own })),
    );
    const other = translationsOf(plain, keys, language).flatMap(({ plain: word, language: into }) =>
      sameAs(keysOf(word, into), into, worth * translated),
    );
    return [...same, ...other];
  };

  const asMisspelt = (plain: string, keys: readonly string[]): Heard[] => {
    if (!isUnheardOf(plain)) return [];
    const stem = keys[1] ?? plain;
    return (byLetter.get(plain[0] ?? "") ?? []).flatMap((term) => {
      const wanted = keysOf(term.plain, term.language)[1] ?? term.plain;
      const worth = Math.max(misspelt(plain, term.plain), misspelt(stem, wanted));
      return worth > 0 ? [{ term, part: null, worth }] : [];
    });
  };

  const find = (plain: string, keys: readonly string[], language: string, isJoined: boolean): readonly Heard[] => {
    const heard = [...sameAs(keys, language, 1), ...inOthers(plain, keys, language, 1)];
    if (isJoined) return [...heard.filter(({ part }) => part === null), ...asMisspelt(plain, keys)];
    for (const part of partsOf(plain, language, own)) {
      const partKeys = keysOf(part, language);
      heard.push(...sameAs(partKeys, language, inCompound), ...inOthers(part, partKeys, language, inCompound));
    }
    const isHeard = heard.some(({ part, worth }) => part === null && worth >= inCompound);
    heard.push(...asMisspelt(plain, keys));
    if (isHeard) return heard;
    for (const key of keys)
      if (key.length >= 5)
        for (const { term, stem } of byBeginning.get(key.slice(0, 5)) ?? [])
          if (key !== stem && (key.startsWith(stem) || stem.startsWith(key)) && Math.abs(key.length - stem.length) <= 5)
            heard.push({ term, part: null, worth: begun });
    return heard;
  };

  /**
   * `isJoined`: two words of the text joined to one, which may be a term but not a new compound.
   */
  const listen = (
    { plain, keys }: Pick<Word, "plain" | "keys">,
    language: string,
    isJoined = false,
  ): readonly Heard[] => {
    const id = `${language} ${plain}${isJoined ? " joined" : ""}`;
    const there = remembered.get(id);
    if (there) return there;
    const heard = find(plain, keys, language, isJoined);
    if (remembered.size > 20_000) remembered.clear();
    remembered.set(id, heard);
    return heard;
  };

  return { tell, add, listen, size: () => terms.size };
}
