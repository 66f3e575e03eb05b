import type { StageKind } from "@spots/domain/journey/stage";
import type { SpokenPattern } from "@spots/domain/spot/pattern-library";

const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** The patterns at home at a kind of stage (or at any) whose words hold every word that was typed, with or without accents. */
export function findPatterns(
  patterns: readonly SpokenPattern[],
  { kind, words }: { readonly kind: StageKind | null; readonly words: string },
): readonly SpokenPattern[] {
  const wanted = plain(words).split(/\s+/).filter(Boolean);
  return patterns.filter(({ kinds, name, idea, fits, examples, traps }) => {
    if (kind !== null && !kinds.includes(kind)) return false;
    const said = plain([name, idea, fits, ...examples.map(({ text }) => text), ...traps].join(" "));
    return wanted.every((word) => said.includes(word));
  });
}
