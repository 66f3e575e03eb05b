import { Button } from "@spots/ui/button";
import { PageHead } from "@spots/ui/page-head";
import { SkeletonRows } from "@spots/ui/skeleton";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { openPage } from "@/api/open-page";
import { Hydrate, prefetch, prefetchPages, trpc } from "@/api/server";
import { Answers } from "@/features/feedback/answers";
import { RecodingLine } from "@/features/feedback/recoding-line";
import { ExportMenu } from "@/lists/export-menu";
import { withMessages } from "@/server/with-messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("feedback"))("title") };
}

async function FeedbackPage({ params }: { params: Promise<{ business: string }> }) {
  const me = await openPage(params, "response.read");
  const say = await getTranslations("feedback");
  prefetchPages(
    trpc.response.list.infiniteQueryOptions(
      { business: me.slug },
      { getNextPageParam: (page) => page.next ?? undefined },
    ),
  );
  prefetch(trpc.mention.recoding.queryOptions({ business: me.slug }));
  return (
    <Hydrate>
      <PageHead
        title={say("title")}
        lead={say("lead")}
        actions={
          <>
            <ExportMenu business={me.slug} table="answers" />
            <Button href={`/${me.slug}/feedback/unclear`}>{say("toQueue")}</Button>
          </>
        }
      />
      <RecodingLine business={me.slug} />
      <Suspense fallback={<SkeletonRows count={6} />}>
        <Answers business={me.slug} />
      </Suspense>
    </Hydrate>
  );
}

export default withMessages("page /[business]/feedback", FeedbackPage);
