"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { Button } from "@spots/ui/button";
import { EmptyState } from "@spots/ui/empty-state";
import { type Later, later } from "@spots/ui/later";
import { RowList } from "@spots/ui/row-list";
import { SectionHead } from "@spots/ui/section-head";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/api/client";
import { useHydrated } from "@/api/use-hydrated";
import { LaterSheet } from "@/forms/later-sheet";
import { type BoardMoment, BoardRow } from "./board-row";
import { OfferSheet } from "./offer-sheet";
import { UsualOffers } from "./usual-offers";

const sheet: Later<typeof import("./change-moment-sheet")> = later(() => import("./change-moment-sheet"));

type Column = Outputs["moment"]["board"][number];

/**
 * The moments of one day, one column per location in the location's time zone. The board updates
 * when staff respond.
 */
export function Board({ business, day }: { business: string; day: string }) {
  const trpc = useTRPC();
  const say = useTranslations("delivery");
  const { data: columns } = useSuspenseQuery(trpc.moment.board.queryOptions({ business, day }));
  if (columns.length === 0)
    return <EmptyState title={say("board.noLocation")}>{say("board.noLocationTeach")}</EmptyState>;
  return (
    <div className="grid gap-x-10 gap-y-8 md:grid-cols-[repeat(auto-fit,minmax(20rem,1fr))]">
      {columns.map((column) => (
        <LocationColumn key={column.location.id} business={business} day={day} column={column} />
      ))}
    </div>
  );
}

function LocationColumn({
  business,
  day,
  column: { location, moments },
}: {
  business: string;
  day: string;
  column: Column;
}) {
  const trpc = useTRPC();
  const say = useTranslations("delivery");
  const isHydrated = useHydrated();
  const [changed, setChanged] = useState<BoardMoment | null>(null);
  const { data: suggestions } = useQuery({
    ...trpc.moment.suggestions.queryOptions({ business, day, locationId: location.id }),
    enabled: isHydrated,
  });
  const titleId = `board-${location.id}`;
  const delivered = moments.filter(({ status }) => status === "delivered").length;
  const due = moments.filter(({ status, givenTo }) => status !== "cancelled" && givenTo === null).length;
  return (
    <section aria-labelledby={titleId} className="min-w-0">
      <SectionHead
        id={titleId}
        title={location.name}
        detail={due > 0 ? say("board.count", { delivered, all: due }) : undefined}
        actions={
          <OfferSheet
            business={business}
            day={day}
            locationId={location.id}
            trigger={
              <Button size="small" icon="plus" aria-label={say("board.offerAt", { location: location.name })}>
                {say("board.offer")}
              </Button>
            }
          />
        }
      />
      {suggestions && <UsualOffers business={business} location={location} usual={suggestions.usual} />}
      {moments.length === 0 ? (
        <p className="rounded-card border border-line-2 border-dashed px-4 py-5 text-ink-2">{say("board.empty")}</p>
      ) : (
        <RowList labelledBy={titleId}>
          {moments.map((moment) => (
            <BoardRow
              key={moment.id}
              business={business}
              day={day}
              location={location}
              moment={moment}
              need={suggestions?.needing.find(({ momentId }) => momentId === moment.id)}
              onChange={() => setChanged(moment)}
            />
          ))}
        </RowList>
      )}
      <LaterSheet of={sheet} open={changed !== null} onClose={() => setChanged(null)}>
        {({ ChangeMomentSheet }) =>
          changed && (
            <ChangeMomentSheet
              business={business}
              location={location}
              moment={changed}
              open
              onClose={() => setChanged(null)}
            />
          )
        }
      </LaterSheet>
    </section>
  );
}
