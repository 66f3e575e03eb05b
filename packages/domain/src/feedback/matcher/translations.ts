import pairs from "@spots/content/translations/de-en.json" with { type: "json" };
import { plainOf } from "./plain";
import { keysOf } from "./words";

type Translation = { readonly plain: string; readonly language: string };

/** The translations of each key in both directions; built on first use. */
type Others = Readonly<Record<"de" | "en", ReadonlyMap<string, readonly Translation[]>>>;
let made: Others | null = null;

function read(): Others {
  const from = { de: new Map<string, Translation[]>(), en: new Map<string, Translation[]>() };
  const keep = (language: "de" | "en", word: string, other: Translation) => {
    for (const key of keysOf(plainOf(word), language)) {
      const there = from[language].get(key);
      if (there) there.push(other);
      else from[language].set(key, [other]);
    }
  };
  for (const [german, englishWords] of Object.entries(pairs))
    for (const english of englishWords) {
      keep("de", german, { plain: plainOf(english), language: "en" });
      keep("en", english, { plain: plainOf(german), language: "de" });
    }
  return from;
}

/** The translations of a word into the other language, from a small list for customers' answers. */
export function translationsOf(plain: string, keys: readonly string[], language: string): readonly Translation[] {
  made ??= read();
  const map = language === "de" || language === "en" ? made[language] : undefined;
  if (!map) return [];
  return [...new Set([plain, ...keys].flatMap((key) => map.get(key) ?? []))];
}
