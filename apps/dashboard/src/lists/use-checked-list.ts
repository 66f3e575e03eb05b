"use client";

import { useMutation } from "@tanstack/react-query";

type Options<Row, Outcome> = {
  readonly list: { readonly good: readonly Row[] };
  /** Sends the good rows. With `check` nothing is stored. */
  readonly send: (mode: "check" | "good") => Promise<{ readonly outcomes: readonly Outcome[] }>;
};

/** Asks the server what would become of each good row of a list, and stores them. */
export function useCheckedList<Row, Outcome>({ list, send }: Options<Row, Outcome>) {
  const check = useMutation({ mutationFn: async () => ({ of: list, ...(await send("check")) }) });
  const store = useMutation({ mutationFn: () => send("good") });
  // The answer is of the list that was sent; another text needs another check.
  const outcomes = check.data?.of === list ? check.data.outcomes : null;
  const outcomeOf = (row: Row): Outcome | null => outcomes?.[list.good.indexOf(row)] ?? null;
  return { check, store, isChecked: outcomes !== null, outcomeOf };
}
