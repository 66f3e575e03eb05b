"use client";

import { type Mutation, useMutationState, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { refusalIn } from "@/api/use-refusal";
import { restoreQueue, untilAnswered } from "./queue";

type Options<Item> = {
  /** The mutation key and the name in the storage: what the queue holds, and whose it is. */
  readonly name: readonly string[];
  /** Items with the same result are sent in sequence. */
  readonly orderOf: (item: Item) => string;
  /** Sends an item. The server must accept a repeated item only once. */
  readonly send: (item: Item) => Promise<unknown>;
  readonly onAccepted?: (item: Item, submittedAt: number) => unknown;
  readonly onRefused: (item: Item, error: unknown) => unknown;
};

export type Waiting<Item> = {
  readonly item: Item;
  /** True when there is no network, or when an attempt got no answer. */
  readonly isStuck: boolean;
  readonly isSignedOut: boolean;
};

/**
 * Returns the item of a mutation. Guarantee: mutations under a queue's key are made by its `add`,
 * with an item as their variables.
 */
const itemOf = <Item>(mutation: Mutation): Item => mutation.state.variables as Item;

/**
 * A queue of a person's commands. It is stored until the tab is closed, and sent in order. Each item is sent
 * until the server has decided on it, also after its screen was left or the page was reloaded.
 */
export function useQueue<Item>({ name, orderOf, send, onAccepted, onRefused }: Options<Item>) {
  const queries = useQueryClient();
  const mutations = queries.getMutationCache();
  const path = name.join(":");
  useEffect(() => {
    // Set on every render, so that the callbacks are those of the current render.
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
    void restoreQueue(queries, { name: `queue:${path}`, storage: window.sessionStorage, mutationKey: path.split(":") });
  }, [queries, path]);

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
    // The selected value may be a copy, so the mutation is identified by its id.
    select: (mutation) => ({
      id: mutation.mutationId,
      item: itemOf<Item>(mutation as Mutation),
      error: mutation.state.error,
    }),
  });

  return {
    waiting,
    /** The items that the server has refused, until `forget` is called. */
    refused,
    /**
     * Adds an item.
     * @returns whether it waits for a network, and a promise of its result
     */
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
