"use client";

import { prepareToasts } from "@spots/ui/toast";
import { type Mutation, useMutationState, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { refusalIn } from "@/api/use-refusal";
import { restoreQueue, untilAnswered } from "./queue";

type Options<Item> = {
  /** Its mutation key, and the name under which it is stored: what it holds, whose it is. */
  readonly name: readonly string[];
  /** Until the tab is closed, or until it is sent. */
  readonly lasts: "tab" | "browser";
  /** Items with the same text are sent one after the other. */
  readonly orderOf: (item: Item) => string;
  /** Sends an item; the server takes one that is sent twice as one. */
  readonly send: (item: Item) => Promise<unknown>;
  readonly onAccepted?: (item: Item, submittedAt: number) => unknown;
  readonly onRefused: (item: Item, error: unknown) => unknown;
};

export type Waiting<Item> = {
  readonly item: Item;
  /** Without a network, or tried without an answer. */
  readonly isStuck: boolean;
  readonly isSignedOut: boolean;
};

/**
 * The item of a mutation. Guarantee: mutations under a queue's key are made by its `add`, with an
 * item as their variables.
 */
const itemOf = <Item>(mutation: Mutation): Item => mutation.state.variables as Item;

/**
 * What a person has done, on its way to the server: stored in the browser, sent in order, and sent
 * again until the server has decided on it, also when the screen was left or the page was loaded
 * anew meanwhile.
 */
export function useQueue<Item>({ name, lasts, orderOf, send, onAccepted, onRefused }: Options<Item>) {
  const queries = useQueryClient();
  const mutations = queries.getMutationCache();
  const path = name.join(":");
  useEffect(() => {
    // What was answered is called with what the screen shows by then.
    queries.setMutationDefaults(name, {
      ...untilAnswered,
      gcTime: Number.POSITIVE_INFINITY,
      mutationFn: (item: Item) => send(item),
      onSuccess: async (_answer: unknown, item: Item) => {
        const sent = mutations.findAll({ mutationKey: name }).find(({ state }) => state.variables === item);
        await onAccepted?.(item, sent?.state.submittedAt ?? 0);
        for (const arrived of mutations.findAll({ mutationKey: name, status: "success" })) mutations.remove(arrived);
      },
      onError: (error: unknown, item: Item) => onRefused(item, error),
    });
  });
  useEffect(() => {
    // What becomes of an item is told by toasts, which cannot be loaded without a network.
    if (lasts === "browser") prepareToasts();
    const storage = lasts === "tab" ? window.sessionStorage : window.localStorage;
    void restoreQueue(queries, { name: `queue:${path}`, storage, mutationKey: path.split(":") });
  }, [queries, path, lasts]);

  const waiting = useMutationState<Waiting<Item>>({
    filters: { mutationKey: name, status: "pending" },
    select: (mutation) => ({
      item: itemOf<Item>(mutation as Mutation),
      isStuck: mutation.state.isPaused || mutation.state.failureCount > 0,
      isSignedOut: refusalIn(mutation.state.failureReason)?.code === "UNAUTHENTICATED",
    }),
  });
  const refused = useMutationState({
    filters: { mutationKey: name, status: "error" },
    // What is selected may be a copy: the id says which mutation it is.
    select: (mutation) => ({
      id: mutation.mutationId,
      item: itemOf<Item>(mutation as Mutation),
      error: mutation.state.error,
    }),
  });

  return {
    waiting,
    /** What the server has refused, until it is forgotten. */
    refused,
    /** @returns whether it waits for a network, and the end of its way */
    add: (item: Item): { readonly isPaused: boolean; readonly sent: Promise<unknown> } => {
      const options = queries.defaultMutationOptions({ mutationKey: name, scope: { id: `${path} ${orderOf(item)}` } });
      const mutation = mutations.build<unknown, unknown, Item, unknown>(queries, options);
      const sent = mutation.execute(item);
      return { isPaused: mutation.state.isPaused, sent };
    },
    forget: (id: number): void => {
      const mutation = mutations.findAll({ mutationKey: name }).find(({ mutationId }) => mutationId === id);
      if (mutation) mutations.remove(mutation);
    },
  };
}
