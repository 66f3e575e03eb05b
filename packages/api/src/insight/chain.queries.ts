import { chainAnswers } from "@spots/db/reports/chain-answers";
import { deliveriesByDay } from "@spots/db/reports/deliveries-by-day";
import { retoldByDay } from "@spots/db/reports/follow-ups";
import { returnsByDay } from "@spots/db/reports/known-customers";
import { blocksFrom } from "@spots/domain/insight/block";
import {
  type ChainAnswers,
  type ChainLink,
  chainLinks,
  type LinkFigure,
  linkOf,
  linksOfAnswers,
  returnMeasure,
  weakestOf,
} from "@spots/domain/insight/chain";
import { type RetoldRow, retellMeasure } from "@spots/domain/insight/follow-up";
import { type ReturnRow, returnDays } from "@spots/domain/insight/freshness";
import { deliveryMeasure, figuresOver, minimumFor } from "@spots/domain/insight/measures";
import type { ReadResults, ReadSpotResults } from "@spots/domain/insight/results";
import type { DeliveryRow } from "@spots/domain/insight/spot-results";
import { notFound } from "@spots/domain/kernel/errors";
import type { Call } from "../trpc/context";
import { tenantKey } from "../writing/tenant-key";
import { bySpot, listSpots } from "./results.queries";
import { resultsScope } from "./results-scope.queries";

type Scope = Awaited<ReturnType<typeof resultsScope>>;

type Counts = {
  readonly answers: readonly ChainAnswers[];
  readonly deliveries: readonly DeliveryRow[];
  readonly returns: readonly ReturnRow[];
  readonly retold: readonly RetoldRow[];
};

/** The five links of one spot, in their order; of a link that nothing tells, no answers. */
function chainOf({ asked }: Scope, { answers, deliveries, returns, retold }: Counts) {
  const { group, delivering, days, minimumN } = asked;
  const known = [
    linkOf("delivered", figuresOver(deliveries, delivering, minimumN, deliveryMeasure)(days)),
    ...linksOfAnswers(answers, group, days, minimumN),
    linkOf("retold", figuresOver(retold, group, minimumN, retellMeasure)(days)),
    linkOf("returned", figuresOver(returns, delivering, minimumN, returnMeasure)(days)),
  ];
  const nothing = (link: ChainLink): LinkFigure =>
    linkOf(link, { estimate: { kind: "hidden", n: 0, needed: minimumFor(group, minimumN) }, leftOut: 0 });
  const links = chainLinks.map((link) => known.find((each) => each.link === link) ?? nothing(link));
  return { links, weakest: weakestOf(links) };
}

/** The days that the counts of a period need, because of the blocks in which they are shown. */
const reportOf = ({ tenant }: Call["ctx"], { asked }: Scope) => ({
  businessId: tenant.businessId,
  from: blocksFrom(asked.days.from),
  until: asked.days.until,
});

/**
 * What becomes of a spot in a period: delivered, noticed, mentioned, retold, returned
 * (`chainLinks`). Each link has its share and its loss with n and interval, or is withheld;
 * `weakest` loses most.
 * @throws NOT_FOUND for an unknown or unpublished spot, or a filter that the member does not see
 */
export async function readChain({ ctx, input }: Call<ReadSpotResults>) {
  const spot = await ctx.db.spot.findUnique({
    where: tenantKey(ctx, input.spotId),
    select: { id: true, version: true },
  });
  if (!spot || spot.version === 0) throw notFound();
  const scope = await resultsScope(ctx, input);
  const report = reportOf(ctx, scope);
  const counts = {
    answers: await chainAnswers(ctx.db, report, spot.id),
    deliveries: await deliveriesByDay(ctx.db, report, spot.id),
    returns: await returnsByDay(ctx.db, report, { spotId: spot.id, within: returnDays }),
    retold: await retoldByDay(ctx.db, report, spot.id),
  };
  return { days: scope.asked.days, ...chainOf(scope, counts) };
}

/**
 * The chains of the published spots that a filter selects, those whose weakest link loses most
 * first.
 * @throws NOT_FOUND for a filter that the member does not see
 */
export async function readChains({ ctx, input }: Call<ReadResults>) {
  const scope = await resultsScope(ctx, input);
  const report = reportOf(ctx, scope);
  const spots = await listSpots(ctx, input);
  const answers = bySpot(await chainAnswers(ctx.db, report, null));
  const deliveries = bySpot(await deliveriesByDay(ctx.db, report));
  const returns = bySpot(await returnsByDay(ctx.db, report, { spotId: null, within: returnDays }));
  const retold = bySpot(await retoldByDay(ctx.db, report, null));
  const countsOf = (id: string): Counts => ({
    ...{ answers: answers.get(id) ?? [], deliveries: deliveries.get(id) ?? [], returns: returns.get(id) ?? [] },
    retold: retold.get(id) ?? [],
  });
  const chains = spots.map(({ id, name, stage }) => ({
    ...{ id, name, stage },
    ...chainOf(scope, countsOf(id)),
  }));
  const lossOf = ({ weakest }: (typeof chains)[number]) => weakest?.loss.value ?? -1;
  return {
    days: scope.asked.days,
    spots: chains.toSorted((a, b) => lossOf(b) - lossOf(a)),
  };
}
