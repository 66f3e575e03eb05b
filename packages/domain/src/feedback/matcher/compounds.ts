import { rankOf } from "./ranks";

/** The words of three letters that are allowed in compounds. Others would split words at random. */
const short = new Set(
  "tee rad bad see tur hut arm ohr eis ol uhr hof tor tag weg zug bus bar kuh mut rot tea bag box cup map jar pet cat dog".split(
    " ",
  ),
);
const links = ["", "s", "es", "n", "en", "er", "e"];

type IsWord = (plain: string) => boolean;

/** The first part in its base form: "geburtstag" for "geburtstags", "leih" for "leihen". */
function firstPart(part: string, isWord: IsWord): string | null {
  for (const link of links) {
    if (!part.endsWith(link)) continue;
    const bare = part.slice(0, part.length - link.length);
    if (bare.length >= 3 && isWord(bare)) return bare;
  }
  return part.length >= 4 && (isWord(`${part}en`) || isWord(`${part}n`)) ? part : null;
}

/**
 * The words that a compound is made of, two or more, or none: "kettenwasche" is "kette" and
 * "wasche". `own` are words that the spots use, whether a list holds them or not.
 */
export function partsOf(plain: string, language: string, own: ReadonlySet<string>): readonly string[] {
  if (plain.length < 6 || plain.length > 40 || /\d/.test(plain)) return [];
  if (language !== "de" && (language !== "en" || rankOf("en", plain) !== undefined)) return [];
  const known = language === "de" ? ("de" as const) : ("en" as const);
  const isWord: IsWord = (part) => {
    if (own.has(part)) return part.length >= 3;
    if (part.length < 4) return short.has(part);
    return (rankOf(known, part) ?? Number.POSITIVE_INFINITY) < (part.length < 5 ? 12_000 : 45_000);
  };
  return splitOf(plain, isWord) ?? [];
}

/** The split with the longest last word, which is the head of the compound. */
function splitOf(plain: string, isWord: IsWord): readonly string[] | null {
  for (let at = 3; at <= plain.length - 3; at += 1) {
    const last = plain.slice(at);
    if (!isWord(last)) continue;
    const first = plain.slice(0, at);
    const bare = firstPart(first, isWord);
    if (bare !== null) return [bare, last];
    const parts = at >= 7 ? splitOf(first.replace(/s$/, ""), isWord) : null;
    if (parts) return [...parts, last];
  }
  return null;
}
