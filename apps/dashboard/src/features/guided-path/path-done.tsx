"use client";

import { Button } from "@spots/ui/button";
import { Card } from "@spots/ui/card";
import { Heading } from "@spots/ui/heading";
import { PageHead } from "@spots/ui/page-head";
import { Status } from "@spots/ui/status";
import { useFormatter, useTranslations } from "next-intl";
import { ActionPlan } from "./action-plan";
import { SoFar } from "./so-far";
import type { GuidedPath } from "./step-props";

type Props = {
  business: string;
  guidedPath: GuidedPath;
  today: string;
  members: readonly { id: string; name: string }[];
};

/**
 * A finished guided path: its drafts on the journey, the action plan and the link to the printout.
 */
export function GuidedPathDone({ business, guidedPath, today, members }: Props) {
  const say = useTranslations("guidedPath");
  const journey = useTranslations("journey");
  const format = useFormatter();
  const { spots, answers } = guidedPath;
  const design = `/${business}/journeys/${guidedPath.journey.id}`;
  return (
    <>
      <PageHead
        eyebrow={say("done.eyebrow", { journey: guidedPath.journey.name })}
        look="statement"
        title={say("done.title", { count: spots.length, names: format.list(spots.map(({ name }) => name)) })}
        lead={say("done.lead", { promise: answers.promise.text, count: spots.length })}
        actions={
          <>
            <Button variant="primary" icon="print" href={`/${business}/guided-path/${guidedPath.id}/print`}>
              {say("done.print")}
            </Button>
            <Button icon="journey" href={design}>
              {say("done.toJourney")}
            </Button>
          </>
        }
      />
      <section aria-labelledby="drafts" className="grid gap-4">
        <Heading level={2} id="drafts">
          {say("done.spots")}
        </Heading>
        <ul className="grid gap-4 md:grid-cols-2 xl:grid-cols-3">
          {spots.map(({ id, name, status, talkLine, stage }) => (
            <Card key={id} as="li" pad="roomy" tone={status === "idea" ? "magic-outline" : "magic"}>
              <p className="eyebrow">{stage.name}</p>
              <div className="mt-1 mb-2 flex flex-wrap items-center gap-x-3 gap-y-1">
                <h3 className="heading min-w-0 break-words text-title">{name}</h3>
                <Status pill tone={status === "idea" ? "quiet" : "magic"}>
                  {journey(`status.${status}`)}
                </Status>
              </div>
              {talkLine && <p className="said break-words text-lead">{talkLine}</p>}
            </Card>
          ))}
        </ul>
      </section>
      <div className="grid items-start gap-x-14 gap-y-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <ActionPlan business={business} guidedPath={guidedPath} today={today} members={members} />
        <Card as="aside" pad="roomy" labelledBy="so-far">
          <div className="grid gap-4">
            <Heading level={2} size="small" id="so-far">
              {say("done.said")}
            </Heading>
            <SoFar guidedPath={guidedPath} answers={answers} but="candidates" />
          </div>
        </Card>
      </div>
    </>
  );
}
