"use client";

import { useSuspenseQueries } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useTRPC } from "@/api/client";

// A path is in progress or finished: the page loads one of the two.
const GuidedPathSteps = dynamic(() => import("./guided-path").then((module) => module.GuidedPathSteps));
const GuidedPathDone = dynamic(() => import("./path-done").then((module) => module.GuidedPathDone));

/**
 * A guided path: its current question while in progress, its result when finished. `today` is the
 * date in the business's time zone.
 */
export function GuidedPathView({
  business,
  guidedPathId,
  today,
}: {
  business: string;
  guidedPathId: string;
  today: string;
}) {
  const trpc = useTRPC();
  const [{ data: guidedPath }, { data: people }] = useSuspenseQueries({
    queries: [
      trpc.guidedPath.read.queryOptions({ business, guidedPathId }),
      trpc.member.list.queryOptions({ business }),
    ],
  });
  return guidedPath.finishedAt === null ? (
    <GuidedPathSteps business={business} guidedPath={guidedPath} />
  ) : (
    <GuidedPathDone business={business} guidedPath={guidedPath} today={today} members={people.members} />
  );
}
