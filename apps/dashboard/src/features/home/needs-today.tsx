"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { Row, RowList } from "@spots/ui/row-list";
import { SectionHead } from "@spots/ui/section-head";
import { useTranslations } from "next-intl";

type Props = {
  business: string;
  needs: Outputs["pulse"]["home"]["needs"];
  unpublished: Outputs["journey"]["unpublished"];
};

/**
 * What needs someone today: customers who were let down, unclear answers, moments that were not
 * delivered or were declined, and changes that are not published yet.
 */
export function NeedsToday({ business, needs, unpublished }: Props) {
  const say = useTranslations("home");
  const nothing = needs.letDown + needs.doubtful + needs.missed + needs.declined.length + unpublished.length === 0;
  return (
    <section aria-labelledby="needs">
      <SectionHead id="needs" title={say("needs.title")} />
      {nothing ? (
        <p className="text-ink-2">{say("needs.nothing")}</p>
      ) : (
        <RowList labelledBy="needs">
          {needs.letDown > 0 && (
            <Row
              tone="bad"
              href={`/${business}/feedback`}
              title={say("needs.letDown", { count: needs.letDown })}
              detail={say("needs.toReach", { count: needs.toReach })}
            />
          )}
          {needs.doubtful > 0 && (
            <Row
              tone="info"
              href={`/${business}/feedback/unclear`}
              title={say("needs.doubtful", { count: needs.doubtful })}
              detail={say("needs.doubtfulTeach")}
            />
          )}
          {needs.missed > 0 && (
            <Row
              tone="warn"
              href={`/${business}/moments`}
              title={say("needs.missed", { count: needs.missed })}
              detail={say("needs.missedTeach")}
            />
          )}
          {needs.declined.map(({ id, spot, member, steps }) => (
            <Row
              key={id}
              tone="quiet"
              href={`/${business}/moments`}
              title={say("needs.declined", { member: member.name, spot: spot?.name ?? "" })}
              detail={steps[0]?.reason && <q>{steps[0].reason}</q>}
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
        </RowList>
      )}
    </section>
  );
}
