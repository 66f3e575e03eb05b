import { SkeletonRows } from "@spots/ui/skeleton";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { openPage } from "@/api/open-page";
import { Hydrate, prefetch, trpc } from "@/api/server";
import { Promises } from "@/features/strategy/promises";
import { withMessages } from "@/server/with-messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("strategy"))("brandPromise.title") };
}

async function PersonasPage({ params }: { params: Promise<{ business: string }> }) {
  const me = await openPage(params, "journey.read");
  prefetch(trpc.brandPromise.list.queryOptions({ business: me.slug }));
  prefetch(trpc.brandPromise.possibleBackings.queryOptions({ business: me.slug }));
  return (
    <Hydrate>
      <Suspense fallback={<SkeletonRows count={4} />}>
        <Promises business={me.slug} mayShape={me.actions.includes("journey.shape")} />
      </Suspense>
    </Hydrate>
  );
}

export default withMessages("page /[business]/promises", PersonasPage);
