import { PageHead } from "@spots/ui/page-head";
import { SkeletonRows } from "@spots/ui/skeleton";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { openPage } from "@/api/open-page";
import { Hydrate, prefetch, trpc } from "@/api/server";
import { Improvements } from "@/features/feedback/improvements";
import { withMessages } from "@/server/with-messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("feedback.improvements"))("title") };
}

async function ImprovementsPage({ params }: { params: Promise<{ business: string }> }) {
  const { slug: business } = await openPage(params, "improvement.tell");
  const say = await getTranslations("feedback.improvements");
  prefetch(trpc.improvement.list.queryOptions({ business }));
  return (
    <Hydrate>
      <PageHead title={say("title")} lead={say("lead")} />
      <Suspense fallback={<SkeletonRows count={3} />}>
        <Improvements business={business} />
      </Suspense>
    </Hydrate>
  );
}

export default withMessages("page /[business]/improvements", ImprovementsPage);
