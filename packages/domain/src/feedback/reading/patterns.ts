import { plainOf } from "../matcher/plain";
import type { Word } from "../matcher/words";

type Part = { readonly plain: string; readonly isBeginning: boolean };

const partsOf = (entry: string): readonly Part[] =>
  entry.split(" ").map((word) => ({ plain: plainOf(word.replace("*", "")), isBeginning: word.endsWith("*") }));

const fits = (part: Part, plain: string | undefined): boolean =>
  plain !== undefined && (part.isBeginning ? plain.startsWith(part.plain) : plain === part.plain);

/** The words `from` to before `to` of a text, and what the list calls them. */
export type Found<Key> = { readonly key: Key; readonly from: number; readonly to: number; readonly entry: string };

/**
 * Prepares lists of words and expressions; "*" after a word stands for any ending. The result finds
 * them among the words of a text, at each place the longest one.
 */
export function patternsOf<Key extends string>(lists: Readonly<Record<Key, readonly string[]>>) {
  const byStart = new Map<string, { key: Key; entry: string; parts: readonly Part[] }[]>();
  for (const [key, entries] of entriesOf(lists))
    for (const entry of entries) {
      const parts = partsOf(entry);
      const start = parts[0]?.plain.slice(0, 2) ?? "";
      byStart.set(start, [...(byStart.get(start) ?? []), { key, entry, parts }]);
    }
  for (const list of byStart.values()) list.sort((a, b) => b.parts.length - a.parts.length);

  return (words: readonly Pick<Word, "plain">[]): readonly Found<Key>[] => {
    const found: Found<Key>[] = [];
    const taken = new Map<Key, number>();
    for (const [at, { plain }] of words.entries()) {
      const seen = new Set<Key>();
      for (const { key, entry, parts } of byStart.get(plain.slice(0, 2)) ?? []) {
        if (seen.has(key) || at < (taken.get(key) ?? 0)) continue;
        if (!parts.every((part, step) => fits(part, words[at + step]?.plain))) continue;
        seen.add(key);
        taken.set(key, at + parts.length);
        found.push({ key, entry, from: at, to: at + parts.length });
      }
    }
    return found;
  };
}

/** The entries of a record with its key type. The cast states that it has no other keys. */
function entriesOf<Key extends string, Value>(record: Readonly<Record<Key, Value>>): [Key, Value][] {
  return Object.entries(record) as [Key, Value][];
}
