"use client";

import { useLater } from "@spots/ui/later";
import { useDeferredValue, useEffect, useMemo } from "react";

/** A list of rows of an empty text. */
export const nothingRead = {
  ...{ good: [], bad: [], beyond: 0, unread: [], asksOrder: false },
  ...{ written: [], columns: {}, isNamed: true, missing: [] },
} as const;

type Options<Read, List> = {
  readonly text: string;
  /** Imports the parser. It is loaded with the first text. */
  readonly parser: () => Promise<Read>;
  /** Parses a text. The same function as long as the result for a text is the same. */
  readonly parse: (read: Read, text: string) => List;
  /** The list of an empty text. */
  readonly nothing: List;
};

/** Parses a list as it is typed. */
export function useList<Read, List>({ text, parser, parse, nothing }: Options<Read, List>) {
  const { loaded, load } = useLater(parser);
  const shown = useDeferredValue(text);
  const isBlank = text.trim() === "";
  useEffect(() => {
    if (text.trim() !== "") void load();
  }, [text, load]);
  const list = useMemo(
    () => (loaded === null || shown.trim() === "" ? nothing : parse(loaded, shown)),
    [loaded, shown, parse, nothing],
  );
  return {
    list,
    isReading: shown !== text || (loaded === null && !isBlank),
    /** Returns the list of the present text; null while the parser cannot be loaded. */
    readNow: async (): Promise<List | null> => {
      if (isBlank) return nothing;
      const read = await load();
      return read === null ? null : parse(read, text);
    },
  };
}
