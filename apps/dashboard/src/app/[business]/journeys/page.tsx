import { SkeletonRows } from "@spots/ui/skeleton";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { openPage } from "@/api/open-page";
import { Hydrate, prefetch, trpc } from "@/api/server";
import { JourneyList } from "@/features/journey/journey-list";
import { withMessages } from "@/server/with-messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("journey"))("title") };
}

async function JourneysPage({ params }: { params: Promise<{ business: string }> }) {
  const me = await openPage(params, "journey.read");
  prefetch(trpc.journey.list.queryOptions({ business: me.slug }));
  return (
    <Hydrate>
      <Suspense fallback={<SkeletonRows count={3} />}>
        <JourneyList business={me.slug} mayArchive={me.actions.includes("journey.publish")} />
      </Suspense>
    </Hydrate>
  );
}

export default withMessages("page /[business]/journeys", JourneysPage);
