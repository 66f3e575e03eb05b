import { PageHead } from "@spots/ui/page-head";
import { SkeletonRows } from "@spots/ui/skeleton";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { openPage } from "@/api/open-page";
import { Hydrate, prefetch, trpc } from "@/api/server";
import { Plans } from "@/features/delivery/plans";
import { withMessages } from "@/server/with-messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("plan"))("title") };
}

async function PlansPage({ params }: { params: Promise<{ business: string }> }) {
  const { slug: business } = await openPage(params, "plan.read");
  const say = await getTranslations("plan");
  prefetch(trpc.plan.list.queryOptions({ business }));
  return (
    <Hydrate>
      <PageHead title={say("title")} lead={say("lead")} />
      <Suspense fallback={<SkeletonRows count={4} />}>
        <Plans business={business} />
      </Suspense>
    </Hydrate>
  );
}

export default withMessages("page /[business]/plans", PlansPage);
