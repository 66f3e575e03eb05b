"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { v7 } from "uuid";
import { useTRPC } from "@/api/client";
import { inverseOf, type RoadEdit, withEdit } from "./road-edit";
import { type Refused, type Thanks, useEditQueue, type Where } from "./use-edit-queue";

/** Edits that were made together, for going back and forth. */
type Group = { readonly id: string; readonly edits: readonly RoadEdit[] };

/** A road in one's hands: every edit is shown at once, is on its way, and can be undone and redone for as long as the page is open. */
export function useEditor(where: Where, onRefused: (refused: Refused) => void) {
  const trpc = useTRPC();
  const { business, journeyId } = where;
  const { data: stored } = useSuspenseQuery(trpc.journey.road.queryOptions({ business, journeyId }));
  const [done, setDone] = useState<readonly Group[]>([]);
  const [undone, setUndone] = useState<readonly Group[]>([]);
  const queue = useEditQueue(where, (group, refused) => {
    setDone((all) => all.filter(({ id }) => id !== group));
    if (refused) onRefused(refused);
  });
  const { waiting, conflicting, settle } = queue;
  const road = useMemo(() => waiting.reduce((shown, { edit }) => withEdit(shown, edit), stored), [stored, waiting]);

  const send = (edits: readonly RoadEdit[], thanks?: Thanks): Group => {
    const group = { id: v7(), edits };
    queue.send(edits, group.id, thanks);
    return group;
  };
  const make = (edits: readonly RoadEdit[], thanks?: Thanks) => {
    if (edits.length === 0) return;
    const group = send(edits, thanks);
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
    isSignedOut: waiting.some(({ isSignedOut }) => isSignedOut),
    conflicting,
    settle,
  };
}

export type Editor = ReturnType<typeof useEditor>;
