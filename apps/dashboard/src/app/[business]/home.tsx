"use client";

import type { Action } from "@spots/domain/access/permissions";
import { useSuspenseQueries } from "@tanstack/react-query";
import { useTRPC } from "@/api/client";
import { MyTasks } from "@/features/guided-path/my-tasks";
import { FirstSteps } from "@/features/home/first-steps";
import { HomeLead } from "@/features/home/home-lead";
import { NeedsToday } from "@/features/home/needs-today";
import { TheirWords } from "@/features/home/their-words";
import { Welcome } from "@/features/home/welcome";
import { PulseCharts, PulseFigures } from "@/features/insight/pulse-charts";
import { JourneysAtAGlance } from "@/features/journey/journeys-at-a-glance";
import { useCoverage } from "@/features/journey/use-coverage";

type Props = {
  business: string;
  actions: readonly Action[];
  /** The id of the person when they are an owner; null for others. */
  ownerId: string | null;
};

/**
 * The home page: what customers mention, which stages have a live spot, and what needs someone
 * today, in this order.
 */
export function Home({ business, actions, ownerId }: Props) {
  const trpc = useTRPC();
  const [{ data: home }, { data: spots }, { data: pulse }, { data: unpublished }] = useSuspenseQueries({
    queries: [
      trpc.pulse.home.queryOptions({ business }),
      trpc.pulse.spots.queryOptions({ business }),
      trpc.pulse.read.queryOptions({ business }),
      trpc.journey.unpublished.queryOptions({ business }),
    ],
  });
  const covered = useCoverage();
  const first = home.journeys[0];
  const begun = home.begun.responses > 0;
  return (
    <>
      <HomeLead today={pulse.today} spots={spots} covered={first ? covered(first.stages, home.locations).live : null} />
      {ownerId && !begun && <Welcome memberId={ownerId} />}
      <JourneysAtAGlance business={business} home={home} />
      <FirstSteps business={business} home={home} actions={actions} />
      <div className="grid min-w-0 gap-x-11 gap-y-9 lg:grid-cols-[minmax(0,1fr)_20.5rem]">
        <div className="grid min-w-0 content-start gap-9">
          {begun && (
            <div className="grid min-w-0 gap-6">
              <PulseFigures business={business} />
              <PulseCharts business={business} />
            </div>
          )}
          <TheirWords stories={home.stories} />
        </div>
        <aside className="order-first grid content-start gap-9 lg:order-none">
          <NeedsToday
            business={business}
            needs={home.needs}
            unpublished={actions.includes("journey.publish") ? unpublished : []}
          />
          <MyTasks business={business} today={pulse.today} />
        </aside>
      </div>
    </>
  );
}
