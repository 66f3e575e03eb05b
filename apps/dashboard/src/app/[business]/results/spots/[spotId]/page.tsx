import { SkeletonBlock, SkeletonRows } from "@spots/ui/skeleton";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { openPage } from "@/api/open-page";
import { orNotFound } from "@/api/refusal";
import { ask, Hydrate, prefetch, trpc } from "@/api/server";
import { SpotProposals } from "@/features/delivery/spot-proposals";
import { LearnedPhrases } from "@/features/feedback/learned-phrases";
import { FiguresAsOf } from "@/features/insight/figures-as-of";
import { FilterBar } from "@/features/insight/filter-bar";
import { Fresh } from "@/features/insight/fresh";
import { HowSure } from "@/features/insight/how-sure";
import { NextStep } from "@/features/insight/next-step";
import { readResultsAddress, type SearchParams } from "@/features/insight/results-address";
import { PeriodLine } from "@/features/insight/results-head";
import { SpotCompared } from "@/features/insight/spot-compared";
import { SpotCourse } from "@/features/insight/spot-course";
import { SpotFigures } from "@/features/insight/spot-figures";
import { SpotHead } from "@/features/insight/spot-head";
import { SpotIngredients } from "@/features/insight/spot-ingredients";
import { SpotParts } from "@/features/insight/spot-parts";
import { WordsChanged } from "@/features/spot/words-changed";
import { withMessages } from "@/server/with-messages";

type Props = { params: Promise<{ business: string; spotId: string }>; searchParams: Promise<SearchParams> };

async function readPage({ params, searchParams }: Props) {
  const me = await openPage(params, "pulse.read");
  const { spotId } = await params;
  const address = readResultsAddress(await searchParams);
  const input = { business: me.slug, spotId, ...address.filter };
  return { me, address, input, results: await orNotFound(ask(trpc.results.spot.queryOptions(input))) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { results } = await readPage(props);
  return { title: `${results.spot.name} · ${(await getTranslations("results"))("title")}` };
}

async function SpotResultsPage(props: Props) {
  const { me, address, input, results } = await readPage(props);
  const [{ filter }, { spot, days, comparedDays }] = [address, results];
  const [home, page] = [`/${me.slug}`, `/${me.slug}/results/spots/${spot.id}`];
  const choices = await ask(trpc.results.choices.queryOptions({ business: me.slug }));
  prefetch(trpc.mention.learned.queryOptions({ business: me.slug, spotId: spot.id }));
  const mayOffer = me.actions.includes("moment.offer");
  return (
    <Hydrate>
      <Fresh business={me.slug} />
      <SpotHead home={home} spot={spot} filter={filter} mayOffer={mayOffer} />
      <FiguresAsOf business={me.slug} />
      <FilterBar action={page} address={address} choices={choices} />
      <PeriodLine address={address} days={days} compared={comparedDays} choices={choices} />
      <SpotFigures page={page} spot={spot} filter={filter} />
      <NextStep home={home} spot={spot} filter={filter} mayOffer={mayOffer} isSpotPage />
      <Suspense fallback={<SkeletonBlock height="large" />}>
        <SpotCourse input={input} address={address} page={page} />
      </Suspense>
      <Suspense fallback={<SkeletonBlock height="large" />}>
        <SpotCompared input={input} hasPlaces={choices.locations.length > 1} />
      </Suspense>
      <Suspense fallback={<SkeletonRows count={4} />}>
        <SpotIngredients home={home} input={input} address={address} />
        <SpotParts
          input={input}
          home={home}
          page={page}
          timeZone={me.timeZone}
          changesOf={(before, after) => <WordsChanged before={before} after={after} />}
        />
      </Suspense>
      <SpotProposals me={me} spotId={spot.id} />
      {me.actions.includes("mention.read") && (
        <Suspense>
          <LearnedPhrases me={me} spotId={spot.id} />
        </Suspense>
      )}
      <HowSure
        parts={["mention", "change", "delivery", "chart", "places", "why", "versions", "small"]}
        minimum={choices.minimumN}
      />
    </Hydrate>
  );
}

export default withMessages("page /[business]/results/spots/[spotId]", SpotResultsPage);
