import { ListPromises } from "@spots/domain/customer-promise/customer-promise";
import { PageHead } from "@spots/ui/page-head";
import { SkeletonRows } from "@spots/ui/skeleton";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { openPage } from "@/api/open-page";
import { Hydrate, prefetch, prefetchPages, trpc } from "@/api/server";
import { PromiseTable } from "@/features/customer-promise/promise-table";
import { withMessages } from "@/server/with-messages";

type Asked = string | string[] | undefined;
type Props = {
  params: Promise<{ business: string }>;
  searchParams: Promise<Readonly<Record<"show" | "location" | "spot" | "kind" | "from" | "to", Asked>>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("customerPromise"))("team.title") };
}

async function CustomerPromisesPage({ params, searchParams }: Props) {
  const me = await openPage(params, "customerPromise.read");
  const { show, location: locationId, spot: spotId, kind, from, to } = await searchParams;
  const { shape } = ListPromises;
  const filter = {
    show: shape.show.catch("open").parse(show),
    locationId: shape.locationId.catch(null).parse(locationId ?? null),
    spotId: shape.spotId.catch(null).parse(spotId ?? null),
    kind: shape.kind.catch(null).parse(kind ?? null),
    from: shape.from.catch(null).parse(from ?? null),
    to: shape.to.catch(null).parse(to ?? null),
  };
  const { slug: business } = me;
  const say = await getTranslations("customerPromise");
  prefetch(trpc.location.list.queryOptions({ business }));
  prefetchPages(
    trpc.customerPromise.list.infiniteQueryOptions(
      { business, ...filter },
      { getNextPageParam: (page) => page.next ?? undefined },
    ),
  );
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
