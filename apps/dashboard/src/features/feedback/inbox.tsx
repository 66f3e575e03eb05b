"use client";

import { everyAnswer, isSameFilter, writeAnswerFilter } from "@spots/domain/feedback/answer-filter";
import { SkeletonGroup, SkeletonRows } from "@spots/ui/skeleton";
import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";
import { useHydrated } from "@/api/use-hydrated";
import { FilterBar } from "./filter-bar";
import { useAnswerFilter } from "./use-answer-filter";

// Without `loading` the surroundings of a part would be replaced while it loads.
const AnswerBrowser = dynamic(() => import("./answer-browser").then((part) => part.AnswerBrowser), {
  loading: Waiting,
});
const NoAnswers = dynamic(() => import("./no-answers").then((part) => part.NoAnswers), { loading: () => null });
const ViewsMenu = dynamic(() => import("./views-menu").then((part) => part.ViewsMenu), { loading: () => null });
const ExportMenu = dynamic(() => import("@/lists/export-menu").then((part) => part.ExportMenu), {
  loading: () => null,
});

function Waiting() {
  return (
    <SkeletonGroup label={useTranslations("feedback")("title")}>
      <SkeletonRows count={8} />
    </SkeletonGroup>
  );
}

/** The answers of customers: searched, filtered, and opened beside the list or in a sheet. */
export function Inbox({ business }: { business: string }) {
  const trpc = useTRPC();
  const say = useTranslations("feedback");
  const { filter, opened, addressOf, setFilter, replaceFilter, open } = useAnswerFilter();
  const isHydrated = useHydrated();
  const { data } = useQuery({
    ...trpc.response.counts.queryOptions({ business, filter }),
    placeholderData: (before) => before,
  });
  const counts = isHydrated ? data : undefined;
  const query = writeAnswerFilter(filter);
  const isEvery = isSameFilter({ ...filter, sort: "newest" }, everyAnswer);
  if (isEvery && counts?.total === 0) return <NoAnswers business={business} />;
  return (
    <div className="grid gap-5">
      <FilterBar filter={filter} counts={counts} onChange={setFilter} onReset={() => replaceFilter()}>
        <ViewsMenu business={business} filter={filter} onChoose={replaceFilter} />
        <ExportMenu business={business} table="answers" filters={Object.fromEntries(new URLSearchParams(query))} />
      </FilterBar>
      <p role="status" className="num text-ink-2">
        {counts &&
          (counts.isWhole
            ? say("filter.found", { count: counts.total })
            : say("filter.foundAmong", { count: counts.total, among: counts.among }))}
      </p>
      {isHydrated ? (
        <AnswerBrowser
          key={query}
          business={business}
          filter={filter}
          total={counts?.isWhole ? counts.total : null}
          opened={opened}
          addressOf={addressOf}
          onOpen={open}
          onReset={isEvery ? null : () => replaceFilter()}
        />
      ) : (
        <Waiting />
      )}
    </div>
  );
}
