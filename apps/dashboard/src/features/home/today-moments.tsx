"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { TextLink } from "@spots/ui/link";
import { Row, RowList } from "@spots/ui/row-list";
import { SectionHead } from "@spots/ui/section-head";
import { useFormatter, useTranslations } from "next-intl";

type Props = { business: string; today: string; moments: Outputs["pulse"]["home"]["moments"]; mayOffer: boolean };

/** The moments of today: how many are delivered, and the next ones that are open. */
export function TodayMoments({ business, today, moments: { due, delivered, open }, mayOffer }: Props) {
  const say = useTranslations("home.moments");
  const format = useFormatter();
  const board = `/${business}/moments?day=${today}`;
  return (
    <section aria-labelledby="moments">
      <SectionHead
        id="moments"
        title={say("title")}
        detail={due === 0 ? say("none") : say("delivered", { due, delivered })}
        actions={<TextLink href={board}>{due === 0 && mayOffer ? say("offer") : say("all")}</TextLink>}
      />
      {open.length > 0 && (
        <RowList labelledBy="moments">
          {open.map(({ id, dueAt, status, spot, member, location, timeZone }) => (
            <Row
              key={id}
              href={`${board}#${id}`}
              lead={format.dateTime(dueAt, { hour: "2-digit", minute: "2-digit", timeZone })}
              title={spot ?? say("spontaneous")}
              detail={say(status, { member: member ?? say("nobodyYet"), location })}
            />
          ))}
        </RowList>
      )}
    </section>
  );
}
