/** The words a new noun goes by, in each place that writes it its own way. */
export type Words = {
  /** `spot-idea`, as in file names. */
  kebab: string;
  /** `spotIdea`, as in the router. */
  camel: string;
  /** `SpotIdea`, as in types. */
  pascal: string;
  /** `spot_idea`, as in tables. */
  snake: string;
  /** `spot idea`, as in sentences. */
  spoken: string;
  /** The plural of each. */
  many: { kebab: string; camel: string; pascal: string; spoken: string };
  /** The room of the domain it lives in. */
  room: string;
};

export function wordsOf(noun: string, room: string): Words {
  const parts = noun.split("-");
  const last = parts.at(-1) ?? noun;
  const manyParts = [...parts.slice(0, -1), pluralOf(last)];
  return { ...formsOf(parts), snake: parts.join("_"), many: formsOf(manyParts), room };
}

function formsOf(parts: string[]) {
  const pascal = parts.map(capital).join("");
  return {
    kebab: parts.join("-"),
    camel: pascal.charAt(0).toLowerCase() + pascal.slice(1),
    pascal,
    spoken: parts.join(" "),
  };
}

export const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

function pluralOf(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}
