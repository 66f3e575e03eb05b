import { dayOf } from "@spots/domain/kernel/zoned-time";
import { SkeletonRows } from "@spots/ui/skeleton";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { openPage } from "@/api/open-page";
import { orNotFound } from "@/api/refusal";
import { ask, Hydrate, trpc } from "@/api/server";
import { Shares } from "@/features/sharing/shares";
import { journeyTitle } from "@/server/page-title";
import { withMessages } from "@/server/with-messages";

type Props = { params: Promise<{ business: string; journeyId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return journeyTitle(params, (await getTranslations("sharing.share"))("title"));
}

async function SharePage({ params }: Props) {
  const me = await openPage(params, "journey.share");
  const { journeyId } = await params;
  await orNotFound(ask(trpc.share.list.queryOptions({ business: me.slug, journeyId })));
  const inDays = (days: number) => dayOf(new Date(Date.now() + days * 86_400_000), me.timeZone);
  return (
    <Hydrate>
      <Suspense fallback={<SkeletonRows count={5} />}>
        <Shares
          business={me.slug}
          journeyId={journeyId}
          timeZone={me.timeZone}
          days={{ first: inDays(0), usual: inDays(30), last: inDays(365) }}
        />
      </Suspense>
    </Hydrate>
  );
}

export default withMessages("page /[business]/journeys/[journeyId]/share", SharePage);
