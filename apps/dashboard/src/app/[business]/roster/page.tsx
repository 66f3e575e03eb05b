import { Id } from "@spots/domain/kernel/ids";
import { Day } from "@spots/domain/kernel/time";
import { mondayOf } from "@spots/domain/kernel/time-zone";
import { dayOf } from "@spots/domain/kernel/zoned-time";
import { EmptyState } from "@spots/ui/empty-state";
import { PageHead } from "@spots/ui/page-head";
import { SkeletonRows } from "@spots/ui/skeleton";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { openPage } from "@/api/open-page";
import { ask, Hydrate, prefetch, trpc } from "@/api/server";
import { Roster } from "@/features/delivery/roster";
import { WeekNav } from "@/features/delivery/week-nav";
import { withMessages } from "@/server/with-messages";

type Props = {
  params: Promise<{ business: string }>;
  searchParams: Promise<{ location?: string; week?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("roster"))("title") };
}

async function RosterPage({ params, searchParams }: Props) {
  const me = await openPage(params, "roster.read");
  const { slug: business } = me;
  const say = await getTranslations("roster");
  const asked = await searchParams;
  const { locations } = await ask(trpc.moment.choices.queryOptions({ business }));
  const wanted = Id.safeParse(asked.location).data;
  const location = locations.find(({ id }) => id === wanted) ?? locations[0];
  if (!location)
    return (
      <>
        <PageHead title={say("title")} lead={say("lead")} />
        <EmptyState title={say("noLocation")}>{say("lead")}</EmptyState>
      </>
    );
  const from = mondayOf(Day.catch(dayOf(new Date(), location.timeZone)).parse(asked.week));
  prefetch(trpc.shift.week.queryOptions({ business, locationId: location.id, from }));
  return (
    <Hydrate>
      <PageHead
        title={say("title")}
        lead={say("lead")}
        actions={<WeekNav business={business} locations={locations} locationId={location.id} from={from} />}
      />
      <Suspense key={`${location.id} ${from}`} fallback={<SkeletonRows count={7} />}>
        <Roster
          business={business}
          locationId={location.id}
          from={from}
          mayWrite={me.actions.includes("roster.write")}
        />
      </Suspense>
    </Hydrate>
  );
}

export default withMessages("page /[business]/roster", RosterPage);
