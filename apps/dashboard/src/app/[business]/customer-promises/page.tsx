import { ListPromises } from "@spots/domain/customer-promise/customer-promise";
import { PageHead } from "@spots/ui/page-head";
import { SkeletonRows } from "@spots/ui/skeleton";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { openPage } from "@/api/open-page";
import { Hydrate, prefetch, prefetchPages, trpc } from "@/api/server";
import { PromiseTable } from "@/features/customer-promise/promise-table";
import { type AskedFilter, readListFilter } from "@/lists/list-filter";
import { withMessages } from "@/server/with-messages";

type Props = { params: Promise<{ business: string }>; searchParams: AskedFilter };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("customerPromise"))("team.title") };
}

async function CustomerPromisesPage({ params, searchParams }: Props) {
  const { slug: business } = await openPage(params, "customerPromise.read");
  const filter = await readListFilter(ListPromises, searchParams);
  const say = await getTranslations("customerPromise");
  const getNextPageParam = (page: { readonly next: string | null }) => page.next ?? undefined;
  prefetch(trpc.location.list.queryOptions({ business }));
  prefetchPages(trpc.customerPromise.list.infiniteQueryOptions({ business, ...filter }, { getNextPageParam }));
  return (
    <Hydrate>
      <PageHead title={say("team.title")} lead={say("team.lead")} />
      <Suspense fallback={<SkeletonRows count={6} />}>
        <PromiseTable business={business} filter={filter} />
      </Suspense>
    </Hydrate>
  );
}

export default withMessages("page /[business]/customer-promises", CustomerPromisesPage);
