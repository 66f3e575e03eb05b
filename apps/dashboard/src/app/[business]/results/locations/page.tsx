import { SkeletonBlock } from "@spots/ui/skeleton";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { openPage } from "@/api/open-page";
import { orNotFound } from "@/api/refusal";
import { ask, Hydrate, trpc } from "@/api/server";
import { FilterBar } from "@/features/insight/filter-bar";
import { Fresh } from "@/features/insight/fresh";
import { HowSure } from "@/features/insight/how-sure";
import { PlacesOverview } from "@/features/insight/places";
import { type ResultsAddress, readResultsAddress, type SearchParams } from "@/features/insight/results-address";
import { ResultsHead } from "@/features/insight/results-head";
import { withMessages } from "@/server/with-messages";

type Props = { params: Promise<{ business: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("results");
  return { title: `${say("tabs.places")} · ${say("title")}` };
}

async function LocationsPage({ params, searchParams }: Props) {
  const me = await openPage(params, "pulse.read");
  const address = readResultsAddress(await searchParams);
  const choices = await ask(trpc.results.choices.queryOptions({ business: me.slug }));
  const home = `/${me.slug}`;
  return (
    <Hydrate>
      <Fresh business={me.slug} />
      <ResultsHead home={home} current="places" address={address} />
      <FilterBar
        action={`${home}/results/locations`}
        address={address}
        choices={choices}
        fields={["period", "journey", "persona"]}
      />
      <Suspense key={JSON.stringify(address)} fallback={<SkeletonBlock height="large" />}>
        <Places business={me.slug} address={address} />
      </Suspense>
      <HowSure parts={["places", "across", "small"]} minimum={choices.minimumN} />
    </Hydrate>
  );
}

async function Places({ business, address: { filter } }: { business: string; address: ResultsAddress }) {
  const { period, journeyId, personaId } = filter;
  const places = await orNotFound(ask(trpc.results.places.queryOptions({ business, period, journeyId, personaId })));
  return <PlacesOverview home={`/${business}`} places={places} filter={filter} />;
}

export default withMessages("page /[business]/results/locations", LocationsPage);
