import { SkeletonBlock } from "@spots/ui/skeleton";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { openPage } from "@/api/open-page";
import { ask, Hydrate, trpc } from "@/api/server";
import { Courses } from "@/features/insight/courses";
import { FiguresAsOf } from "@/features/insight/figures-as-of";
import { FilterBar } from "@/features/insight/filter-bar";
import { Fresh } from "@/features/insight/fresh";
import { GrainTabs } from "@/features/insight/grain-tabs";
import { HowSure } from "@/features/insight/how-sure";
import { readResultsAddress, type SearchParams } from "@/features/insight/results-address";
import { ResultsHead } from "@/features/insight/results-head";
import { withMessages } from "@/server/with-messages";

type Props = { params: Promise<{ business: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("results");
  return { title: `${say("tabs.time")} · ${say("title")}` };
}

async function OverTimePage({ params, searchParams }: Props) {
  const me = await openPage(params, "pulse.read");
  const address = readResultsAddress(await searchParams);
  const choices = await ask(trpc.results.choices.queryOptions({ business: me.slug }));
  const home = `/${me.slug}`;
  const page = `${home}/results/over-time`;
  return (
    <Hydrate>
      <Fresh business={me.slug} />
      <ResultsHead home={home} current="time" address={address} />
      <FiguresAsOf business={me.slug} />
      <FilterBar action={page} address={address} choices={choices} keep={{ by: address.grain }} />
      <GrainTabs page={page} address={address} />
      <Suspense key={JSON.stringify(address)} fallback={<SkeletonBlock height="large" />}>
        <Courses
          business={me.slug}
          address={address}
          locations={choices.locations}
          mayNote={me.actions.includes("annotation.write")}
          mayNoteAll={me.member.locationIds.length === 0 || me.member.role === "owner"}
        />
      </Suspense>
      <HowSure parts={["chart", "small"]} minimum={choices.minimumN} />
    </Hydrate>
  );
}

export default withMessages("page /[business]/results/over-time", OverTimePage);
