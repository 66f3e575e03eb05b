import type { Estimate } from "@spots/domain/insight/estimate";

type Figures = { readonly unaided: { readonly estimate: Estimate } };

/** A spot with what is remembered of it, each time that customers were asked again. */
export type AskedAgain = {
  readonly name: string;
  readonly parts: readonly { readonly part: number; readonly received: Figures; readonly all: Figures }[];
};

/** The lower limit of a spot's share; of those who got it, where that is known. -1: no figure. */
function reliably({ parts }: AskedAgain, part: number): number {
  const own = parts.find((each) => each.part === part);
  const shares = own ? [own.received.unaided.estimate, own.all.unaided.estimate] : [];
  return shares.flatMap((share) => (share.kind === "shown" ? share.low : []))[0] ?? -1;
}

const answers = ({ parts }: AskedAgain, part: number): number =>
  parts.find((each) => each.part === part)?.all.unaided.estimate.n ?? 0;

/**
 * The spots in the order of how reliably customers remember them without help: by the lower limit,
 * so that a few answers by chance do not win. Those without a figure come last, those with most
 * answers first.
 */
export const rankedFollowUps = <Row extends AskedAgain>(rows: readonly Row[], part: number): readonly Row[] =>
  rows.toSorted(
    (a, b) =>
      reliably(b, part) - reliably(a, part) || answers(b, part) - answers(a, part) || a.name.localeCompare(b.name),
  );
