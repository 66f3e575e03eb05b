"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { v7 } from "uuid";
import { useTRPC, useTRPCClient } from "@/api/client";

export type Present = { readonly id: string; readonly name: string; readonly at: string | null };

const everyMs = 5000;

/**
 * Reports the member's position on the journey, and returns who else is there. Refetched every five
 * seconds while the page is visible.
 */
export function usePresence(business: string, journeyId: string, at: string | null): readonly Present[] {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const [tab] = useState(() => v7());
  const { data, refetch } = useQuery({
    queryKey: [...trpc.presence.pathKey(), business, journeyId, tab],
    queryFn: () => client.presence.tell.mutate({ business, id: tab, journeyId, at }),
    refetchInterval: everyMs,
    refetchOnWindowFocus: true,
    retry: false,
  });
  useEffect(() => {
    void refetch();
  }, [at]);
  return data ?? [];
}
