"use client";

import { useRef, useState } from "react";

export type Selection = {
  readonly ids: ReadonlySet<string>;
  /** Chooses a row or not; with `isRange`, also all rows between it and the one chosen before. */
  readonly toggle: (id: string, isChosen: boolean, isRange: boolean) => void;
  readonly choose: (ids: readonly string[]) => void;
};

/** The chosen rows of a list. Rows that are no longer in `order` are not chosen. */
export function useSelection(order: readonly string[]): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const last = useRef<string | null>(null);
  return {
    ids: new Set(order.filter((id) => chosen.has(id))),
    choose: (ids) => setChosen(new Set(ids)),
    toggle: (id, isChosen, isRange) => {
      const [one, other] = [order.indexOf(last.current ?? id), order.indexOf(id)];
      const span = isRange && one >= 0 ? order.slice(Math.min(one, other), Math.max(one, other) + 1) : [id];
      last.current = id;
      setChosen(
        (before) => new Set(isChosen ? [...before, ...span] : [...before].filter((each) => !span.includes(each))),
      );
    },
  };
}
