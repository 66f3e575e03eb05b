import { dayOf } from "@spots/domain/kernel/zoned-time";
import { SkeletonRows } from "@spots/ui/skeleton";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { openPage } from "@/api/open-page";
import { Hydrate, prefetch, trpc } from "@/api/server";
import { Personas } from "@/features/strategy/personas";
import { withMessages } from "@/server/with-messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("strategy"))("persona.title") };
}

async function PersonasPage({ params }: { params: Promise<{ business: string }> }) {
  const me = await openPage(params, "journey.read");
  prefetch(trpc.persona.list.queryOptions({ business: me.slug }));
  return (
    <Hydrate>
      <Suspense fallback={<SkeletonRows count={4} />}>
        <Personas
          business={me.slug}
          mayShape={me.actions.includes("journey.shape")}
          today={dayOf(new Date(), me.timeZone)}
        />
      </Suspense>
    </Hydrate>
  );
}

export default withMessages("page /[business]/personas", PersonasPage);
