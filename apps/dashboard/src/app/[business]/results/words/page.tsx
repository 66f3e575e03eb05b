import { SkeletonBlock } from "@spots/ui/skeleton";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { openPage } from "@/api/open-page";
import { ask, Hydrate, trpc } from "@/api/server";
import { FiguresAsOf } from "@/features/insight/figures-as-of";
import { FilterBar } from "@/features/insight/filter-bar";
import { Fresh } from "@/features/insight/fresh";
import { HowSure } from "@/features/insight/how-sure";
import { readResultsAddress, type SearchParams } from "@/features/insight/results-address";
import { ResultsHead } from "@/features/insight/results-head";
import { WordResults } from "@/features/insight/word-results";
import { withMessages } from "@/server/with-messages";

type Props = { params: Promise<{ business: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("results");
  return { title: `${say("tabs.words")} · ${say("title")}` };
}

/** Journey and persona choose spots, and these figures are of all answers. */
const ofAnswers = ["location", "channel", "compare"] as const;

async function WordsPage({ params, searchParams }: Props) {
  const me = await openPage(params, "pulse.read");
  const address = readResultsAddress(await searchParams);
  const choices = await ask(trpc.results.choices.queryOptions({ business: me.slug }));
  const home = `/${me.slug}`;
  return (
    <Hydrate>
      <Fresh business={me.slug} />
      <ResultsHead home={home} current="words" address={address} />
      <FiguresAsOf business={me.slug} />
      <FilterBar action={`${home}/results/words`} address={address} choices={choices} fields={ofAnswers} />
      <Suspense key={JSON.stringify(address)} fallback={<SkeletonBlock height="large" />}>
        <WordResults business={me.slug} address={address} />
      </Suspense>
      <HowSure parts={["read", "change", "small"]} minimum={choices.minimumN} />
    </Hydrate>
  );
}

export default withMessages("page /[business]/results/words", WordsPage);
