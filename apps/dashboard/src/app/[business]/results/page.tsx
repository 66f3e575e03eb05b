import { writeResultsFilter } from "@spots/domain/insight/results-filter";
import { SkeletonBlock } from "@spots/ui/skeleton";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { openPage } from "@/api/open-page";
import { ask, Hydrate, prefetch, trpc } from "@/api/server";
import { RecodingLine } from "@/features/feedback/recoding-line";
import { FiguresAsOf } from "@/features/insight/figures-as-of";
import { FilterBar } from "@/features/insight/filter-bar";
import { Fresh } from "@/features/insight/fresh";
import { Ranking } from "@/features/insight/ranking";
import { readResultsAddress, type SearchParams } from "@/features/insight/results-address";
import { ResultsHead } from "@/features/insight/results-head";
import { ExportMenu } from "@/lists/export-menu";
import { withMessages } from "@/server/with-messages";

type Props = { params: Promise<{ business: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("results"))("title") };
}

async function ResultsPage({ params, searchParams }: Props) {
  const me = await openPage(params, "pulse.read");
  const address = readResultsAddress(await searchParams);
  const choices = await ask(trpc.results.choices.queryOptions({ business: me.slug }));
  const home = `/${me.slug}`;
  prefetch(trpc.mention.recoding.queryOptions({ business: me.slug }));
  return (
    <Hydrate>
      <Fresh business={me.slug} />
      <ResultsHead
        home={home}
        current="spots"
        address={address}
        actions={
          <ExportMenu
            business={me.slug}
            table="spots"
            filters={Object.fromEntries(new URLSearchParams(writeResultsFilter(address.filter)))}
          />
        }
      />
      <FiguresAsOf business={me.slug} />
      <RecodingLine business={me.slug} />
      <FilterBar action={`${home}/results`} address={address} choices={choices} />
      <Suspense key={JSON.stringify(address)} fallback={<SkeletonBlock height="large" />}>
        <Ranking business={me.slug} address={address} mayOffer={me.actions.includes("moment.offer")} />
      </Suspense>
    </Hydrate>
  );
}

export default withMessages("page /[business]/results", ResultsPage);
