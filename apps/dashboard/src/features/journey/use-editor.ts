"use client";

import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTRPC, useTRPCClient } from "@/api/client";
import { refetchAfter } from "@/api/refetch";
import { type Refused, useEdits } from "@/editing/use-edits";
import { inverseOf, type JourneyEdit, withEdit } from "./journey-edit";
import { sendEdit } from "./send-edit";

export type Where = { readonly business: string; readonly journeyId: string; readonly memberId: string };

/**
 * A journey with the pending edits applied. Each edit can be undone and redone while the page is
 * open.
 */
export function useEditor(
  { business, journeyId, memberId }: Where,
  onRefused: (refused: Refused<JourneyEdit>) => void,
) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queries = useQueryClient();
  const read = trpc.journey.read.queryOptions({ business, journeyId });
  const { data: stored } = useSuspenseQuery(read);
  const again = () => refetchAfter(queries, "journey");
  const edits = useEdits<JourneyEdit>({
    name: ["journey", business, memberId, journeyId],
    send: (edit) => sendEdit(client, { business, journeyId }, edit),
    inverseOf,
    onAccepted: (edit, submittedAt) => {
      // A journey that was read after the edit was sent may lack the edit or contain a later one,
      // so it is refetched. Otherwise the edit is applied to the cache, and its event causes a
      // refetch.
      const { dataUpdatedAt = 0 } = queries.getQueryState(read.queryKey) ?? {};
      if (dataUpdatedAt > submittedAt) return again();
      queries.setQueryData(read.queryKey, (journey) => journey && withEdit(journey, edit), {
        updatedAt: dataUpdatedAt,
      });
    },
    onRefused,
    onUnmade: again,
  });
  const { pending } = edits;
  const journey = useMemo(() => pending.reduce(withEdit, stored), [stored, pending]);
  return { ...edits, journey };
}

export type Editor = ReturnType<typeof useEditor>;
