"use client";

import type { Outputs } from "@spots/api/trpc/root";
import type { Action } from "@spots/domain/access/permissions";
import { coverageOf } from "@spots/domain/journey/coverage";
import { Button } from "@spots/ui/button";
import { Card } from "@spots/ui/card";
import { SectionHead } from "@spots/ui/section-head";
import { Status } from "@spots/ui/status";
import { useTranslations } from "next-intl";

type Home = Outputs["pulse"]["home"];

/** The next steps of a new business; hidden once all of them are done. */
export function FirstSteps({ business, home, actions }: { business: string; home: Home; actions: readonly Action[] }) {
  const say = useTranslations("home");
  const emptyOf = ({ stages }: Home["journeys"][number]) =>
    coverageOf(
      stages,
      home.locations.map(({ id }) => id),
    ).empty.length;
  const journey = home.journeys.find((each) => emptyOf(each) > 0) ?? home.journeys[0];
  const empty = journey ? emptyOf(journey) : 0;
  const design = journey ? `/${business}/journeys/${journey.id}` : `/${business}/journeys`;
  const steps: readonly {
    id: "spots" | "publish" | "people" | "channel" | "moment";
    done: boolean;
    href: string;
    needs: Action;
  }[] = [
    { id: "spots", done: journey !== undefined && empty === 0, href: design, needs: "journey.shape" },
    { id: "publish", done: home.journeys.some(({ version }) => version > 0), href: design, needs: "journey.publish" },
    {
      id: "people",
      done: home.begun.members + home.begun.invitations > 2,
      href: `/${business}/team`,
      needs: "invitation.send",
    },
    { id: "channel", done: home.begun.channels > 0, href: `/${business}/qr-codes`, needs: "channel.open" },
    { id: "moment", done: home.begun.moments, href: `/${business}/moments`, needs: "moment.offer" },
  ];
  const mine = steps.filter((step) => actions.includes(step.needs));
  const next = mine.find((step) => !step.done);
  // The list is also hidden when the only open step is a stage without a spot, since the journey
  // itself shows that.
  if (!next || mine.every((step) => step.done || step.id === "spots")) return null;
  return (
    <Card tone="magic" pad="roomy" as="section" labelledBy="first-steps">
      <SectionHead
        id="first-steps"
        title={say("begin.title")}
        detail={say("begin.progress", { all: mine.length, done: mine.filter(({ done }) => done).length })}
      />
      <ol className="grid gap-3">
        {mine.map((step) => (
          <li key={step.id} className="flex flex-wrap items-center justify-between gap-3 border-line border-t pt-3">
            <div className="grid min-w-0 flex-1 basis-60 gap-0.5">
              <span className="font-semibold">{say(`begin.${step.id}.title`)}</span>
              <span className="text-small text-ink-2">{say(`begin.${step.id}.teach`)}</span>
            </div>
            {step.done ? (
              <Status tone="good">{say("begin.done")}</Status>
            ) : (
              <Button href={step.href} variant={step === next ? "primary" : "quiet"}>
                {say(`begin.${step.id}.do`)}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </Card>
  );
}
