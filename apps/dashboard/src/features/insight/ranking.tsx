import { Button } from "@spots/ui/button";
import { EmptyState } from "@spots/ui/empty-state";
import { getLocale, getTranslations } from "next-intl/server";
import { orNotFound } from "@/api/refusal";
import { ask, trpc } from "@/api/server";
import { HowSure } from "./how-sure";
import type { ResultsAddress } from "./results-address";
import { PeriodLine } from "./results-head";
import { ResultsLead } from "./results-lead";
import { sortSpots } from "./sort-spots";
import { SpotTable } from "./spot-table";

/** The ranked spots of the period, with what they tell in sentences. */
export async function Ranking({
  business,
  address,
  mayOffer,
}: {
  business: string;
  address: ResultsAddress;
  mayOffer: boolean;
}) {
  const { filter, sort, isDescending } = address;
  const say = await getTranslations("results");
  const choices = await ask(trpc.results.choices.queryOptions({ business }));
  const { spots, days, comparedDays } = await orNotFound(ask(trpc.results.spots.queryOptions({ business, ...filter })));
  const { spotIds: pressured } = await ask(trpc.results.pressured.queryOptions({ business }));
  const home = `/${business}`;
  if (spots.length === 0) {
    const isFiltered = filter.journeyId !== null || filter.personaId !== null;
    const empty = isFiltered ? "filtered" : "spots";
    return (
      <EmptyState
        title={say(`empty.${empty}.title`)}
        action={<Button href={isFiltered ? `${home}/results` : `${home}/journeys`}>{say(`empty.${empty}.do`)}</Button>}
      >
        {say(`empty.${empty}.teach`)}
      </EmptyState>
    );
  }
  return (
    <>
      <PeriodLine address={address} days={days} compared={comparedDays} choices={choices} />
      <ResultsLead spots={spots} />
      <SpotTable
        home={home}
        address={address}
        spots={sortSpots(spots, { sort, isDescending, locale: await getLocale() })}
        mayOffer={mayOffer}
        pressured={pressured}
      />
      <HowSure parts={["mention", "change", "delivery", "next", "small"]} minimum={choices.minimumN} />
    </>
  );
}
