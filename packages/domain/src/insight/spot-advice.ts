import type { Estimate } from "./estimate";
import { bestMentioned } from "./headline";
import type { Change } from "./spot-results";

/**
 * What to do next with a spot, and the figures that are the reason. The first that applies, in this
 * order:
 * - `look-at-version`: fewer mention it than before, and a version went live meanwhile.
 * - `look-at-fall`: fewer mention it than before, more than chance.
 * - `check-answers`: so many mentions wait that the figure may be another one.
 * - `retire`: hardly anybody mentions it, although many could, and it is delivered.
 * - `give-something-to-take-away`: delivered often, mentioned by nobody or hardly anybody.
 * - `offer-more`: mentioned more than the other spots, and delivered rarely or never planned.
 * - `find-out-why-missed`: most of its due moments are not delivered.
 * - `watch-reactions`: delivered, and few customers are delighted.
 * - `ask-more`: too few answers to tell.
 * - `keep-on`: more mention it than before, or than the other spots.
 * - `offer-again`: nothing stands out, and of the page's spots it is mentioned most reliably.
 * - `wait`: nothing stands out.
 */
export type SpotAdvice =
  | { readonly kind: "look-at-version"; readonly version: number; readonly liveOn: string; readonly change: number }
  | { readonly kind: "look-at-fall"; readonly change: number }
  | { readonly kind: "check-answers"; readonly waiting: number; readonly n: number }
  | { readonly kind: "retire"; readonly mentioned: number; readonly n: number; readonly delivered: number }
  | {
      readonly kind: "give-something-to-take-away";
      readonly mentioned: number;
      readonly n: number;
      readonly delivered: number;
    }
  | { readonly kind: "offer-more"; readonly mention: number; readonly usual: number; readonly due: number }
  | { readonly kind: "find-out-why-missed"; readonly delivered: number; readonly due: number }
  | { readonly kind: "watch-reactions"; readonly moved: number; readonly n: number }
  | { readonly kind: "ask-more"; readonly n: number; readonly needed: number }
  | {
      readonly kind: "keep-on";
      readonly mention: number;
      readonly usual: number | null;
      readonly change: number | null;
    }
  | { readonly kind: "offer-again"; readonly mentioned: number; readonly n: number }
  | { readonly kind: "wait" };

/**
 * The kinds of next steps in the order in which they deserve attention: those of spots, and those
 * of stages (`next-step.ts`).
 */
const stepKinds = [
  "look-at-version",
  "look-at-fall",
  "fill-stage",
  "publish-stage",
  "check-answers",
  "retire",
  "give-something-to-take-away",
  "offer-more",
  "find-out-why-missed",
  "watch-reactions",
  "ask-more",
  "keep-on",
  "offer-again",
  "wait",
] as const;
export type StepKind = (typeof stepKinds)[number];

/** The place of a kind of step in their order; the first deserves attention most. */
export const rankOf = (kind: StepKind): number => stepKinds.indexOf(kind);

type Figured = {
  readonly name: string;
  readonly versions: readonly { readonly number: number; readonly liveOn: string }[];
  readonly mention: { readonly estimate: Estimate };
  readonly delivery: { readonly estimate: Estimate };
  readonly reactions: { readonly estimate: Estimate };
  readonly change: Change | null;
};

/** What the spots of a page are judged by. */
type Page = {
  /** The median mention rate of the page's spots; null with fewer than three that may be shown. */
  readonly usual: number | null;
  /**
   * The first day of what the figures are compared with, and the day after the last of the period.
   */
  readonly since: string;
  readonly until: string;
};

/** A mention rate that is hardly any, and the highest that the interval of one may reach. */
const hardlyAny = 0.05;
const fewAtMost = 0.15;
/** The answers without a mention after which to think about retiring a spot. */
const retireFrom = 200;
/** The deliveries that count as often. */
const oftenFrom = 20;
/** The share of delivered due moments that is still rare, and the one that is too low. */
const rarely = 0.6;
/** The share of waiting mentions in the answers that makes a figure doubtful. */
const doubtfulFrom = 0.1;
/** The answers from which a figure is compared with others. */
const enough = 30;

type Shown = Extract<Estimate, { kind: "shown" }>;
const shownOf = ({ estimate }: { readonly estimate: Estimate }): Shown | null =>
  estimate.kind === "shown" ? estimate : null;
const hits = ({ value, n }: Shown): number => Math.round(value * n);

/** The next step for one spot; see `SpotAdvice`. */
export function adviceOf(spot: Figured, { usual, since, until }: Page): SpotAdvice {
  const mention = shownOf(spot.mention);
  const delivery = shownOf(spot.delivery);
  const reactions = shownOf(spot.reactions);
  const change = spot.change?.verdict === "likely-real" ? spot.change.value : null;
  if (change !== null && change < 0) {
    const version = spot.versions.findLast(({ number, liveOn }) => number > 1 && liveOn >= since && liveOn < until);
    if (version) return { kind: "look-at-version", version: version.number, liveOn: version.liveOn, change };
    return { kind: "look-at-fall", change };
  }
  if (mention?.waiting && mention.waiting.answers >= Math.max(3, doubtfulFrom * mention.n))
    return { kind: "check-answers", waiting: mention.waiting.answers, n: mention.n };
  const delivered = delivery ? hits(delivery) : 0;
  if (mention && mention.n >= enough && delivered >= oftenFrom && mention.low < hardlyAny && mention.high < fewAtMost) {
    const isSure = mention.n >= retireFrom && mention.high < hardlyAny;
    const kind = isSure ? "retire" : "give-something-to-take-away";
    return { kind, mentioned: hits(mention), n: mention.n, delivered };
  }
  const stands = usual !== null && mention !== null && mention.n >= enough && mention.low > usual;
  const isRare = delivery ? delivery.value < rarely : spot.delivery.estimate.n === 0;
  if (mention && stands && isRare)
    return { kind: "offer-more", mention: mention.value, usual: usual ?? 0, due: spot.delivery.estimate.n };
  if (delivery && delivery.high < rarely) return { kind: "find-out-why-missed", delivered, due: delivery.n };
  if (reactions && reactions.n >= oftenFrom && reactions.high < 0.5)
    return { kind: "watch-reactions", moved: hits(reactions), n: reactions.n };
  if (!mention || mention.n < enough) return { kind: "ask-more", n: spot.mention.estimate.n, needed: enough };
  if (stands || (change !== null && change > 0))
    return { kind: "keep-on", mention: mention.value, usual: stands ? usual : null, change };
  return { kind: "wait" };
}

/** The median mention rate of spots with enough answers; null with fewer than three of them. */
function usualMention(spots: readonly Pick<Figured, "mention">[]): number | null {
  const values = spots
    .flatMap(({ mention }) => shownOf(mention) ?? [])
    .filter(({ n }) => n >= enough)
    .map(({ value }) => value)
    .toSorted((a, b) => a - b);
  if (values.length < 3) return null;
  const half = Math.floor(values.length / 2);
  const upper = values[half] ?? 0;
  return values.length % 2 === 1 ? upper : ((values[half - 1] ?? upper) + upper) / 2;
}

/** Offers the spot that is mentioned most reliably where nothing stands out about it. */
function withBest<Spot extends Figured & { readonly next: SpotAdvice }>(spots: readonly Spot[]): readonly Spot[] {
  const best = bestMentioned(spots.map((spot) => ({ spot, mention: spot.mention.estimate })));
  if (best?.spot.spot.next.kind !== "wait") return spots;
  const next: SpotAdvice = { kind: "offer-again", mentioned: hits(best.mention), n: best.mention.n };
  return spots.map((spot) => (spot === best.spot.spot ? { ...spot, next } : spot));
}

/** The spots with their next steps, those first that deserve attention; alike ones by name. */
export function rankedByAttention<Spot extends Figured>(
  spots: readonly Spot[],
  { since, until }: Omit<Page, "usual">,
): readonly (Spot & { readonly next: SpotAdvice })[] {
  const usual = usualMention(spots);
  const weight = ({ mention }: Figured) => shownOf(mention)?.value ?? 0;
  return withBest(spots.map((spot) => ({ ...spot, next: adviceOf(spot, { usual, since, until }) }))).toSorted(
    (a, b) => rankOf(a.next.kind) - rankOf(b.next.kind) || weight(b) - weight(a) || a.name.localeCompare(b.name),
  );
}
