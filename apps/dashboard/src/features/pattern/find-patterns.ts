import type { StageKind } from "@spots/domain/journey/stage";
import type { Element } from "@spots/domain/journey/touchpoint";
import { plain } from "@spots/domain/people/plain";
import type { SpokenPattern } from "@spots/domain/spot/pattern-library";

/**
 * Returns the patterns that fit a kind of stage (null: any) and have an element (null: any), and
 * whose texts contain every typed word. Case and accents are ignored.
 */
export function findPatterns(
  patterns: readonly SpokenPattern[],
  {
    kind,
    element,
    words,
  }: { readonly kind: StageKind | null; readonly element: Element | null; readonly words: string },
): readonly SpokenPattern[] {
  const wanted = plain(words).split(/\s+/).filter(Boolean);
  return patterns.filter((pattern) => {
    const { kinds, name, idea, fits, examples, traps, seed } = pattern;
    if (kind !== null && !kinds.includes(kind)) return false;
    if (element !== null && pattern.element !== element) return false;
    const said = plain([name, idea, fits, ...examples.map(({ text }) => text), ...traps, seed.emotion].join(" "));
    return wanted.every((word) => said.includes(word));
  });
}
