"use client";

import { Button } from "@spots/ui/button";
import { Quote } from "@spots/ui/quote";
import { SectionHead } from "@spots/ui/section-head";
import { useMutation, useSuspenseInfiniteQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { v7 } from "uuid";
import { useTRPC } from "@/api/client";
import { useTelling } from "@/api/use-telling";

/** The answers without a mention that may mean a spot. Each is counted or dismissed by a person. */
export function Suggestions({ business }: { business: string }) {
  const trpc = useTRPC();
  const say = useTranslations("feedback");
  const format = useFormatter();
  const { telling } = useTelling();
  const { data, fetchNextPage, hasNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(
    trpc.mention.suggested.infiniteQueryOptions({ business }, { getNextPageParam: (page) => page.next ?? undefined }),
  );
  const add = useMutation(trpc.mention.add.mutationOptions(telling(undefined, say("suggested.refused"))));
  const dismiss = useMutation(
    trpc.mention.dismissSuggested.mutationOptions(telling(undefined, say("suggested.refused"))),
  );
  const rows = data.pages.flatMap((page) => page.rows);
  if (rows.length === 0) return null;
  return (
    <section className="mt-12 grid max-w-3xl gap-4">
      <SectionHead title={say("suggested.title")} detail={say("suggested.lead")} />
      <ul>
        {rows.map(({ responseId, spot, response: { recallText, locale, answeredAt, location } }) => {
          const when = format.dateTime(answeredAt, { dateStyle: "medium", timeZone: location.timeZone });
          const isPending =
            (add.isPending && add.variables.responseId === responseId) ||
            (dismiss.isPending && dismiss.variables.responseId === responseId);
          return (
            <li key={responseId} className="grid gap-3 border-line border-t py-5">
              <Quote text={recallText} lang={locale} size="small" source={`${location.name} · ${when}`} />
              <div className="flex flex-wrap items-center gap-3">
                <span className="min-w-0 wrap-anywhere font-semibold">
                  {say("suggested.question", { spot: spot.name })}
                </span>
                <Button
                  size="small"
                  icon="check"
                  pending={isPending}
                  onClick={() => add.mutate({ business, decisionId: v7(), responseId, spotId: spot.id })}
                >
                  {say("suggested.yes")}
                </Button>
                <Button
                  size="small"
                  icon="close"
                  pending={isPending}
                  onClick={() => dismiss.mutate({ business, responseId, spotId: spot.id })}
                >
                  {say("suggested.no")}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
      {hasNextPage && (
        <div>
          <Button onClick={() => void fetchNextPage()} pending={isFetchingNextPage}>
            {say("older")}
          </Button>
        </div>
      )}
    </section>
  );
}
