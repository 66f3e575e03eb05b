import { SkeletonRows } from "@spots/ui/skeleton";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { openPage } from "@/api/open-page";
import { Hydrate, prefetch, trpc } from "@/api/server";
import { withMessages } from "@/server/with-messages";
import { StrategyWithMeasures } from "./strategy-with-measures";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("strategy"))("title") };
}

async function StrategyPage({ params }: { params: Promise<{ business: string }> }) {
  const me = await openPage(params, "journey.read");
  prefetch(trpc.goal.strategy.queryOptions({ business: me.slug }));
  return (
    <Hydrate>
      <Suspense fallback={<SkeletonRows count={6} />}>
        <StrategyWithMeasures
          business={{ slug: me.slug, name: me.name, timeZone: me.timeZone }}
          mayShape={me.actions.includes("journey.shape")}
        />
      </Suspense>
    </Hydrate>
  );
}

export default withMessages("page /[business]/strategy", StrategyPage);
