import { dayOf } from "@spots/domain/kernel/time";
import { SkeletonRoad } from "@spots/ui/skeleton";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { openPage } from "@/api/open-page";
import { orNotFound } from "@/api/refusal";
import { caller, Hydrate, prefetch, trpc } from "@/api/server";
import { FindingView } from "@/features/guided-path/path-view";
import { titleWith } from "@/server/page-title";

type Props = { params: Promise<{ business: string; findingId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [api, say, input] = await Promise.all([caller(), getTranslations("finding"), params]);
  return titleWith(
    api.finding.read(input).then(({ journey }) => journey.name),
    say("title"),
  );
}

export default async function FindingPage({ params }: Props) {
  const me = await openPage(params, "journey.shape");
  const { findingId } = await params;
  await orNotFound((await caller()).finding.read({ business: me.slug, findingId }));
  prefetch(trpc.finding.read.queryOptions({ business: me.slug, findingId }));
  prefetch(trpc.member.list.queryOptions({ business: me.slug }));
  return (
    <Hydrate>
      <Suspense fallback={<SkeletonRoad />}>
        <FindingView business={me.slug} findingId={findingId} today={dayOf(new Date(), me.timeZone)} />
      </Suspense>
    </Hydrate>
  );
}
