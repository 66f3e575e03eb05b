import { SkeletonBlock, SkeletonFigures, SkeletonTitle } from "@spots/ui/skeleton";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { openPage } from "@/api/open-page";
import { Hydrate, prefetch, trpc } from "@/api/server";
import { Home } from "./home";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("home"))("title") };
}

export default async function HomePage({ params }: { params: Promise<{ business: string }> }) {
  const me = await openPage(params, "pulse.read");
  prefetch(trpc.pulse.home.queryOptions({ business: me.slug }));
  prefetch(trpc.action.mine.queryOptions({ business: me.slug }));
  prefetch(trpc.journey.unpublished.queryOptions({ business: me.slug }));
  prefetch(trpc.pulse.read.queryOptions({ business: me.slug }));
  prefetch(trpc.pulse.spots.queryOptions({ business: me.slug }));
  return (
    <Hydrate>
      <Suspense
        fallback={
          <>
            <SkeletonTitle />
            <SkeletonFigures count={3} />
            <SkeletonBlock height="large" />
          </>
        }
      >
        <Home business={me.slug} actions={me.actions} ownerId={me.member.role === "owner" ? me.member.id : null} />
      </Suspense>
    </Hydrate>
  );
}
