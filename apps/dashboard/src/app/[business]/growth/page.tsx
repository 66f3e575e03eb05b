import { dayOf } from "@spots/domain/kernel/zoned-time";
import { PageHead } from "@spots/ui/page-head";
import { SkeletonRows } from "@spots/ui/skeleton";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { openPage } from "@/api/open-page";
import { Hydrate, prefetch, trpc } from "@/api/server";
import { ExportGrowth } from "@/features/growth/erase-growth";
import { MyGrowth } from "@/features/growth/growth-page";
import { withMessages } from "@/server/with-messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("growth"))("titleMine") };
}

async function MyGrowthPage({ params }: { params: Promise<{ business: string }> }) {
  const { slug: business, timeZone } = await openPage(params, "growth.read");
  const say = await getTranslations("growth");
  prefetch(trpc.growth.mine.queryOptions({ business }));
  prefetch(trpc.growth.myChecks.queryOptions({ business }));
  return (
    <Hydrate>
      <PageHead title={say("titleMine")} lead={say("leadMine")} actions={<ExportGrowth business={business} />} />
      <Suspense fallback={<SkeletonRows count={6} />}>
        <MyGrowth {...{ business, timeZone }} today={dayOf(new Date(), timeZone)} />
      </Suspense>
    </Hydrate>
  );
}

export default withMessages("page /[business]/growth", MyGrowthPage);
