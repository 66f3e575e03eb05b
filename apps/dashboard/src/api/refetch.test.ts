import type { AppRouter } from "@spots/api/trpc/root";
import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { createTRPCClient } from "@trpc/client";
import { observable } from "@trpc/server/observable";
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { refetchAfter, refetchLink } from "./refetch";

describe("the queries that a command or an event refetches", () => {
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

  it("are those of its own router and of the routers that it affects", async () => {
    const { queries, stale } = pageWith("spot", "journey", "channel");
    const asked = refetchAfter(queries, "spot");
    await vi.runAllTimersAsync();
    await asked;
    expect(stale()).toEqual(["spot", "journey"]);
  });

  it("are refetched once for a command's response and its event", async () => {
    const { queries } = pageWith("spot");
    const asking = vi.spyOn(queries, "invalidateQueries");
    await Promise.all([refetchAfter(queries, "spot"), refetchAfter(queries, "goal"), vi.runAllTimersAsync()]);
    expect(asking).toHaveBeenCalledTimes(1);
    await Promise.all([refetchAfter(queries, "spot"), vi.runAllTimersAsync()]);
    expect(asking).toHaveBeenCalledTimes(2);
  });

  const clientThatAnswers = (queries: QueryClient, answer: () => unknown) =>
    createTRPCClient<AppRouter>({
      links: [
        refetchLink(queries),
        () => () =>
          observable((link) => {
            link.next({ result: { type: "data", data: answer() } });
            link.complete();
          }),
      ],
    });

  it("are left alone by the command that a query itself sends", async () => {
    const queries = new QueryClient();
    let sent = 0;
    const client = clientThatAnswers(queries, () => {
      sent += 1;
      return sent === 1 ? [] : [{ id: "tab", name: "Ada", at: null }];
    });
    const observer = new QueryObserver(queries, {
      queryKey: [["presence"], "tab"],
      queryFn: () => client.presence.tell.mutate({ business: "shop", id: "tab", journeyId: "journey", at: null }),
    });
    onTestFinished(observer.subscribe(() => undefined));
    await vi.runAllTimersAsync();
    await observer.refetch();
    await vi.runAllTimersAsync();
    expect(observer.getCurrentResult().data).toEqual([{ id: "tab", name: "Ada", at: null }]);
    expect(sent).toBe(2);
  });

  it("are cancelled when they were sent before a command was accepted, and sent again", async () => {
    const queries = new QueryClient();
    const answers: ((text: string) => void)[] = [];
    const observer = new QueryObserver<string>(queries, {
      queryKey: [["guidedPath", "read"]],
      queryFn: () => new Promise((resolve) => answers.push(resolve)),
      initialData: "typed",
      staleTime: Number.POSITIVE_INFINITY,
    });
    const shown: (string | undefined)[] = [];
    onTestFinished(observer.subscribe(({ data }) => void shown.push(data)));
    const client = clientThatAnswers(queries, () => ({}));
    void observer.refetch();
    await client.guidedPath.save.mutate({ business: "shop", guidedPathId: "path", edits: {} });
    answers[0]?.("older");
    await vi.runAllTimersAsync();
    answers[1]?.("typed on");
    await vi.runAllTimersAsync();
    expect(answers).toHaveLength(2);
    expect(observer.getCurrentResult().data).toBe("typed on");
    expect(shown).not.toContain("older");
  });
});
