"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { Button } from "@spots/ui/button";
import { EmptyState } from "@spots/ui/empty-state";
import { PageHead } from "@spots/ui/page-head";
import { Row, RowList } from "@spots/ui/row-list";
import { Status } from "@spots/ui/status";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";
import { EndOffer } from "./end-offer";
import { RenameOffer } from "./rename-offer";

type Offer = Outputs["platform"]["offered"][number];

/** Every template that was ever offered; current offers come first. */
export function Templates() {
  const trpc = useTRPC();
  const say = useTranslations("platform");
  const format = useFormatter();
  const { data: offers } = useSuspenseQuery(trpc.platform.offered.queryOptions());
  const day = (at: Date) => format.dateTime(at, { dateStyle: "medium" });
  const about = ({ locale, journey, stages, spots, offeredAt, endedAt }: Offer) =>
    [
      say(locale === "de" ? "de" : "en"),
      say("contentSize", { journey, stages, spots }),
      endedAt ? say("endedOn", { from: day(offeredAt), to: day(endedAt) }) : say("offeredOn", { day: day(offeredAt) }),
    ].join(" · ");
  const offer = (
    <Button href="/platform/templates/offer" variant="primary" icon="plus">
      {say("offer")}
    </Button>
  );
  return (
    <>
      <PageHead title={say("templates")} lead={say("templatesLead")} actions={offer} />
      {offers.length === 0 ? (
        <EmptyState title={say("noTemplates")}>{say("noTemplatesTeach")}</EmptyState>
      ) : (
        <RowList label={say("templates")}>
          {offers.map((each) => (
            <Row
              key={each.id}
              title={each.name}
              detail={about(each)}
              side={
                each.endedAt === null ? (
                  <>
                    <Status tone="good">{say("onOffer")}</Status>
                    <RenameOffer template={each} />
                    <EndOffer template={each} />
                  </>
                ) : (
                  <Status tone="quiet">{say("ended")}</Status>
                )
              }
            />
          ))}
        </RowList>
      )}
    </>
  );
}
