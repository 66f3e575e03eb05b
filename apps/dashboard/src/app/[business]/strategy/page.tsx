import { NavTabs } from "@spots/ui/nav-tabs";
import { SkeletonRows } from "@spots/ui/skeleton";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { PaperFormat } from "@/features/strategy/paper-format";
import { StrategyTabs } from "@/features/strategy/strategy-tabs";
import { openPage } from "@/server/open-page";
import { Hydrate, prefetch, trpc } from "@/trpc/server";
import { StrategyWithMeasures } from "./strategy-with-measures";

type Props = { params: Promise<{ business: string }>; searchParams: Promise<{ size?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("strategy"))("title") };
}

export default async function StrategyPage({ params, searchParams }: Props) {
  const me = await openPage(params, "journey.read");
  const size = (await searchParams).size === "A3" ? "A3" : "A4";
  const say = await getTranslations("strategy");
  prefetch(trpc.goal.strategy.queryOptions({ business: me.slug }));
  return (
    <Hydrate>
      <PaperFormat size={size} nonce={(await headers()).get("x-nonce") ?? ""} />
      <StrategyTabs business={me.slug} here="strategy" />
      <Suspense fallback={<SkeletonRows count={6} />}>
        <StrategyWithMeasures
          business={{ slug: me.slug, name: me.name, timeZone: me.timeZone }}
          mayShape={me.actions.includes("journey.shape")}
        />
      </Suspense>
      <div className="print:hidden">
        <NavTabs
          label={say("goal.size")}
          items={(["A4", "A3"] as const).map((each) => ({
            href: `/${me.slug}/strategy?size=${each}`,
            label: each,
            current: each === size,
          }))}
        />
      </div>
    </Hydrate>
  );
}
