"use client";

import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState } from "react";
import { useTRPCClient } from "@/api/client";
import { followShared } from "@/live/shared-stream";

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
  action: ["guidedPath"],
  mention: ["response", "pulse", "goal"],
  invitation: ["member"],
  member: ["invitation", "business"],
  location: ["business"],
};

type Props = { business: string; memberId: string; seenEvent: string; children: ReactNode };

/** Follows the business over one connection a browser, and lets every list on the page that an event may have changed ask again. */
export function LiveProvider({ business, memberId, seenEvent, children }: Props) {
  const client = useTRPCClient();
  const queries = useQueryClient();
  const [seen] = useState(seenEvent);
  useEffect(
    () =>
      followShared<{ readonly type: string }>({
        key: `live:${memberId}:${business}`,
        seen,
        open: (lastEventId, onData, onEnd) => {
          const stream = client.event.follow.subscribe(
            { business, lastEventId },
            { onData: ({ id, data }) => onData(id, data), onError: onEnd, onComplete: onEnd },
          );
          return () => stream.unsubscribe();
        },
        onEvent: ({ type }) => {
          const noun = type.split(".")[0] ?? "";
          const touched = new Set(["event", noun, ...(alsoTouched[noun] ?? [])]);
          void queries.invalidateQueries({
            predicate: ({ queryKey: [path] }) => Array.isArray(path) && touched.has(String(path[0])),
          });
        },
        onGap: () => void queries.invalidateQueries(),
      }),
    [client, queries, business, memberId, seen],
  );
  return children;
}
