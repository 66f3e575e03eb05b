"use client";

import { Button } from "@spots/ui/button";
import { Card } from "@spots/ui/card";
import { EmptyState } from "@spots/ui/empty-state";
import { PageHead } from "@spots/ui/page-head";
import { Road } from "@spots/ui/road";
import { useSuspenseQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";
import { Help } from "@/help/help";
import { ArchivedJourneys } from "./archived-journeys";
import { JourneyMenu } from "./journey-menu";
import { lightsOf } from "./lights";
import { useCoverage } from "./use-coverage";

/** The journeys of the business, each as a small drawing. */
export function JourneyList({ business, mayArchive }: { business: string; mayArchive: boolean }) {
  const trpc = useTRPC();
  const say = useTranslations("journey");
  const covered = useCoverage();
  const { data: journeys } = useSuspenseQuery(trpc.journey.list.queryOptions({ business }));
  const begin = (
    <Button href={`/${business}/journeys/new`} variant="primary" icon="plus">
      {say("begin")}
    </Button>
  );
  return (
    <>
      <PageHead
        help={<Help term="journey" />}
        title={say("title")}
        lead={say("lead")}
        actions={
          <>
            <Button href={`/${business}/journeys/import`}>{say("bringIn")}</Button>
            {begin}
          </>
        }
      />
      {journeys.length === 0 ? (
        <EmptyState title={say("none")} action={begin}>
          {say("noneTeach")}
        </EmptyState>
      ) : (
        <ul className="grid gap-6 lg:grid-cols-2">
          {journeys.map(({ id, name, persona, version, stages, locations }) => (
            <Card key={id} as="li" pad="roomy" tone="paper">
              <p className="eyebrow">
                {[persona, version ? say("isPublished", { number: version.number }) : say("neverPublished")]
                  .filter(Boolean)
                  .join(" · ")}
              </p>
              <div className="flex items-start justify-between gap-2">
                <h2 className="heading mt-1 text-title">
                  <Link href={`/${business}/journeys/${id}`} className="hover:underline hover:underline-offset-4">
                    {name}
                  </Link>
                </h2>
                <JourneyMenu business={business} journey={{ id, name }} mayArchive={mayArchive} />
              </div>
              <Road look="mini" stages={lightsOf(stages, locations)} />
              <p className="text-small text-ink-2">{covered(stages, locations).all}</p>
            </Card>
          ))}
        </ul>
      )}
      {mayArchive && <ArchivedJourneys business={business} />}
    </>
  );
}
