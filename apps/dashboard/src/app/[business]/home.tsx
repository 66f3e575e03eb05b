"use client";

import type { Action } from "@spots/domain/access/permissions";
import { useSuspenseQueries } from "@tanstack/react-query";
import { useTRPC } from "@/api/client";
import { MyTasks } from "@/features/guided-path/my-tasks";
import { FirstSteps } from "@/features/home/first-steps";
import { HomeLead } from "@/features/home/home-lead";
import { NeedsToday } from "@/features/home/needs-today";
import { TheirWords } from "@/features/home/their-words";
import { TodayMoments } from "@/features/home/today-moments";
import { Welcome } from "@/features/home/welcome";
import { NextStepCard } from "@/features/insight/next-step-card";
import { PulseFigures } from "@/features/insight/pulse-figures";
import { JourneysAtAGlance } from "@/features/journey/journeys-at-a-glance";

type Props = {
  business: string;
  actions: readonly Action[];
  isOwner: boolean;
};

/**
 * The home page: what customers mention most reliably, the next step, which stages have a live
 * spot, and what needs someone today. A new business sees its first steps instead of figures.
 */
export function Home({ business, actions, isOwner }: Props) {
  const trpc = useTRPC();
  const [{ data: home }, { data: unpublished }] = useSuspenseQueries({
    queries: [trpc.pulse.home.queryOptions({ business }), trpc.journey.unpublished.queryOptions({ business })],
  });
  const { figures } = home;
  const hasAnswers = home.begun.responses;
  const isPublished = home.journeys.some(({ version }) => version > 0);
  return (
    <>
      <HomeLead business={business} today={figures.today} best={figures.best} isNew={!hasAnswers} />
      {isOwner && !hasAnswers && !home.isWelcomed && <Welcome business={business} />}
      <FirstSteps business={business} home={home} actions={actions} />
      {hasAnswers && figures.next && (
        <NextStepCard business={business} step={figures.next} mayOffer={actions.includes("moment.offer")} />
      )}
      <JourneysAtAGlance business={business} home={home} />
      <div className="grid min-w-0 gap-x-11 gap-y-9 lg:grid-cols-[minmax(0,1fr)_20.5rem]">
        <div className="grid min-w-0 content-start gap-9">
          {hasAnswers && <PulseFigures business={business} figures={figures} />}
          {hasAnswers && <TheirWords business={business} stories={home.stories} />}
        </div>
        <aside className="order-first grid content-start gap-9 lg:order-none">
          {(hasAnswers || isPublished) && (
            <NeedsToday
              business={business}
              needs={home.needs}
              unpublished={actions.includes("journey.publish") ? unpublished : []}
            />
          )}
          {isPublished && (
            <TodayMoments
              business={business}
              today={figures.today}
              moments={home.moments}
              mayOffer={actions.includes("moment.offer")}
            />
          )}
          <MyTasks business={business} today={figures.today} />
        </aside>
      </div>
    </>
  );
}
