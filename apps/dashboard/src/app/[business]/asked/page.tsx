import { ListAskings } from "@spots/domain/asking/asking";
import { Button } from "@spots/ui/button";
import { PageHead } from "@spots/ui/page-head";
import { SkeletonRows } from "@spots/ui/skeleton";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { openPage } from "@/api/open-page";
import { ask, Hydrate, prefetch, prefetchPages, trpc } from "@/api/server";
import { AskSheet } from "@/features/asking/ask-sheet";
import { Asked } from "@/features/asking/asked";
import { AskingFigures } from "@/features/insight/asking-figures";
import { type AskedFilter, readListFilter } from "@/lists/list-filter";
import { withMessages } from "@/server/with-messages";

type Props = { params: Promise<{ business: string }>; searchParams: AskedFilter };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("asking"))("title") };
}

async function AskedPage({ params, searchParams }: Props) {
  const { slug: business, actions } = await openPage(params, "asking.read");
  const filter = await readListFilter(ListAskings, searchParams);
  const say = await getTranslations("asking");
  prefetch(trpc.asking.figures.queryOptions({ business }));
  prefetchPages(
    trpc.asking.list.infiniteQueryOptions(
      { business, ...filter },
      { getNextPageParam: (page) => page.next ?? undefined },
    ),
  );
  const { channels } = await ask(trpc.channel.list.queryOptions({ business }));
  const open = channels.filter(({ closedAt }) => closedAt === null);
  return (
    <Hydrate>
      <PageHead
        title={say("title")}
        lead={say("lead")}
        actions={
          <>
            {actions.includes("asking.rule") && <Button href={`/${business}/asked/rules`}>{say("rules.title")}</Button>}
            <AskSheet
              business={business}
              channels={open.map(({ id, name, location }) => ({ id, name, location: { name: location.name } }))}
            />
          </>
        }
      />
      <Suspense fallback={<SkeletonRows count={6} />}>
        <AskingFigures business={business} />
        <Asked business={business} filter={filter} />
      </Suspense>
    </Hydrate>
  );
}

export default withMessages("page /[business]/asked", AskedPage);
