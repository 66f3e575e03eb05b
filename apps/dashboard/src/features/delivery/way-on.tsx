"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { wallTimeOf } from "@spots/domain/kernel/time-zone";
import { Button } from "@spots/ui/button";
import { useTranslations } from "next-intl";
import { useLocalTime } from "@/forms/use-local-time";
import { OfferSheet } from "./offer-sheet";
import { useOfferTap } from "./use-offer-tap";
import { useReason } from "./use-reason";

type Column = Outputs["moment"]["board"][number];
type Props = {
  business: string;
  day: string;
  location: Column["location"];
  moment: Column["moments"][number] & { spotId: string };
  need: Outputs["moment"]["suggestions"]["needing"][number] | undefined;
};

/**
 * What can be done about a moment that was declined or missed: ask the suggested member, let whoever
 * is there take it, or choose somebody in the form.
 */
export function WayOn({ business, day, location, moment, need }: Props) {
  const say = useTranslations("delivery");
  const { reason } = useReason();
  const { clock } = useLocalTime();
  const { offer, isPending } = useOfferTap(business);
  const { id, spotId, name, whereExactly, customer } = moment;
  const was = wallTimeOf(moment.dueAt, location.timeZone);
  const dueAt = need?.dueAt ?? was;
  const time = clock(dueAt.slice(11));
  const best = need?.members[0];
  const ask = (member: typeof best) =>
    offer(
      {
        ...{ spotId, memberId: member?.memberId ?? null, locationId: location.id },
        ...{ dueAt, whereExactly, customer, insteadOf: id },
      },
      member?.name ?? null,
    );
  return (
    <div className="grid w-full gap-2 pb-1">
      {need && (
        <p className="text-ink-2 text-small">
          {best
            ? say("suggest.next", { name: best.name, reason: reason(best, location.timeZone) })
            : say("suggest.none")}
          {dueAt !== was && <> {say("suggest.at", { time })}</>}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        {best && (
          <Button
            size="small"
            variant="primary"
            disabled={isPending}
            aria-label={say("suggest.askFor", { name: best.name, spot: name, time })}
            onClick={() => ask(best)}
          >
            {say("suggest.ask", { name: best.name })}
          </Button>
        )}
        {need && (
          <Button
            size="small"
            disabled={isPending}
            aria-label={say("suggest.openFor", { spot: name, time })}
            onClick={() => ask(undefined)}
          >
            {say("suggest.open")}
          </Button>
        )}
        <OfferSheet
          business={business}
          day={day}
          locationId={location.id}
          declined={{ id, spotId, dueAt, whereExactly, customer }}
          trigger={
            <Button
              size="small"
              aria-label={say("board.giveOnOf", { name, member: moment.member?.name ?? say("nobodyYet") })}
            >
              {say("board.giveOn")}
            </Button>
          }
        />
      </div>
    </div>
  );
}
