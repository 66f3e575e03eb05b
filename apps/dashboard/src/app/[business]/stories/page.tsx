import { SkeletonRows } from "@spots/ui/skeleton";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { openPage } from "@/api/open-page";
import { caller, Hydrate, prefetchPages, trpc } from "@/api/server";
import { Stories } from "@/features/story/stories";
import { withMessages } from "@/server/with-messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("story"))("title") };
}

async function StoriesPage({ params }: { params: Promise<{ business: string }> }) {
  const me = await openPage(params, "story.tell");
  const shapes = me.actions.includes("journey.shape");
  const journeys = shapes ? await (await caller()).journey.list({ business: me.slug }) : null;
  const targets = journeys?.map(({ id, name, stages }) => ({
    id,
    name,
    stages: stages.map((stage) => ({ id: stage.id, name: stage.name })),
  }));
  prefetchPages(
    trpc.story.list.infiniteQueryOptions({ business: me.slug }, { getNextPageParam: (page) => page.next ?? undefined }),
  );
  return (
    <Hydrate>
      <Suspense fallback={<SkeletonRows count={4} />}>
        <Stories business={me.slug} timeZone={me.timeZone} journeys={targets ?? null} />
      </Suspense>
    </Hydrate>
  );
}

export default withMessages("page /[business]/stories", StoriesPage);
