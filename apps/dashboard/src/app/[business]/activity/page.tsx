import { PageHead } from "@spots/ui/page-head";
import { SkeletonRows } from "@spots/ui/skeleton";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { openPage } from "@/api/open-page";
import { Hydrate, prefetchPages, trpc } from "@/api/server";
import { ActivityList } from "@/features/activity/activity-list";
import { withMessages } from "@/server/with-messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("activity"))("title") };
}

async function ActivityPage({ params }: { params: Promise<{ business: string }> }) {
  const me = await openPage(params, "activity.read");
  const say = await getTranslations("activity");
  prefetchPages(
    trpc.event.list.infiniteQueryOptions({ business: me.slug }, { getNextPageParam: (page) => page.next ?? undefined }),
  );
  return (
    <Hydrate>
      <PageHead title={say("title")} lead={say("lead")} />
      <Suspense fallback={<SkeletonRows count={8} />}>
        <ActivityList business={me.slug} timeZone={me.timeZone} />
      </Suspense>
    </Hydrate>
  );
}

export default withMessages("page /[business]/activity", ActivityPage);
