import { Id } from "@spots/domain/kernel/ids";
import { PageHead } from "@spots/ui/page-head";
import { SkeletonRows } from "@spots/ui/skeleton";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { openPage } from "@/api/open-page";
import { caller, Hydrate, prefetch, trpc } from "@/api/server";
import { Spontaneous } from "@/features/delivery/spontaneous";
import { withMessages } from "@/server/with-messages";

type Props = { params: Promise<{ business: string }>; searchParams: Promise<{ location?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("spontaneous"))("title") };
}

async function SpontaneousPage({ params, searchParams }: Props) {
  const { slug: business, timeZone } = await openPage(params, "moment.read");
  const [{ location }, say, api] = await Promise.all([searchParams, getTranslations("spontaneous"), caller()]);
  const [journeys, locations] = await Promise.all([api.journey.list({ business }), api.location.list({ business })]);
  const wanted = Id.safeParse(location).data ?? null;
  const locationId = locations.some(({ id }) => id === wanted) ? wanted : null;
  prefetch(trpc.improvised.groups.queryOptions({ business, locationId }));
  return (
    <Hydrate>
      <PageHead title={say("title")} lead={say("lead")} />
      <Suspense fallback={<SkeletonRows count={6} />}>
        <Spontaneous
          {...{ business, timeZone, locationId }}
          locations={locations.map(({ id, name }) => ({ id, name }))}
          journeys={journeys.map(({ id, name, stages }) => ({
            ...{ id, name, stages: stages.map((stage) => ({ id: stage.id, name: stage.name })) },
          }))}
        />
      </Suspense>
    </Hydrate>
  );
}

export default withMessages("page /[business]/spontaneous", SpontaneousPage);
