"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";

/** Milliseconds within which a page is rendered again once at most. */
const pauseMs = 2_000;

/**
 * Renders the page again on the server when an event may have changed its figures. The query stands
 * for the page: it is invalidated together with the queries of the router `results`.
 */
export function Fresh({ business }: { business: string }) {
  const router = useRouter();
  useQuery({
    queryKey: [["results", "page"], business],
    queryFn: async () => {
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
      router.refresh();
      return null;
    },
    initialData: null,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return null;
}
