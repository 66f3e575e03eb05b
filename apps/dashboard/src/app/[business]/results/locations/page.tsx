import type { Metadata } from "next";
import { orNotFound } from "@/api/refusal";
import { ask, trpc } from "@/api/server";
import { PlacesOverview } from "@/features/insight/places";
import type { ResultsAddress } from "@/features/insight/results-address";
import { ResultsPage, type ResultsProps, readResults, resultsTitle } from "@/features/insight/results-page";
import { withMessages } from "@/server/with-messages";

export const generateMetadata = (): Promise<Metadata> => resultsTitle("places");

async function LocationsPage(props: ResultsProps) {
  const results = await readResults(props);
  const { me, home, address } = results;
  return (
    <ResultsPage
      results={results}
      page={`${home}/results/locations`}
      current="places"
      fields={["journey", "persona"]}
      sure={["places", "across", "small"]}
    >
      <Places business={me.slug} address={address} />
    </ResultsPage>
  );
}

async function Places({ business, address: { filter } }: { business: string; address: ResultsAddress }) {
  const { period, journeyId, personaId } = filter;
  const places = await orNotFound(ask(trpc.results.places.queryOptions({ business, period, journeyId, personaId })));
  return <PlacesOverview home={`/${business}`} places={places} filter={filter} />;
}

export default withMessages("page /[business]/results/locations", LocationsPage);
