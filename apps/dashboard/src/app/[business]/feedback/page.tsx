import { readAnswerFilter } from "@spots/domain/feedback/answer-filter";
import { Button } from "@spots/ui/button";
import { PageHead } from "@spots/ui/page-head";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { openPage } from "@/api/open-page";
import { Hydrate, prefetch, trpc } from "@/api/server";
import { answersPerPage } from "@/features/feedback/answer";
import { Inbox } from "@/features/feedback/inbox";
import { RecodingLine } from "@/features/feedback/recoding-line";
import { FiguresAsOf } from "@/features/insight/figures-as-of";
import { withMessages } from "@/server/with-messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("feedback"))("title") };
}

type Props = {
  params: Promise<{ business: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

async function FeedbackPage({ params, searchParams }: Props) {
  const me = await openPage(params, "response.read");
  const say = await getTranslations("feedback");
  const query = Object.entries(await searchParams).flatMap(([key, value]) =>
    typeof value === "string" ? [[key, value] as [string, string]] : [],
  );
  prefetch(trpc.mention.recoding.queryOptions({ business: me.slug }));
  const of = { business: me.slug, filter: readAnswerFilter(new URLSearchParams(query)) };
  prefetch(trpc.response.list.queryOptions({ ...of, limit: answersPerPage }));
  prefetch(trpc.response.counts.queryOptions(of));
  return (
    <Hydrate>
      <PageHead
        title={say("title")}
        lead={say("lead")}
        actions={
          <>
            <Button href={`/${me.slug}/feedback/import`}>{say("toImport")}</Button>
            <Button href={`/${me.slug}/feedback/unclear`}>{say("toQueue")}</Button>
          </>
        }
      />
      <FiguresAsOf business={me.slug} />
      <RecodingLine business={me.slug} />
      <Inbox business={me.slug} />
    </Hydrate>
  );
}

export default withMessages("page /[business]/feedback", FeedbackPage);
