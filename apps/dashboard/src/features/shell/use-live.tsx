"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useSubscription } from "@trpc/tanstack-react-query";
import type { ReactNode } from "react";
import { useTRPC } from "@/trpc/client";

/** The noun of an event's type is the router whose answers it may have changed; these nouns touch others' answers as well. */
const alsoTouched: Readonly<Record<string, readonly string[]>> = {
  stage: ["journey", "promise", "goal"],
  touchpoint: ["journey", "promise"],
  spot: ["journey", "pulse", "promise", "goal"],
  journey: ["spot", "pulse", "promise", "goal", "persona"],
  persona: ["journey"],
  moment: ["pulse", "goal"],
  response: ["pulse", "mention", "goal", "kudos"],
  kudos: ["response"],
  action: ["finding"],
  mention: ["response", "pulse", "goal"],
  invitation: ["member"],
  member: ["invitation", "business"],
  location: ["business"],
};

/** Follows the business over one connection a tab, and lets every list on the page that an event may have changed ask again. */
export function LiveProvider({
  business,
  seenEvent,
  children,
}: {
  business: string;
  seenEvent: string;
  children: ReactNode;
}) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  useSubscription(
    trpc.event.follow.subscriptionOptions(
      { business, lastEventId: seenEvent },
      {
        onData: ({ data }) => {
          if (!data) return;
          const noun = data.type.split(".")[0] ?? "";
          const touched = new Set(["event", noun, ...(alsoTouched[noun] ?? [])]);
          void queries.invalidateQueries({
            predicate: ({ queryKey: [path] }) => Array.isArray(path) && touched.has(String(path[0])),
          });
        },
      },
    ),
  );
  return children;
}
