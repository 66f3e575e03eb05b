import { PageHead } from "@spots/ui/page-head";
import { SkeletonBlock } from "@spots/ui/skeleton";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { openPage } from "@/api/open-page";
import { Hydrate, prefetch, prefetchPages, trpc } from "@/api/server";
import { AgreementLine } from "@/features/feedback/agreement-line";
import { DoubtfulQueue } from "@/features/feedback/doubtful-queue";
import { FollowUpDoubts } from "@/features/feedback/follow-up-doubts";
import { LearnedPhrases } from "@/features/feedback/learned-phrases";
import { Suggestions } from "@/features/feedback/suggestions";
import { withMessages } from "@/server/with-messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("feedback"))("queue.title") };
}

async function DoubtfulPage({ params }: { params: Promise<{ business: string }> }) {
  const me = await openPage(params, "mention.read");
  const say = await getTranslations("feedback");
  prefetch(trpc.mention.doubtful.queryOptions({ business: me.slug }));
  prefetch(trpc.mention.learned.queryOptions({ business: me.slug }));
  prefetch(trpc.mention.agreement.queryOptions({ business: me.slug }));
  prefetchPages(
    trpc.mention.suggested.infiniteQueryOptions(
      { business: me.slug },
      { getNextPageParam: (page) => page.next ?? undefined },
    ),
  );
  prefetchPages(
    trpc.mention.doubtfulFollowUps.infiniteQueryOptions(
      { business: me.slug },
      { getNextPageParam: (page) => page.next ?? undefined },
    ),
  );
  return (
    <Hydrate>
      <PageHead title={say("queue.title")} lead={say("queue.lead")} />
      <Suspense fallback={<SkeletonBlock height="medium" />}>
        <DoubtfulQueue business={me.slug} />
      </Suspense>
      <Suspense>
        <FollowUpDoubts business={me.slug} />
      </Suspense>
      <Suspense>
        <Suggestions business={me.slug} />
      </Suspense>
      <Suspense>
        <LearnedPhrases me={me} />
      </Suspense>
      <Suspense>
        <AgreementLine business={me.slug} />
      </Suspense>
    </Hydrate>
  );
}

export default withMessages("page /[business]/feedback/unclear", DoubtfulPage);
