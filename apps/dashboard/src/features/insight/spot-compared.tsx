import type { ResultsFilter } from "@spots/domain/insight/results-filter";
import { SectionHead } from "@spots/ui/section-head";
import { getTranslations } from "next-intl/server";
import { ask, trpc } from "@/api/server";
import type { SpotInput } from "./spot-course";
import { SpotPlaces } from "./spot-places";
import { SpotWhy } from "./spot-why";

type Props = {
  input: SpotInput;
  /** The path of the spot's page of results. */
  page: string;
  filter: ResultsFilter;
  /** Whether the member sees more than one location. */
  hasPlaces: boolean;
};

/** A spot's locations beside each other, and why its mention rate changed. */
export async function SpotCompared({ input, page, filter, hasPlaces }: Props) {
  const say = await getTranslations("results");
  const { compareWith, ...of } = input;
  const by = hasPlaces ? "location" : "channel";
  const isWithBefore = compareWith === "before";
  const [places, why] = await Promise.all([
    hasPlaces ? ask(trpc.results.locations.queryOptions(input)) : null,
    isWithBefore ? ask(trpc.results.why.queryOptions({ ...of, by })) : null,
  ]);
  return (
    <>
      {places && (
        <section aria-labelledby="places">
          <SectionHead id="places" title={say("places.title")} detail={say("places.detail")} />
          <SpotPlaces page={page} filter={filter} places={places} />
        </section>
      )}
      {isWithBefore && (
        <section aria-labelledby="why">
          <SectionHead id="why" title={say("why.title")} />
          <SpotWhy why={why} />
        </section>
      )}
    </>
  );
}
