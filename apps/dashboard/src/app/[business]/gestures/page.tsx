import { ListGestures } from "@spots/domain/gesture/gesture";
import { Button } from "@spots/ui/button";
import { PageHead } from "@spots/ui/page-head";
import { SkeletonRows } from "@spots/ui/skeleton";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { openPage } from "@/api/open-page";
import { Hydrate, prefetch, prefetchPages, trpc } from "@/api/server";
import { Budgets } from "@/features/gesture/budgets";
import { GestureTable } from "@/features/gesture/gesture-table";
import { ExportMenu } from "@/lists/export-menu";
import { type AskedFilter, readListFilter } from "@/lists/list-filter";
import { withMessages } from "@/server/with-messages";

type Props = { params: Promise<{ business: string }>; searchParams: AskedFilter };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("gesture"))("team.title") };
}

async function GesturesPage({ params, searchParams }: Props) {
  const me = await openPage(params, "gesture.read");
  const filter = await readListFilter(ListGestures, searchParams);
  const { slug: business } = me;
  const say = await getTranslations("gesture");
  prefetch(trpc.location.list.queryOptions({ business }));
  prefetch(trpc.gesture.budgets.queryOptions({ business }));
  prefetchPages(
    trpc.gesture.list.infiniteQueryOptions(
      { business, ...filter },
      { getNextPageParam: (page) => page.next ?? undefined },
    ),
  );
  const exported = Object.entries(filter).flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
  return (
    <Hydrate>
      <PageHead
        title={say("team.title")}
        lead={say("team.lead")}
        actions={
          <>
            <Button href={`/${business}/results/gestures`}>{say("team.results")}</Button>
            <ExportMenu business={business} table="gestures" filters={Object.fromEntries(exported)} />
          </>
        }
      />
      <Suspense fallback={<SkeletonRows count={6} />}>
        <GestureTable business={business} filter={filter} />
        <Budgets business={business} maySet={me.actions.includes("gesture.budget")} />
      </Suspense>
    </Hydrate>
  );
}

export default withMessages("page /[business]/gestures", GesturesPage);
