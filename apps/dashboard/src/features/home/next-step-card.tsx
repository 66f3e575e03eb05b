"use client";

import type { NextStep } from "@spots/domain/insight/next-step";
import { Button } from "@spots/ui/button";
import { Card } from "@spots/ui/card";
import { Heading } from "@spots/ui/heading";
import { useTranslations } from "next-intl";

/** Where the button of a step leads. */
function addressOf(business: string, step: NextStep): string {
  switch (step.kind) {
    case "fill":
      return `/${business}/guided-path`;
    case "publish":
      return `/${business}/journeys/${step.journeyId}`;
    case "rework":
      return `/${business}/results`;
    case "ask":
      return `/${business}/qr-codes`;
    default:
      return `/${business}/moments?offer=${step.spotId}`;
  }
}

/** The most useful next step, with its reason and its button. */
export function NextStepCard({ business, step }: { business: string; step: NextStep }) {
  const say = useTranslations("home.next");
  const values: Readonly<Record<string, string | number>> =
    "mentioned" in step
      ? {
          spot: step.spot,
          hits: step.mentioned.hits,
          n: step.mentioned.n,
          delivered: "delivered" in step ? step.delivered.hits : 0,
          due: "delivered" in step ? step.delivered.n : 0,
        }
      : step.kind === "ask"
        ? { count: step.missing }
        : { stage: step.stage };
  return (
    <Card tone="magic" pad="roomy" as="section" labelledBy="next-step">
      <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-4">
        <div className="grid min-w-0 flex-1 basis-72 gap-1">
          <p className="eyebrow">{say("title")}</p>
          <Heading level={2} id="next-step">
            {say(`${step.kind}.title`, values)}
          </Heading>
          <p className="max-w-[60ch] text-ink-2">{say(`${step.kind}.why`, values)}</p>
        </div>
        <Button variant="magic" href={addressOf(business, step)}>
          {say(`${step.kind}.do`)}
        </Button>
      </div>
    </Card>
  );
}
