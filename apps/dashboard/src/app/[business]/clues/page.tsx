import { ListClues } from "@spots/domain/clue/clue";
import { PageHead } from "@spots/ui/page-head";
import { SkeletonRows } from "@spots/ui/skeleton";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { openPage } from "@/api/open-page";
import { Hydrate, prefetch, prefetchPages, trpc } from "@/api/server";
import { ClueTable } from "@/features/clue/clue-table";
import { type AskedFilter, readListFilter } from "@/lists/list-filter";
import { withMessages } from "@/server/with-messages";

type Props = { params: Promise<{ business: string }>; searchParams: AskedFilter };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("clue"))("team.title") };
}

async function CluesPage({ params, searchParams }: Props) {
  const { slug: business } = await openPage(params, "clue.read");
  const filter = await readListFilter(ListClues, searchParams);
  const say = await getTranslations("clue");
  const getNextPageParam = (page: { readonly next: string | null }) => page.next ?? undefined;
  prefetch(trpc.location.list.queryOptions({ business }));
  prefetchPages(trpc.clue.list.infiniteQueryOptions({ business, ...filter }, { getNextPageParam }));
  return (
    <Hydrate>
      <PageHead title={say("team.title")} lead={say("team.lead")} />
      <Suspense fallback={<SkeletonRows count={6} />}>
        <ClueTable business={business} filter={filter} />
      </Suspense>
    </Hydrate>
  );
}

export default withMessages("page /[business]/clues", CluesPage);
