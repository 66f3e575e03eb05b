import { dayOf } from "@spots/domain/kernel/zoned-time";
import { SkeletonBlock } from "@spots/ui/skeleton";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { type ReactNode, Suspense } from "react";
import { openPage } from "@/api/open-page";
import { ask, Hydrate, trpc } from "@/api/server";
import { FiguresAsOf } from "./figures-as-of";
import { FilterBar } from "./filter-bar";
import { Fresh } from "./fresh";
import { HowSure } from "./how-sure";
import { readOn, readResultsAddress, type SearchParams } from "./results-address";
import { ResultsHead } from "./results-head";

export type ResultsProps = { params: Promise<{ business: string }>; searchParams: Promise<SearchParams> };

/** The title of one of the pages of Results. */
export async function resultsTitle(
  tab: "chain" | "time" | "places" | "words" | "questions" | "promises" | "clues" | "relays" | "gestures" | "followUps",
): Promise<Metadata> {
  const say = await getTranslations("results");
  return { title: `${say(`tabs.${tab}`)} · ${say("title")}` };
}

/** Reads the address of a page of Results, and what its filter offers. */
export async function readResults({ params, searchParams }: ResultsProps) {
  const me = await openPage(params, "pulse.read");
  const address = readOn(readResultsAddress(await searchParams), dayOf(new Date(), me.timeZone));
  const choices = await ask(trpc.results.choices.queryOptions({ business: me.slug }));
  return { me, home: `/${me.slug}`, address, choices };
}

type Props = Pick<Parameters<typeof ResultsHead>[0], "current" | "actions"> &
  Pick<Parameters<typeof FilterBar>[0], "fields" | "keep"> & {
    results: Awaited<ReturnType<typeof readResults>>;
    /** The path of the page. */
    page: string;
    /** What is said before the filter, beside how fresh the figures are. */
    beforeFilter?: ReactNode;
    /** What stands between the filter and the figures. */
    tabs?: ReactNode;
    /** The parts of "How sure is this?"; without them the page explains itself. */
    sure?: Parameters<typeof HowSure>[0]["parts"];
    children: ReactNode;
  };

/** A page of Results: its head, its filter, and its figures, which are read anew for each filter. */
export function ResultsPage(props: Props) {
  const { results, page, current, actions, fields, keep, beforeFilter, tabs, sure, children } = props;
  const { me, home, address, choices } = results;
  return (
    <Hydrate>
      <Fresh business={me.slug} />
      <ResultsHead home={home} current={current} address={address} actions={actions} />
      <FiguresAsOf business={me.slug} />
      {beforeFilter}
      <FilterBar action={page} address={address} choices={choices} fields={fields} keep={keep} />
      {tabs}
      <Suspense key={JSON.stringify(address)} fallback={<SkeletonBlock height="large" />}>
        {children}
      </Suspense>
      {sure && <HowSure parts={sure} minimum={choices.minimumN} />}
    </Hydrate>
  );
}
