"use client";

import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState } from "react";
import { useTRPCClient } from "@/api/client";
import { refetchAfter } from "@/api/refetch";
import { followShared } from "@/live/shared-stream";

type Props = { business: string; memberId: string; seenEvent: string; children: ReactNode };

/**
 * Subscribes to the events of the business, and refetches the queries on the page that an event may
 * have changed. All tabs of a browser share one connection.
 */
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
        onEvent: ({ type }) => void refetchAfter(queries, type.split(".")[0] ?? ""),
        onGap: () => void queries.invalidateQueries(),
      }),
    [client, queries, business, memberId, seen],
  );
  return children;
}
