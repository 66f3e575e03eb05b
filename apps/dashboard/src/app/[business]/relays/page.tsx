import { ListRelays } from "@spots/domain/relay/relay";
import { PageHead } from "@spots/ui/page-head";
import { SkeletonRows } from "@spots/ui/skeleton";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { openPage } from "@/api/open-page";
import { Hydrate, prefetch, prefetchPages, trpc } from "@/api/server";
import { RelayTable } from "@/features/relay/relay-table";
import { type AskedFilter, readListFilter } from "@/lists/list-filter";
import { withMessages } from "@/server/with-messages";

type Props = { params: Promise<{ business: string }>; searchParams: AskedFilter };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("relay"))("team.title") };
}

async function RelaysPage({ params, searchParams }: Props) {
  const { slug: business } = await openPage(params, "relay.read");
  const filter = await readListFilter(ListRelays, searchParams);
  const say = await getTranslations("relay");
  const getNextPageParam = (page: { readonly next: string | null }) => page.next ?? undefined;
  prefetch(trpc.location.list.queryOptions({ business }));
  prefetchPages(trpc.relay.list.infiniteQueryOptions({ business, ...filter }, { getNextPageParam }));
  return (
    <Hydrate>
      <PageHead title={say("team.title")} lead={say("team.lead")} />
      <Suspense fallback={<SkeletonRows count={6} />}>
        <RelayTable business={business} filter={filter} />
      </Suspense>
    </Hydrate>
  );
}

export default withMessages("page /[business]/relays", RelaysPage);
