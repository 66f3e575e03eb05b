import { SkeletonBlock } from "@spots/ui/skeleton";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { ask, Hydrate, prefetch, trpc } from "@/api/server";
import { FiguresAsOf } from "@/features/insight/figures-as-of";
import { FilterBar, ofOneSpot } from "@/features/insight/filter-bar";
import { Fresh } from "@/features/insight/fresh";
import { HowSure } from "@/features/insight/how-sure";
import { NextStep } from "@/features/insight/next-step";
import { readSpotPage, type SpotPageProps } from "@/features/insight/read-spot-page";
import { PeriodLine } from "@/features/insight/results-head";
import { SpotFigures } from "@/features/insight/spot-figures";
import { SpotHead } from "@/features/insight/spot-head";
import { ofPart, SpotTabs, spotPartOf } from "@/features/insight/spot-tabs";
import { withMessages } from "@/server/with-messages";
import { SpotPart } from "./spot-part";

export async function generateMetadata(props: SpotPageProps): Promise<Metadata> {
  const { results } = await readSpotPage(props, "pulse.read");
  return { title: `${results.spot.name} · ${(await getTranslations("results"))("title")}` };
}

async function SpotResultsPage(props: SpotPageProps) {
  const { me, home, address, input, results, show } = await readSpotPage(props, "pulse.read");
  const [{ filter }, { spot, days, comparedDays }] = [address, results];
  const page = `${home}/results/spots/${spot.id}`;
  const choices = await ask(trpc.results.choices.queryOptions({ business: me.slug }));
  const mayOffer = me.actions.includes("moment.offer");
  const part = spotPartOf(show);
  const hasPlaces = choices.locations.length > 1;
  // Before `Hydrate` is rendered, which passes on what was asked until then.
  if (part === "overview") prefetch(trpc.proposal.list.queryOptions({ business: me.slug, spotId: spot.id }));
  if (part === "words" && me.actions.includes("mention.read"))
    prefetch(trpc.mention.learned.queryOptions({ business: me.slug, spotId: spot.id }));
  return (
    <Hydrate>
      <Fresh business={me.slug} />
      <SpotHead home={home} spot={spot} filter={filter} mayOffer={mayOffer} />
      <FiguresAsOf business={me.slug} />
      <FilterBar action={page} address={address} choices={choices} fields={ofOneSpot} keep={ofPart(part)} />
      <PeriodLine address={address} days={days} compared={comparedDays} choices={choices} />
      <SpotFigures page={page} spot={spot} filter={filter} />
      <NextStep home={home} spot={spot} filter={filter} mayOffer={mayOffer} isSpotPage />
      <SpotTabs {...{ page, filter }} current={part} hasComparison={hasPlaces || filter.compareWith === "before"} />
      <Suspense key={part} fallback={<SkeletonBlock height="large" />}>
        <SpotPart {...{ part, me, home, page, address, input, spot, hasPlaces }} />
      </Suspense>
      <HowSure
        parts={["mention", "change", "delivery", "chain", "chart", "places", "why", "versions", "small"]}
        minimum={choices.minimumN}
      />
    </Hydrate>
  );
}

export default withMessages("page /[business]/results/spots/[spotId]", SpotResultsPage);
