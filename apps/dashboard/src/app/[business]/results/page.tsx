import { writeResultsFilter } from "@spots/domain/insight/results-filter";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { prefetch, trpc } from "@/api/server";
import { RecodingLine } from "@/features/feedback/recoding-line";
import { PeaceFigure } from "@/features/insight/peace-figure";
import { Ranking } from "@/features/insight/ranking";
import { ResultsPage, type ResultsProps, readResults } from "@/features/insight/results-page";
import { ExportMenu } from "@/lists/export-menu";
import { withMessages } from "@/server/with-messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("results"))("title") };
}

async function SpotsPage(props: ResultsProps) {
  const results = await readResults(props);
  const { me, home, address } = results;
  const filters = Object.fromEntries(new URLSearchParams(writeResultsFilter(address.filter)));
  prefetch(trpc.mention.recoding.queryOptions({ business: me.slug }));
  return (
    <ResultsPage
      results={results}
      page={`${home}/results`}
      current="spots"
      actions={<ExportMenu business={me.slug} table="spots" filters={filters} />}
      beforeFilter={<RecodingLine business={me.slug} />}
    >
      <Ranking business={me.slug} address={address} mayOffer={me.actions.includes("moment.offer")} />
      <PeaceFigure business={me.slug} address={address} />
    </ResultsPage>
  );
}

export default withMessages("page /[business]/results", SpotsPage);
