import { dayOf } from "@spots/domain/kernel/time";
import { SkeletonRoad } from "@spots/ui/skeleton";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { FindingView } from "@/features/finding/finding-view";
import { openPage } from "@/server/open-page";
import { orNotFound } from "@/trpc/refusal";
import { caller, Hydrate, prefetch, trpc } from "@/trpc/server";

type Props = { params: Promise<{ business: string; findingId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("finding"))("title") };
}

export default async function FindingPage({ params }: Props) {
  const me = await openPage(params, "journey.shape");
  const { findingId } = await params;
  await orNotFound((await caller()).finding.read({ business: me.slug, findingId }));
  prefetch(trpc.finding.read.queryOptions({ business: me.slug, findingId }));
  prefetch(trpc.member.list.queryOptions({ business: me.slug }));
  return (
    <Hydrate>
      <Suspense fallback={<SkeletonRoad />}>
        <FindingView business={me.slug} findingId={findingId} today={dayOf(new Date(), me.timeZone)} />
      </Suspense>
    </Hydrate>
  );
}
