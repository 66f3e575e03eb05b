"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { addDays } from "@spots/domain/kernel/time-zone";
import { Banner } from "@spots/ui/banner";
import { Button } from "@spots/ui/button";
import { type Later, later } from "@spots/ui/later";
import { SectionHead } from "@spots/ui/section-head";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/api/client";
import { useHydrated } from "@/api/use-hydrated";
import { GripContext, useSorting } from "@/editing/use-sorting";
import { LaterSheet } from "@/forms/later-sheet";
import { BoardList } from "./board-list";
import { type BoardMoment, BoardRow } from "./board-row";
import { OfferSheet } from "./offer-sheet";
import { useGive } from "./use-give";
import { useSelection } from "./use-selection";
import { UsualOffers } from "./usual-offers";
import { WhoIsFree } from "./who-is-free";

const sheet: Later<typeof import("./change-moment-sheet")> = later(() => import("./change-moment-sheet"));
const copying: Later<typeof import("./copy-sheet")> = later(() => import("./copy-sheet"));
const dragging = later(() => import("./board-dragging").then((module) => module.BoardDragging));
const several: Later<typeof import("./several-sheet")> = later(() => import("./several-sheet"));

type Column = Outputs["moment"]["board"][number];

/** The moments of a day at one location, with what can be done about them. */
export function BoardColumn({
  business,
  day,
  column: { location, isClosed, isCut, moments },
}: {
  business: string;
  day: string;
  column: Column;
}) {
  const trpc = useTRPC();
  const say = useTranslations("delivery");
  const roster = useTranslations("roster");
  const isHydrated = useHydrated();
  const [changed, setChanged] = useState<BoardMoment | null>(null);
  const { data: suggestions } = useQuery({
    ...trpc.moment.suggestions.queryOptions({ business, day, locationId: location.id }),
    enabled: isHydrated,
  });
  const { data: people } = useQuery({
    ...trpc.moment.peopleThere.queryOptions({ business, day, locationId: location.id }),
    enabled: isHydrated,
  });
  const give = useGive(business, location);
  const { loaded: Dragging, grips, press, ready } = useSorting(dragging);
  const openMoments = moments.filter(({ status }) => status === "offered" || status === "accepted");
  const open = openMoments.map(({ id }) => id);
  const selection = useSelection(open);
  const [isChanging, setChanging] = useState(false);
  const [isCopying, setCopying] = useState(false);
  const titleId = `board-${location.id}`;
  const delivered = moments.filter(({ status }) => status === "delivered").length;
  const due = moments.filter(({ status, givenTo }) => status !== "cancelled" && givenTo === null).length;
  return (
    <section aria-labelledby={titleId} className="min-w-0">
      <SectionHead
        id={titleId}
        title={location.name}
        detail={due > 0 && !isCut ? say("board.count", { delivered, all: due }) : undefined}
        actions={
          <>
            <Button
              size="small"
              icon="copy"
              variant="plain"
              aria-label={say("board.copyOf", { location: location.name })}
              onClick={() => setCopying(true)}
            >
              {roster("copying.button")}
            </Button>
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
          </>
        }
      />
      {suggestions && <UsualOffers business={business} location={location} usual={suggestions.usual} />}
      {isClosed && open.length > 0 && (
        <div className="mb-4">
          <Banner
            tone="warn"
            title={say("board.closed", { count: open.length })}
            action={
              <Button size="small" onClick={() => selection.choose(open)}>
                {say("several.chooseAll")}
              </Button>
            }
          >
            {say("board.closedTeach")}
          </Banner>
        </div>
      )}
      {selection.ids.size > 0 && (
        <div className="sticky top-16 z-10 mb-3 flex flex-wrap items-center gap-2 rounded-card border border-line-2 bg-paper px-3.5 py-2.5 shadow-high">
          <output className="flex-1 font-semibold text-small">
            {say("several.chosen", { count: selection.ids.size })}
          </output>
          <Button size="small" onClick={() => selection.choose(open)}>
            {say("several.chooseAll")}
          </Button>
          <Button size="small" variant="primary" onClick={() => setChanging(true)}>
            {say("several.open")}
          </Button>
          <Button size="small" variant="plain" onClick={() => selection.choose([])}>
            {say("several.none")}
          </Button>
        </div>
      )}
      {moments.length === 0 ? (
        <p className="rounded-card border border-line-2 border-dashed px-4 py-5 text-ink-2">{say("board.empty")}</p>
      ) : (
        <GripContext value={press}>
          <BoardList
            labelledBy={titleId}
            moments={moments}
            row={(moment, place) => (
              <BoardRow
                key={moment.id}
                business={business}
                day={day}
                location={location}
                moment={moment}
                isChosen={open.includes(moment.id) ? selection.ids.has(moment.id) : null}
                onChoose={(isChosen, isRange) => selection.toggle(moment.id, isChosen, isRange)}
                need={suggestions?.needing.find(({ momentId }) => momentId === moment.id)}
                onChange={() => setChanged(moment)}
                people={people}
                onGive={give}
                place={place}
              />
            )}
          />
          {Dragging && people && (
            <Dragging
              location={location}
              moments={openMoments}
              people={people}
              grips={grips}
              onReady={ready}
              onGive={give}
            />
          )}
        </GripContext>
      )}
      {isCut && <p className="pt-3 text-ink-2 text-small">{say("board.cut", { count: moments.length })}</p>}
      <WhoIsFree business={business} day={day} location={location} />
      <LaterSheet of={several} open={isChanging} onClose={() => setChanging(false)}>
        {({ SeveralSheet }) =>
          isChanging && (
            <SeveralSheet
              business={business}
              day={day}
              location={location}
              moments={moments.filter(({ id }) => selection.ids.has(id))}
              open
              onClose={() => {
                setChanging(false);
                selection.choose([]);
              }}
            />
          )
        }
      </LaterSheet>
      <LaterSheet of={copying} open={isCopying} onClose={() => setCopying(false)}>
        {({ CopySheet }) => (
          <CopySheet
            business={business}
            location={location}
            asked={{ what: "moments", days: 1, from: day, to: addDays(day, 7) }}
            open={isCopying}
            onClose={() => setCopying(false)}
          />
        )}
      </LaterSheet>
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
