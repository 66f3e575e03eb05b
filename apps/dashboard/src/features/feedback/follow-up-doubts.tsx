"use client";

import { Quote } from "@spots/ui/quote";
import { useMutation, useSuspenseInfiniteQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";
import { useTelling } from "@/api/use-telling";
import { DoubtQuestion, DoubtSection } from "./doubts";

/** What customers still remember after some days, where it is not clear whether they mean a spot. */
export function FollowUpDoubts({ business }: { business: string }) {
  const trpc = useTRPC();
  const say = useTranslations("feedback.followUps");
  const format = useFormatter();
  const { telling } = useTelling();
  const pages = useSuspenseInfiniteQuery(
    trpc.mention.doubtfulFollowUps.infiniteQueryOptions(
      { business },
      { getNextPageParam: (page) => page.next ?? undefined },
    ),
  );
  const decide = useMutation(trpc.mention.decideFollowUp.mutationOptions(telling(undefined, say("refused"))));
  const rows = pages.data.pages.flatMap((page) => page.rows);
  if (rows.length === 0) return null;
  return (
    <DoubtSection title={say("title")} lead={say("lead")} pages={pages}>
      {rows.map(({ askingId, days, text, locale, at, location, spots }) => {
        const when = format.dateTime(at, { dateStyle: "medium", timeZone: location.timeZone });
        const source = say("source", { location: location.name, when, days });
        return (
          <li key={askingId} className="grid gap-3 border-line border-t py-5">
            <Quote text={text} lang={locale} size="small" source={source} />
            {spots.map(({ id: spotId, name }) => (
              <DoubtQuestion
                key={spotId}
                spot={name}
                isPending={
                  decide.isPending && decide.variables.askingId === askingId && decide.variables.spotId === spotId
                }
                onDecide={(isMeant) => decide.mutate({ business, askingId, spotId, isMeant })}
              />
            ))}
          </li>
        );
      })}
    </DoubtSection>
  );
}
