import { SkeletonRows } from "@spots/ui/skeleton";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { openPage } from "@/api/open-page";
import { Hydrate, prefetch, trpc } from "@/api/server";
import { VisitCards } from "@/features/feedback/visit-cards";
import { withMessages } from "@/server/with-messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("card"))("title") };
}

async function CardsPage({ params }: { params: Promise<{ business: string }> }) {
  const me = await openPage(params, "card.read");
  prefetch(trpc.card.list.queryOptions({ business: me.slug }));
  return (
    <Hydrate>
      <Suspense fallback={<SkeletonRows count={4} />}>
        <VisitCards business={me.slug} timeZone={me.timeZone} />
      </Suspense>
    </Hydrate>
  );
}

export default withMessages("page /[business]/qr-codes/cards", CardsPage);
