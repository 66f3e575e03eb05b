"use client";

import type { Outputs } from "@spots/api/trpc/root";
import type { Action } from "@spots/domain/access/permissions";
import { Button } from "@spots/ui/button";
import { Card } from "@spots/ui/card";
import { SectionHead } from "@spots/ui/section-head";
import { Status } from "@spots/ui/status";
import { useTranslations } from "next-intl";

type Home = Outputs["pulse"]["home"];

/** What to do next, for a business that has just begun; gone once all of it has been done. */
export function FirstSteps({ business, home, actions }: { business: string; home: Home; actions: readonly Action[] }) {
  const say = useTranslations("home");
  const journey = home.journeys[0];
  const dark = journey?.stages.filter((stage) => stage.live + stage.ready === 0).length ?? 5;
  const road = journey ? `/${business}/journeys/${journey.id}` : `/${business}/journeys`;
  const steps: readonly {
    id: "light" | "publish" | "people" | "channel" | "moment";
    done: boolean;
    href: string;
    needs: Action;
  }[] = [
    { id: "light", done: dark === 0, href: road, needs: "journey.shape" },
    { id: "publish", done: (journey?.version ?? 0) > 0, href: road, needs: "journey.publish" },
    {
      id: "people",
      done: home.begun.members + home.begun.invitations > 2,
      href: `/${business}/people`,
      needs: "invitation.send",
    },
    { id: "channel", done: home.begun.channels > 0, href: `/${business}/channels`, needs: "channel.open" },
    { id: "moment", done: home.begun.moments > 0, href: `/${business}/moments`, needs: "moment.offer" },
  ];
  const mine = steps.filter((step) => actions.includes(step.needs));
  const next = mine.find((step) => !step.done);
  // A dark stage alone is told by the headline: once all else is done, the business has begun.
  if (!next || mine.every((step) => step.done || step.id === "light")) return null;
  return (
    <Card tone="magic" pad="roomy" as="section" labelledBy="first-steps">
      <SectionHead
        id="first-steps"
        title={say("begin.title")}
        detail={say("begin.lead", { all: journey?.stages.length ?? 5, dark })}
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
