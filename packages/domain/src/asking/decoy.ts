import { leastLikeness } from "../delivery/alike-groups";
import { compareTexts } from "../feedback/matcher/alike";
import { doubtfulFrom } from "../feedback/matcher/certainty";
import { compileSpots, type MatchableSpot } from "../feedback/matcher/matcher";
import { Locales } from "../kernel/locales";
import { type Decoy, decoysFor } from "./decoys";

/** What a business has ever designed, given or logged. */
export type KnownMoments = {
  readonly trade: string;
  /** All spots, whatever their status: drafts and retired ones too, with their former versions. */
  readonly spots: readonly MatchableSpot[];
  /** The moments that staff logged, in their words. */
  readonly logged: readonly string[];
};

const textsOf = ({ name, aliases, talkLine, anchor, translations }: MatchableSpot): readonly string[] => [
  ...[name, ...aliases, talkLine, anchor],
  ...Object.values(translations ?? {}).flatMap((each) => [
    ...[each?.name ?? "", ...(each?.aliases ?? [])],
    ...[each?.talkLine ?? "", each?.anchor ?? ""],
  ]),
];

/**
 * The moments of the catalogue that never existed at this business, so that nobody can remember
 * them: in no language like anything that it has designed or logged, by the coder's likeness, and
 * read by the coder as none of its spots.
 */
export function decoysUnlike({ trade, spots, logged }: KnownMoments): readonly Decoy[] {
  const known = [...new Set([...spots.flatMap(textsOf), ...logged])].filter((text) => text !== "");
  const decoys = decoysFor(trade);
  const readers = Locales.map((locale) => {
    const likeness = compareTexts([...decoys.map(({ texts }) => texts[locale]), ...known], { locale });
    const matcher = compileSpots(spots, { locale });
    return (nth: number, { texts }: Decoy) =>
      known.every((_, at) => likeness(nth, decoys.length + at) < leastLikeness) &&
      [...matcher.heard(texts[locale]).values()].every((probability) => probability < doubtfulFrom);
  });
  return decoys.filter((decoy, nth) => readers.every((isUnlike) => isUnlike(nth, decoy)));
}
