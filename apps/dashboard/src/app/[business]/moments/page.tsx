import { Day } from "@spots/domain/kernel/time";
import { dayOf } from "@spots/domain/kernel/zoned-time";
import { PageHead } from "@spots/ui/page-head";
import { SkeletonRows } from "@spots/ui/skeleton";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { openPage } from "@/api/open-page";
import { Hydrate, prefetch, trpc } from "@/api/server";
import { CluesOfDay } from "@/features/clue/clues-of-day";
import { AskedOffer } from "@/features/delivery/asked-offer";
import { Board } from "@/features/delivery/board";
import { DayNav } from "@/features/delivery/day-nav";
import { TaskTimes } from "@/features/delivery/task-times";
import { Help } from "@/help/help";
import { ExportMenu } from "@/lists/export-menu";
import { withMessages } from "@/server/with-messages";

type Props = { params: Promise<{ business: string }>; searchParams: Promise<{ day?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("delivery"))("board.title") };
}

async function MomentsPage({ params, searchParams }: Props) {
  const me = await openPage(params, "moment.read");
  const asked = Day.safeParse((await searchParams).day);
  const day = asked.success ? asked.data : dayOf(new Date(), me.timeZone);
  const say = await getTranslations("delivery");
  const seesClues = me.actions.includes("clue.read");
  prefetch(trpc.moment.board.queryOptions({ business: me.slug, day }));
  if (seesClues) prefetch(trpc.clue.ofDay.queryOptions({ business: me.slug, day, locationId: null }));
  return (
    <Hydrate>
      <PageHead
        help={<Help term="moment" />}
        title={say("board.title")}
        lead={say("board.lead")}
        actions={
          <>
            <DayNav slug={me.slug} day={day} />
            <ExportMenu business={me.slug} table="moments" />
          </>
        }
      />
      <Suspense key={day} fallback={<SkeletonRows count={6} />}>
        <Board business={me.slug} day={day} />
        {me.actions.includes("moment.offer") && <AskedOffer business={me.slug} day={day} />}
        {seesClues && <CluesOfDay business={me.slug} days={[day]} locationId={null} />}
      </Suspense>
      {me.actions.includes("moment.offer") && (
        <Suspense>
          <TaskTimes business={me.slug} maySet={me.actions.includes("business.change")} />
        </Suspense>
      )}
    </Hydrate>
  );
}

export default withMessages("page /[business]/moments", MomentsPage);
