"use client";

import { useSuspenseQueries } from "@tanstack/react-query";
import { useTRPC } from "@/api/client";
import { FindingWalk } from "./guided-path";
import { FindingDone } from "./path-done";

/** A walk: on the way its open question, at its end what was found. `today` is the day where the business is. */
export function FindingView({ business, findingId, today }: { business: string; findingId: string; today: string }) {
  const trpc = useTRPC();
  const [{ data: finding }, { data: people }] = useSuspenseQueries({
    queries: [trpc.finding.read.queryOptions({ business, findingId }), trpc.member.list.queryOptions({ business })],
  });
  return finding.finishedAt === null ? (
    <FindingWalk business={business} finding={finding} />
  ) : (
    <FindingDone business={business} finding={finding} today={today} members={people.members} />
  );
}
