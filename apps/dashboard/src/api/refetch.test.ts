import { QueryClient } from "@tanstack/react-query";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { refetchAfter } from "./refetch";

describe("what a command or an event lets ask again", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const pageWith = (...nouns: string[]) => {
    const queries = new QueryClient();
    for (const noun of nouns) queries.setQueryData([[noun, "list"]], []);
    return {
      queries,
      stale: () => nouns.filter((noun) => queries.getQueryState([[noun, "list"]])?.isInvalidated),
    };
  };

  it("is its own router, and those whose answers it touches", async () => {
    const { queries, stale } = pageWith("spot", "journey", "channel");
    const asked = refetchAfter(queries, "spot");
    await vi.runAllTimersAsync();
    await asked;
    expect(stale()).toEqual(["spot", "journey"]);
  });

  it("asks once for a command's answer and the event that tells of it", async () => {
    const { queries } = pageWith("spot");
    const asking = vi.spyOn(queries, "invalidateQueries");
    await Promise.all([refetchAfter(queries, "spot"), refetchAfter(queries, "goal"), vi.runAllTimersAsync()]);
    expect(asking).toHaveBeenCalledTimes(1);
    await Promise.all([refetchAfter(queries, "spot"), vi.runAllTimersAsync()]);
    expect(asking).toHaveBeenCalledTimes(2);
  });
});
