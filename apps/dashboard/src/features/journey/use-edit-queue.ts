"use client";

import { showToast } from "@spots/ui/toast";
import { useMutation, useMutationState, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTRPC, useTRPCClient } from "@/api/client";
import { keepMutations, untilAnswered } from "@/api/kept-mutations";
import { refusalIn, useRefusal } from "@/api/use-refusal";
import { useLeaveWarning } from "@/forms/use-leave-warning";
import type { RoadEdit } from "./road-edit";
import { sendEdit } from "./send-edit";

/** An edit that met somebody else's: what the fields say now, what was wanted, and who was there first. */
export type Conflicting = {
  readonly edit: RoadEdit;
  readonly conflicts: Readonly<Record<string, { readonly theirs: unknown; readonly yours: unknown }>>;
  readonly by: string;
};

/** Edits that belong together are made, undone and redone together. */
type Job = { readonly edit: RoadEdit; readonly group: string; readonly thanks?: Thanks };

/** What is said when the server has accepted an edit, and not before. */
export type Thanks = { readonly tone: "good" | "magic" | "info"; readonly title: string };

/** An edit that the server refused: why, as a whole and by field. */
export type Refused = {
  readonly edit: RoadEdit;
  readonly reason: string;
  readonly fields: Readonly<Record<string, string>>;
};

export type Where = { readonly business: string; readonly journeyId: string; readonly memberId: string };

/**
 * The edits of a road on their way: sent one after the other, and again for as long as there is no answer, also when another page was open meanwhile or this
 * one was loaded anew. What the server refuses is said; where somebody else changed the same, the edit waits to be settled.
 */
export function useEditQueue(
  { business, journeyId, memberId }: Where,
  onRefused: (group: string, refused: Refused | null) => void,
) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queries = useQueryClient();
  const mutations = queries.getMutationCache();
  const { sentence, fields } = useRefusal();
  const mutationKey = ["road", business, journeyId];
  const sending = {
    mutationKey,
    ...untilAnswered,
    scope: { id: `road ${business} ${journeyId}` },
    gcTime: Number.POSITIVE_INFINITY,
    mutationFn: ({ edit }: Job) => sendEdit(client, { business, journeyId }, edit),
    onSuccess: (_answer: unknown, { thanks }: Job) => {
      if (thanks) showToast(thanks);
      for (const arrived of mutations.findAll({ mutationKey, status: "success" })) mutations.remove(arrived);
      return queries.invalidateQueries({ queryKey: trpc.journey.pathKey() });
    },
    onError: async (error: unknown, { edit, group }: Job) => {
      const isConflict = refusalIn(error)?.conflicts !== undefined;
      onRefused(group, isConflict ? null : { edit, reason: sentence(error), fields: fields(error) });
      await queries.invalidateQueries({ queryKey: trpc.journey.pathKey() });
    },
  };
  const { mutate } = useMutation(sending);
  useEffect(() => queries.setMutationDefaults(mutationKey, sending));
  useEffect(() => {
    const place = `kept-edits:${business}:${memberId}:${journeyId}`;
    void keepMutations(queries, { place, storage: window.sessionStorage, mutationKey: ["road", business, journeyId] });
  }, [queries, business, memberId, journeyId]);

  const waiting = useMutationState({
    filters: { mutationKey, status: "pending" },
    select: ({ state }) => ({
      edit: (state.variables as Job).edit,
      isStuck: state.isPaused || state.failureCount > 0,
      isSignedOut: refusalIn(state.failureReason)?.code === "UNAUTHENTICATED",
    }),
  });
  const refused = useMutationState({
    filters: { mutationKey, status: "error" },
    select: ({ mutationId, state: { variables, error } }) => ({ mutationId, edit: (variables as Job).edit, error }),
  });
  const conflicting = refused.flatMap(({ mutationId, edit, error }) => {
    const { conflicts, values } = refusalIn(error) ?? {};
    return conflicts ? [{ mutationId, edit, conflicts, by: String(values?.by ?? "") }] : [];
  })[0];
  const isUnsettled = waiting.length > 0 || conflicting !== undefined;
  useLeaveWarning(isUnsettled);

  return {
    send: (edits: readonly RoadEdit[], group: string, thanks?: Thanks) => {
      for (const edit of edits) mutate({ edit, group, ...(thanks && edit === edits.at(-1) ? { thanks } : {}) });
    },
    waiting,
    conflicting: conflicting ?? null,
    settle: () => {
      const settled = mutations
        .findAll({ mutationKey })
        .find(({ mutationId }) => mutationId === conflicting?.mutationId);
      if (settled) mutations.remove(settled);
    },
  };
}
