"use client";

import { showToast } from "@spots/ui/toast";
import { useMemo, useState } from "react";
import { v7 } from "uuid";
import { refusalIn, useRefusal } from "@/api/use-refusal";
import { useLeaveWarning } from "@/forms/use-leave-warning";
import { useQueue } from "@/offline/use-queue";
import type { Conflict } from "./conflict";

/** The toast that is shown after the server has accepted an edit. */
export type Thanks = { readonly tone: "good" | "magic" | "info"; readonly title: string };

/** An edit that the server refused, with the reason as a whole and by field. */
export type Refused<Edit> = {
  readonly edit: Edit;
  readonly reason: string;
  readonly fields: Readonly<Record<string, string>>;
};

/** Edits that were made together and are undone together. */
type Group<Edit> = { readonly id: string; readonly edits: readonly Edit[] };
type Queued<Edit> = { readonly edit: Edit; readonly group: string; readonly thanks?: Thanks };

type Options<Edit> = {
  /** The name of the queue: what is edited, and by whom. */
  readonly name: readonly string[];
  readonly send: (edit: Edit) => Promise<unknown>;
  /** Returns the edit that undoes this one. */
  readonly inverseOf: (edit: Edit) => Edit;
  /**
   * Called when the server has accepted an edit that was made at `submittedAt`. The edit counts as
   * saved when the returned promise resolves.
   */
  readonly onAccepted: (edit: Edit, submittedAt: number) => unknown;
  readonly onRefused: (refused: Refused<Edit>) => void;
  /** Called with every edit that the server has not made, including those with a conflict. */
  readonly onUnmade: () => unknown;
};

/**
 * Edits of a thing with many parts. Each is shown at once, sent in order until the server has
 * decided on it, and can be undone and redone while the page is open. An edit of a field that
 * somebody else changed waits until the person chooses a version.
 */
export function useEdits<Edit extends object>({ name, send, inverseOf, ...told }: Options<Edit>) {
  const { sentence, fields } = useRefusal();
  const [done, setDone] = useState<readonly Group<Edit>[]>([]);
  const [undone, setUndone] = useState<readonly Group<Edit>[]>([]);
  const queue = useQueue<Queued<Edit>>({
    name,
    orderOf: () => "",
    send: ({ edit }) => send(edit),
    onAccepted: ({ edit, thanks }, submittedAt) => {
      if (thanks) showToast(thanks);
      return told.onAccepted(edit, submittedAt);
    },
    onRefused: (item, error) => {
      setDone((all) => all.filter(({ id }) => id !== item.group));
      if (!refusalIn(error)?.conflicts) {
        told.onRefused({ edit: item.edit, reason: sentence(error), fields: fields(error) });
      }
      return told.onUnmade();
    },
  });
  const [met] = queue.refused.flatMap(({ id, item, error }) => {
    const { conflicts, values } = refusalIn(error) ?? {};
    return conflicts ? [{ id, item, conflict: { by: String(values?.by ?? ""), fields: conflicts } }] : [];
  });
  useLeaveWarning(queue.waiting.length > 0 || met !== undefined);

  const { waiting } = queue;
  const pending = useMemo(() => waiting.map(({ item }) => item.edit), [waiting]);

  const sendAll = (edits: readonly Edit[], thanks?: Thanks): Group<Edit> => {
    const group = { id: v7(), edits };
    for (const edit of edits) {
      const { sent } = queue.add({ edit, group: group.id, ...(thanks && edit === edits.at(-1) ? { thanks } : {}) });
      sent.catch(() => undefined); // `onRefused` has been called
    }
    return group;
  };
  const make = (edits: readonly Edit[], thanks?: Thanks) => {
    if (edits.length === 0) return;
    const group = sendAll(edits, thanks);
    setDone((all) => [...all, group]);
    setUndone([]);
  };
  return {
    make,
    undo: () => {
      const last = done.at(-1);
      if (!last) return;
      sendAll(last.edits.map(inverseOf).toReversed());
      setDone(done.slice(0, -1));
      setUndone([...undone, last]);
    },
    redo: () => {
      const last = undone.at(-1);
      if (!last) return;
      const group = sendAll(last.edits);
      setUndone(undone.slice(0, -1));
      setDone([...done, group]);
    },
    mayUndo: done.length > 0,
    mayRedo: undone.length > 0,
    /** The edits that have not reached the server, in order. */
    pending,
    waiting,
    conflict: met?.conflict ?? null,
    /** Ends the conflict: saves the person's own values, or takes the other person's. */
    resolve: (isMine: boolean) => {
      if (!met) return;
      queue.forget(met.id);
      const { edit } = met.item;
      if (isMine && "edits" in edit) make([{ ...edit, edits: onto(met.conflict, edit.edits) }]);
    },
  };
}

/** Returns the same edits with the other person's values as their base. */
const onto = ({ fields }: Conflict, edits: unknown) =>
  Object.fromEntries(
    Object.entries(edits as object).map(([field, edit]) => {
      const met = fields[field];
      return [field, met ? { was: met.theirs, to: edit.to } : edit];
    }),
  );
