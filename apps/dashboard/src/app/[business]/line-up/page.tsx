import { Id } from "@spots/domain/kernel/ids";
import { Day } from "@spots/domain/kernel/time";
import { addDays } from "@spots/domain/kernel/time-zone";
import { dayOf } from "@spots/domain/kernel/zoned-time";
import { EmptyState } from "@spots/ui/empty-state";
import { PageHead } from "@spots/ui/page-head";
import { SkeletonRows } from "@spots/ui/skeleton";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { openPage } from "@/api/open-page";
import { ask, Hydrate, prefetch, trpc } from "@/api/server";
import { CluesOfDay } from "@/features/clue/clues-of-day";
import { LineUp } from "@/features/delivery/line-up";
import { LineUpNav } from "@/features/delivery/line-up-nav";
import { LineUpWall } from "@/features/delivery/line-up-wall";
import { withMessages } from "@/server/with-messages";

type Props = {
  params: Promise<{ business: string }>;
  searchParams: Promise<{ location?: string; day?: string; view?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("lineUp"))("title") };
}

async function LineUpPage({ params, searchParams }: Props) {
  const me = await openPage(params, "lineUp.read");
  const { slug: business } = me;
  const say = await getTranslations("lineUp");
  const asked = await searchParams;
  const locations = await ask(trpc.location.list.queryOptions({ business }));
  const wanted = Id.safeParse(asked.location).data;
  const location = locations.find(({ id }) => id === wanted) ?? locations[0];
  if (!location) return <EmptyState title={say("title")}>{say("lead")}</EmptyState>;
  const { id: locationId, timeZone } = location;
  const today = dayOf(new Date(), timeZone);
  const isWall = asked.view === "wall";
  const day = isWall ? today : Day.catch(today).parse(asked.day);
  const days = [day, addDays(day, -1)] as const;
  const seesClues = me.actions.includes("clue.read") && !isWall;
  prefetch(trpc.lineUp.read.queryOptions({ business, locationId, day }));
  if (seesClues) for (const each of days) prefetch(trpc.clue.ofDay.queryOptions({ business, day: each, locationId }));
  return (
    <Hydrate>
      {isWall ? (
        <Suspense fallback={<SkeletonRows count={6} />}>
          <LineUpWall business={business} locationId={locationId} timeZone={timeZone} day={day} />
        </Suspense>
      ) : (
        <>
          <PageHead
            title={say("title")}
            lead={say("lead")}
            actions={<LineUpNav business={business} locations={locations} locationId={locationId} day={day} />}
          />
          <Suspense key={`${locationId} ${day}`} fallback={<SkeletonRows count={6} />}>
            <LineUp business={business} locationId={locationId} day={day} />
            {seesClues && <CluesOfDay business={business} days={days} locationId={locationId} />}
          </Suspense>
        </>
      )}
    </Hydrate>
  );
}

export default withMessages("page /[business]/line-up", LineUpPage);
