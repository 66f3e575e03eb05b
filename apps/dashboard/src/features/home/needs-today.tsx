"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { Row, RowList } from "@spots/ui/row-list";
import { SectionHead } from "@spots/ui/section-head";
import { useFormatter, useTranslations } from "next-intl";
import { MissedMoments } from "./missed-moments";

type Props = {
  business: string;
  needs: Outputs["pulse"]["home"]["needs"];
  unpublished: Outputs["journey"]["unpublished"];
};

/**
 * What needs someone today: open cases, unclear answers, moments that were missed (until somebody
 * has seen them) or declined, changes that are not published yet, and spots to look at again.
 */
export function NeedsToday({ business, needs, unpublished }: Props) {
  const say = useTranslations("home");
  const format = useFormatter();
  const { openCases, overdueCases, doubtful, missed, declined, reviews, proposals } = needs;
  const lists = [missed, declined, reviews, proposals, unpublished];
  const nothing = openCases + doubtful === 0 && lists.every(({ length }) => length === 0);
  const board = (day: string) => `/${business}/moments?day=${day}`;
  const dayText = (day: string) =>
    format.dateTime(new Date(`${day}T12:00:00Z`), { day: "numeric", month: "long", timeZone: "UTC" });
  return (
    <section aria-labelledby="needs">
      <SectionHead id="needs" title={say("needs.title")} />
      {nothing ? (
        <p className="text-ink-2">{say("needs.nothing")}</p>
      ) : (
        <RowList labelledBy="needs">
          {openCases > 0 && (
            <Row
              tone={overdueCases > 0 ? "bad" : "warn"}
              href={`/${business}/cases${overdueCases > 0 ? "?show=overdue" : ""}`}
              title={say("needs.cases", { count: openCases })}
              detail={say("needs.casesOverdue", { count: overdueCases })}
            />
          )}
          {doubtful > 0 && (
            <Row
              tone="info"
              href={`/${business}/feedback/unclear`}
              title={say("needs.doubtful", { count: doubtful })}
              detail={say("needs.doubtfulTeach")}
            />
          )}
          <MissedMoments business={business} days={missed} />
          {declined.map(({ id, day, spot, member, reason }) => (
            <Row
              key={id}
              tone="quiet"
              href={`${board(day)}#${id}`}
              title={say("needs.declined", { member, spot: spot ?? "" })}
              detail={reason && <q>{reason}</q>}
            />
          ))}
          {proposals.map(({ id, spot, by, text }) => (
            <Row
              key={id}
              tone="info"
              href={`/${business}/results/spots/${spot.id}#proposals`}
              title={say("needs.proposal", { member: by.name, spot: spot.name })}
              detail={<q>{text}</q>}
            />
          ))}
          {unpublished.map(({ id, name, version }) => (
            <Row
              key={id}
              tone="quiet"
              href={`/${business}/journeys/${id}`}
              title={say("needs.unpublished", { journey: name })}
              detail={say("needs.publish", { number: version + 1 })}
            />
          ))}
          {reviews.map(({ id, name, journeyId, day }) => (
            <Row
              key={id}
              tone="quiet"
              href={`/${business}/journeys/${journeyId}?spot=${id}`}
              title={say("needs.review", { spot: name })}
              detail={say("needs.reviewDay", { day: dayText(day) })}
            />
          ))}
        </RowList>
      )}
    </section>
  );
}
