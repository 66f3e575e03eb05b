"use client";

import { Button } from "@spots/ui/button";

type Pages = {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => Promise<unknown>;
};

/** The button below a list that reads its next page; nothing after the last one. */
export function OlderButton({ of, children }: { of: Pages; children: string }) {
  return (
    of.hasNextPage && (
      <div>
        <Button onClick={() => void of.fetchNextPage()} pending={of.isFetchingNextPage}>
          {children}
        </Button>
      </div>
    )
  );
}
