"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { Button } from "@spots/ui/button";
import { Row, RowList } from "@spots/ui/row-list";
import { useTranslations } from "next-intl";
import { useLocalTime } from "@/forms/use-local-time";
import { useOfferTap } from "./use-offer-tap";
import { useReason } from "./use-reason";

type Props = {
  business: string;
  location: { id: string; name: string; timeZone: string };
  usual: Outputs["moment"]["suggestions"]["usual"];
};

/** The offers that a location makes again and again and that the day still lacks: one tap each. */
export function UsualOffers({ business, location, usual }: Props) {
  const say = useTranslations("delivery");
  const { reason } = useReason();
  const { clock } = useLocalTime();
  const { offer, isPending } = useOfferTap(business);
  const titleId = `usual-${location.id}`;
  if (usual.length === 0) return null;
  return (
    <section aria-labelledby={titleId} className="mb-4 rounded-card border border-line-2 border-dashed px-4 pt-3">
      <h3 id={titleId} className="pb-1 font-semibold text-small">
        {say("usual.title")}
      </h3>
      <RowList labelledBy={titleId}>
        {usual.map(({ spotId, name, whereExactly, dueAt, stop, member }) => {
          const time = clock(dueAt.slice(11));
          return (
            <Row
              key={`${spotId} ${whereExactly} ${dueAt}`}
              lead={<time dateTime={dueAt}>{time}</time>}
              title={name}
              serif
              detail={
                <>
                  {whereExactly && <span className="block">{whereExactly}</span>}
                  {member && (
                    <span className="block">
                      {say("suggest.next", { name: member.name, reason: reason(member, location.timeZone) })}
                    </span>
                  )}
                  {stop && <span className="block">{say("suggest.stop", { rule: stop })}</span>}
                </>
              }
              side={
                <Button
                  size="small"
                  variant="magic"
                  disabled={isPending}
                  aria-label={
                    member
                      ? say("suggest.askFor", { name: member.name, spot: name, time })
                      : say("suggest.openFor", { spot: name, time })
                  }
                  onClick={() =>
                    offer(
                      { spotId, memberId: member?.memberId ?? null, locationId: location.id, dueAt, whereExactly },
                      member?.name ?? null,
                    )
                  }
                >
                  {member ? say("suggest.ask", { name: member.name }) : say("suggest.open")}
                </Button>
              }
            />
          );
        })}
      </RowList>
    </section>
  );
}
