import { SkeletonRows } from "@spots/ui/skeleton";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { FindingList } from "@/features/finding/finding-list";
import { openPage } from "@/server/open-page";
import { Hydrate, prefetch, trpc } from "@/trpc/server";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("finding"))("title") };
}

export default async function FindingsPage({ params }: { params: Promise<{ business: string }> }) {
  const me = await openPage(params, "journey.shape");
  prefetch(trpc.finding.list.queryOptions({ business: me.slug }));
  prefetch(trpc.journey.list.queryOptions({ business: me.slug }));
  return (
    <Hydrate>
      <Suspense fallback={<SkeletonRows count={4} />}>
        <FindingList business={me.slug} timeZone={me.timeZone} />
      </Suspense>
    </Hydrate>
  );
}
