"use client";

import { Button } from "@spots/ui/button";
import { Row, RowList } from "@spots/ui/row-list";
import { SectionHead } from "@spots/ui/section-head";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";
import { useTelling } from "@/api/use-telling";

/** The archived journeys, each with a button to restore it. */
export function ArchivedJourneys({ business }: { business: string }) {
  const trpc = useTRPC();
  const say = useTranslations("journey");
  const format = useFormatter();
  const { telling } = useTelling();
  const { data: journeys = [] } = useQuery(trpc.journey.archived.queryOptions({ business }));
  const takeOut = useMutation(trpc.journey.return.mutationOptions(telling()));
  if (journeys.length === 0) return null;
  return (
    <section aria-labelledby="archived-journeys">
      <SectionHead id="archived-journeys" title={say("archivedJourneys")} />
      <RowList labelledBy="archived-journeys">
        {journeys.map(({ id, name, archivedAt }) => (
          <Row
            key={id}
            serif
            title={name}
            detail={archivedAt && format.dateTime(archivedAt, { dateStyle: "medium" })}
            side={
              <Button
                size="small"
                aria-label={say("takeOutOf", { name })}
                pending={takeOut.isPending && takeOut.variables.journeyId === id}
                onClick={() => takeOut.mutate({ business, journeyId: id })}
              >
                {say("takeOut")}
              </Button>
            }
          />
        ))}
      </RowList>
    </section>
  );
}
