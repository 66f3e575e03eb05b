import { SkeletonBlock, SkeletonRows } from "@spots/ui/skeleton";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { ask, Hydrate, prefetch, trpc } from "@/api/server";
import { SpotProposals } from "@/features/delivery/spot-proposals";
import { LearnedPhrases } from "@/features/feedback/learned-phrases";
import { SpotCodesOfPage } from "@/features/feedback/spot-codes";
import { FiguresAsOf } from "@/features/insight/figures-as-of";
import { FilterBar, ofOneSpot } from "@/features/insight/filter-bar";
import { Fresh } from "@/features/insight/fresh";
import { HowSure } from "@/features/insight/how-sure";
import { NextStep } from "@/features/insight/next-step";
import { readSpotPage, type SpotPageProps } from "@/features/insight/read-spot-page";
import { PeriodLine } from "@/features/insight/results-head";
import { SpotChain } from "@/features/insight/spot-chain";
import { SpotCompared } from "@/features/insight/spot-compared";
import { SpotCourse } from "@/features/insight/spot-course";
import { SpotFigures } from "@/features/insight/spot-figures";
import { SpotHead } from "@/features/insight/spot-head";
import { SpotIngredients } from "@/features/insight/spot-ingredients";
import { SpotParts } from "@/features/insight/spot-parts";
import { WordsChanged } from "@/features/spot/words-changed";
import { withMessages } from "@/server/with-messages";

export async function generateMetadata(props: SpotPageProps): Promise<Metadata> {
  const { results } = await readSpotPage(props, "pulse.read");
  return { title: `${results.spot.name} · ${(await getTranslations("results"))("title")}` };
}

async function SpotResultsPage(props: SpotPageProps) {
  const { me, home, address, input, results } = await readSpotPage(props, "pulse.read");
  const [{ filter }, { spot, days, comparedDays }] = [address, results];
  const page = `${home}/results/spots/${spot.id}`;
  const choices = await ask(trpc.results.choices.queryOptions({ business: me.slug }));
  const mayOffer = me.actions.includes("moment.offer");
  const mayReadWords = me.actions.includes("mention.read");
  // Before `Hydrate` is rendered, which passes on what was asked until then.
  prefetch(trpc.proposal.list.queryOptions({ business: me.slug, spotId: spot.id }));
  if (mayReadWords) prefetch(trpc.mention.learned.queryOptions({ business: me.slug, spotId: spot.id }));
  return (
    <Hydrate>
      <Fresh business={me.slug} />
      <SpotHead home={home} spot={spot} filter={filter} mayOffer={mayOffer} />
      <FiguresAsOf business={me.slug} />
      <FilterBar action={page} address={address} choices={choices} fields={ofOneSpot} />
      <PeriodLine address={address} days={days} compared={comparedDays} choices={choices} />
      <SpotFigures page={page} spot={spot} filter={filter} />
      <NextStep home={home} spot={spot} filter={filter} mayOffer={mayOffer} isSpotPage />
      <Suspense fallback={<SkeletonBlock height="large" />}>
        <SpotChain input={input} home={home} spot={spot} filter={filter} />
        <SpotCourse input={input} address={address} page={page} />
      </Suspense>
      <Suspense fallback={<SkeletonBlock height="large" />}>
        <SpotCompared input={input} page={page} filter={filter} hasPlaces={choices.locations.length > 1} />
      </Suspense>
      <Suspense fallback={<SkeletonRows count={4} />}>
        <SpotIngredients home={home} input={input} address={address} />
        <SpotParts
          {...{ input, filter, home, page }}
          timeZone={me.timeZone}
          changesOf={(before, after) => <WordsChanged before={before} after={after} />}
        />
      </Suspense>
      <SpotCodesOfPage me={me} spotId={spot.id} />
      <SpotProposals me={me} spotId={spot.id} />
      {mayReadWords && (
        <Suspense>
          <LearnedPhrases me={me} spotId={spot.id} />
        </Suspense>
      )}
      <HowSure
        parts={["mention", "change", "delivery", "chain", "chart", "places", "why", "versions", "small"]}
        minimum={choices.minimumN}
      />
    </Hydrate>
  );
}

export default withMessages("page /[business]/results/spots/[spotId]", SpotResultsPage);
