import { may } from "@spots/domain/access/permissions";
import { ListKudos } from "@spots/domain/recognition/kudos-given";
import { Button } from "@spots/ui/button";
import { PageHead } from "@spots/ui/page-head";
import { SkeletonRows } from "@spots/ui/skeleton";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { openPage } from "@/api/open-page";
import { Hydrate, prefetch, prefetchPages, trpc } from "@/api/server";
import { GiveKudos } from "@/features/recognition/give-kudos";
import { KudosList } from "@/features/recognition/kudos-list";
import { Thanks } from "@/features/recognition/thanks";
import { withMessages } from "@/server/with-messages";

type Props = { params: Promise<{ business: string }>; searchParams: Promise<{ show?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("recognition"))("title") };
}

async function RecognitionPage({ params, searchParams }: Props) {
  const { slug: business, timeZone, actions, member } = await openPage(params, "kudos.give");
  const say = await getTranslations("recognition");
  const show = ListKudos.shape.show.catch("colleagues").parse((await searchParams).show);
  const decides = actions.includes("kudos.decide");
  const next = { getNextPageParam: (page: { next: string | null }) => page.next ?? undefined };
  prefetch(trpc.kudos.choices.queryOptions({ business }));
  if (decides) {
    prefetch(trpc.thanks.kinds.queryOptions({ business }));
    prefetchPages(trpc.kudos.list.infiniteQueryOptions({ business, show }, next));
    prefetchPages(trpc.thanks.list.infiniteQueryOptions({ business }, next));
  }
  return (
    <Hydrate>
      <PageHead
        title={say("title")}
        lead={say("lead")}
        actions={
          <Suspense>
            <GiveKudos {...{ business, timeZone }} />
          </Suspense>
        }
      />
      {decides ? (
        <Suspense fallback={<SkeletonRows count={5} />}>
          <KudosList {...{ business, timeZone, show }} memberId={member.id} />
          <Thanks {...{ business, timeZone }} maySet={may(member.role, "business.change")} />
        </Suspense>
      ) : (
        <p className="flex flex-wrap gap-3">
          <Button href={`/${business}/me`}>{say("toMine")}</Button>
          <Button href={`/${business}/wall`}>{say("toWall")}</Button>
        </p>
      )}
    </Hydrate>
  );
}

export default withMessages("page /[business]/recognition", RecognitionPage);
