import { SkeletonRows } from "@spots/ui/skeleton";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { BusinessView } from "@/features/platform/business-view";
import { orNotFound } from "@/trpc/refusal";
import { caller, Hydrate, prefetch, trpc } from "@/trpc/server";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("platform"))("business") };
}

export default async function PlatformBusinessPage({ params }: { params: Promise<{ businessId: string }> }) {
  const { businessId } = await params;
  await orNotFound((await caller()).platform.business({ businessId }));
  prefetch(trpc.platform.business.queryOptions({ businessId }));
  return (
    <Hydrate>
      <Suspense fallback={<SkeletonRows count={6} />}>
        <BusinessView businessId={businessId} />
      </Suspense>
    </Hydrate>
  );
}
