import { dayOf } from "@spots/domain/kernel/zoned-time";
import { Button } from "@spots/ui/button";
import { PageHead } from "@spots/ui/page-head";
import { SkeletonRows } from "@spots/ui/skeleton";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { openPage } from "@/api/open-page";
import { Hydrate, prefetch, prefetchPages, trpc } from "@/api/server";
import { StoriesToTell } from "@/features/recognition/stories-to-tell";
import { WallShares } from "@/features/recognition/wall-shares";
import { withMessages } from "@/server/with-messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("recognition.stories"))("pageTitle") };
}

async function StoriesToTellPage({ params }: { params: Promise<{ business: string }> }) {
  const { slug: business, timeZone } = await openPage(params, "wall.keep");
  const say = await getTranslations("recognition.stories");
  const inDays = (days: number) => dayOf(new Date(Date.now() + days * 86_400_000), timeZone);
  prefetch(trpc.wall.shares.queryOptions({ business }));
  prefetchPages(
    trpc.wall.all.infiniteQueryOptions({ business }, { getNextPageParam: (page) => page.next ?? undefined }),
  );
  return (
    <Hydrate>
      <PageHead
        title={say("pageTitle")}
        lead={say("pageLead")}
        actions={<Button href={`/${business}/wall`}>{say("toWall")}</Button>}
      />
      <Suspense fallback={<SkeletonRows count={5} />}>
        <StoriesToTell {...{ business, timeZone }} />
        <WallShares {...{ business, timeZone }} days={{ first: inDays(0), usual: inDays(30), last: inDays(365) }} />
      </Suspense>
    </Hydrate>
  );
}

export default withMessages("page /[business]/wall/stories", StoriesToTellPage);
