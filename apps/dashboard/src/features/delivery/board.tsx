"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { wallTimeOf } from "@spots/domain/kernel/time-zone";
import { Button } from "@spots/ui/button";
import { EmptyState } from "@spots/ui/empty-state";
import { IconButton } from "@spots/ui/icon-button";
import { type Later, later } from "@spots/ui/later";
import { Row, RowList } from "@spots/ui/row-list";
import { SectionHead } from "@spots/ui/section-head";
import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { v7 } from "uuid";
import { useTRPC } from "@/api/client";
import { useTelling } from "@/api/use-telling";
import { LaterSheet } from "@/forms/later-sheet";
import { MomentStatus } from "./moment-status";
import { OfferSheet } from "./offer-sheet";
import { useMomentTime } from "./use-moment-time";

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
  const time = useMomentTime();
  const { telling } = useTelling();
  const cancel = useMutation(trpc.moment.cancel.mutationOptions(telling(say("board.cancelled"), say("refused"))));
  const [changed, setChanged] = useState<Column["moments"][number] | null>(null);
  const titleId = `board-${location.id}`;
  const delivered = moments.filter(({ status }) => status === "delivered").length;
  return (
    <section aria-labelledby={titleId} className="min-w-0">
      <SectionHead
        id={titleId}
        title={location.name}
        detail={moments.length > 0 ? say("board.count", { delivered, all: moments.length }) : undefined}
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
      {moments.length === 0 ? (
        <p className="rounded-card border border-line-2 border-dashed px-4 py-5 text-ink-2">{say("board.empty")}</p>
      ) : (
        <RowList labelledBy={titleId}>
          {moments.map((moment) => (
            <Row
              key={moment.id}
              id={moment.id}
              lead={<time dateTime={moment.dueAt.toISOString()}>{time({ dueAt: moment.dueAt, location })}</time>}
              title={moment.improvised ? moment.description : moment.name}
              serif
              detail={
                <>
                  {[moment.member?.name ?? say("nobodyYet"), moment.whereExactly, moment.customer]
                    .filter(Boolean)
                    .join(" · ")}
                  {moment.reaction && <> · {say(`reaction.${moment.reaction}`)}</>}
                  {moment.givenTo && <> · {say("board.givenTo", { member: moment.givenTo })}</>}
                  {(moment.reason || moment.note) && (
                    <q className="block font-serif text-ink italic">{moment.reason || moment.note}</q>
                  )}
                </>
              }
              side={
                <>
                  <MomentStatus status={moment.status} />
                  {moment.status === "declined" && moment.givenTo === null && moment.spotId && (
                    <OfferSheet
                      business={business}
                      day={day}
                      locationId={location.id}
                      declined={{
                        ...moment,
                        spotId: moment.spotId,
                        dueAt: wallTimeOf(moment.dueAt, location.timeZone),
                      }}
                      trigger={
                        <Button
                          size="small"
                          aria-label={say("board.giveOnOf", {
                            name: moment.name,
                            member: moment.member?.name ?? say("nobodyYet"),
                          })}
                        >
                          {say("board.giveOn")}
                        </Button>
                      }
                    />
                  )}
                  {(moment.status === "offered" || moment.status === "accepted") && (
                    <Button
                      size="small"
                      aria-label={say("change.of", {
                        name: moment.name,
                        member: moment.member?.name ?? say("nobodyYet"),
                      })}
                      onClick={() => setChanged(moment)}
                    >
                      {say("change.button")}
                    </Button>
                  )}
                  {(moment.status === "offered" || moment.status === "accepted") && (
                    <IconButton
                      icon="close"
                      size="small"
                      variant="plain"
                      label={say("board.cancel", {
                        name: moment.name,
                        member: moment.member?.name ?? say("nobodyYet"),
                      })}
                      onClick={() => cancel.mutate({ business, momentId: moment.id, stepId: v7() })}
                    />
                  )}
                </>
              }
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
