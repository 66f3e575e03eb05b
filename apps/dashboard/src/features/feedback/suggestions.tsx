"use client";

import { Quote } from "@spots/ui/quote";
import { useMutation, useSuspenseInfiniteQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { v7 } from "uuid";
import { useTRPC } from "@/api/client";
import { useTelling } from "@/api/use-telling";
import { DoubtQuestion, DoubtSection } from "./doubts";

/** The answers without a mention that may mean a spot. Each is counted or dismissed by a person. */
export function Suggestions({ business }: { business: string }) {
  const trpc = useTRPC();
  const say = useTranslations("feedback.suggested");
  const format = useFormatter();
  const { telling } = useTelling();
  const pages = useSuspenseInfiniteQuery(
    trpc.mention.suggested.infiniteQueryOptions({ business }, { getNextPageParam: (page) => page.next ?? undefined }),
  );
  const add = useMutation(trpc.mention.add.mutationOptions(telling(undefined, say("refused"))));
  const dismiss = useMutation(trpc.mention.dismissSuggested.mutationOptions(telling(undefined, say("refused"))));
  const rows = pages.data.pages.flatMap((page) => page.rows);
  if (rows.length === 0) return null;
  return (
    <DoubtSection title={say("title")} lead={say("lead")} pages={pages}>
      {rows.map(({ responseId, spot, response: { recallText, locale, answeredAt, location } }) => {
        const when = format.dateTime(answeredAt, { dateStyle: "medium", timeZone: location.timeZone });
        const row = { business, responseId, spotId: spot.id };
        return (
          <li key={responseId} className="grid gap-3 border-line border-t py-5">
            <Quote text={recallText} lang={locale} size="small" source={`${location.name} · ${when}`} />
            <DoubtQuestion
              spot={spot.name}
              isPending={[add, dismiss].some((each) => each.isPending && each.variables.responseId === responseId)}
              onDecide={(isMeant) => (isMeant ? add.mutate({ ...row, decisionId: v7() }) : dismiss.mutate(row))}
            />
          </li>
        );
      })}
    </DoubtSection>
  );
}
