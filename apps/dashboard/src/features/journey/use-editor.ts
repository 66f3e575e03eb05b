"use client";

import { showToast } from "@spots/ui/toast";
import { useMutation, useMutationState, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useEffect, useMemo, useRef, useState } from "react";
import { useTRPC, useTRPCClient } from "@/trpc/client";
import { useRefusal } from "@/trpc/use-refusal";
import { inverseOf, type RoadEdit, withEdit } from "./road-edit";
import { sendEdit } from "./send-edit";

/** An edit that met somebody else's: what the fields say now, what was wanted, and who was there first. */
export type Clashing = {
  readonly edit: RoadEdit;
  readonly clashes: Readonly<Record<string, { readonly theirs: unknown; readonly yours: unknown }>>;
  readonly by: string;
};

/** Edits that belong together are made, undone and redone together. */
type Job = { readonly edit: RoadEdit; readonly group: number };
type Group = { readonly id: number; readonly edits: readonly RoadEdit[] };

/**
 * A road in one's hands: every edit is shown at once, sent in order, kept and sent again while the connection is away, and can be undone and redone for as
 * long as the page is open. What the server refuses is taken back and said; where somebody else changed the same, both versions are kept to choose from.
 */
export function useEditor(business: string, journeyId: string) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queries = useQueryClient();
  const say = useTranslations("journey");
  const { sentence, refusalIn } = useRefusal();
  const { data: stored } = useSuspenseQuery(trpc.journey.road.queryOptions({ business, journeyId }));
  const [done, setDone] = useState<readonly Group[]>([]);
  const [undone, setUndone] = useState<readonly Group[]>([]);
  const [clashing, setClashing] = useState<readonly Clashing[]>([]);
  const groups = useRef(0);

  const mutationKey = ["road", journeyId];
  const { mutate } = useMutation({
    mutationKey,
    scope: { id: `road ${journeyId}` },
    mutationFn: ({ edit }: Job) => sendEdit(client, { business, journeyId }, edit),
    // Without an answer nothing is known to be refused: the edit waits for the connection.
    retry: (_count, error) => {
      const refusal = refusalIn(error);
      return refusal === null || refusal.code === "UNAVAILABLE";
    },
    retryDelay: (count) => Math.min(1000 * 2 ** count, 15_000),
    onSuccess: () => queries.invalidateQueries({ queryKey: trpc.journey.pathKey() }),
    onError: async (error, { edit, group }) => {
      const refusal = refusalIn(error);
      setDone((all) => all.filter(({ id }) => id !== group));
      await queries.invalidateQueries({ queryKey: trpc.journey.pathKey() });
      const { clashes } = refusal ?? {};
      if (clashes) setClashing((all) => [...all, { edit, clashes, by: String(refusal?.values.by ?? "") }]);
      else showToast({ tone: "bad", title: say("refused"), detail: sentence(error) });
    },
  });
  const waiting = useMutationState({
    filters: { mutationKey, status: "pending" },
    select: ({ state }) => ({ edit: (state.variables as Job).edit, isStuck: state.isPaused || state.failureCount > 0 }),
  });
  const road = useMemo(() => waiting.reduce((shown, { edit }) => withEdit(shown, edit), stored), [stored, waiting]);

  useEffect(() => {
    if (waiting.length === 0) return;
    const hold = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", hold);
    return () => window.removeEventListener("beforeunload", hold);
  }, [waiting.length]);

  const send = (edits: readonly RoadEdit[]): Group => {
    groups.current += 1;
    const group = { id: groups.current, edits };
    for (const edit of edits) mutate({ edit, group: group.id });
    return group;
  };
  const make = (...edits: RoadEdit[]) => {
    if (edits.length === 0) return;
    const group = send(edits);
    setDone((all) => [...all, group]);
    setUndone([]);
  };
  const undo = () => {
    const last = done.at(-1);
    if (!last) return;
    send(last.edits.map(inverseOf).toReversed());
    setDone(done.slice(0, -1));
    setUndone([...undone, last]);
  };
  const redo = () => {
    const last = undone.at(-1);
    if (!last) return;
    const group = send(last.edits);
    setUndone(undone.slice(0, -1));
    setDone([...done, group]);
  };
  return {
    road,
    make,
    undo,
    redo,
    mayUndo: done.length > 0,
    mayRedo: undone.length > 0,
    waiting: waiting.length,
    isStuck: waiting.some(({ isStuck }) => isStuck),
    clashing: clashing[0] ?? null,
    settle: () => setClashing((all) => all.slice(1)),
  };
}

export type Editor = ReturnType<typeof useEditor>;
