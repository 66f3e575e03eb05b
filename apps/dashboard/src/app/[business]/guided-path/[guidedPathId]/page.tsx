import { dayOf } from "@spots/domain/kernel/zoned-time";
import { SkeletonRoad } from "@spots/ui/skeleton";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { openPage } from "@/api/open-page";
import { orNotFound } from "@/api/refusal";
import { ask, Hydrate, prefetch, trpc } from "@/api/server";
import { GuidedPathView } from "@/features/guided-path/path-view";
import { titleWith } from "@/server/page-title";
import { withMessages } from "@/server/with-messages";

type Props = { params: Promise<{ business: string; guidedPathId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [say, input] = await Promise.all([getTranslations("guidedPath"), params]);
  return titleWith(
    ask(trpc.guidedPath.read.queryOptions(input)).then(({ journey }) => journey.name),
    say("title"),
  );
}

async function GuidedPathPage({ params }: Props) {
  const me = await openPage(params, "journey.shape");
  const { guidedPathId } = await params;
  await orNotFound(ask(trpc.guidedPath.read.queryOptions({ business: me.slug, guidedPathId })));
  prefetch(trpc.member.list.queryOptions({ business: me.slug }));
  return (
    <Hydrate>
      <Suspense fallback={<SkeletonRoad />}>
        <GuidedPathView business={me.slug} guidedPathId={guidedPathId} today={dayOf(new Date(), me.timeZone)} />
      </Suspense>
    </Hydrate>
  );
}

export default withMessages("page /[business]/guided-path/[guidedPathId]", GuidedPathPage);
