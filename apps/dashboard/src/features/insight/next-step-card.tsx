"use client";

import { type NextStep, nextValues } from "@spots/domain/insight/next-step";
import { defaultResultsFilter } from "@spots/domain/insight/results-filter";
import { Button } from "@spots/ui/button";
import { Card } from "@spots/ui/card";
import { Heading } from "@spots/ui/heading";
import { useTranslations } from "next-intl";
import { nextStepHref } from "./next-step-href";
import { useStepWriting } from "./use-step-writing";

type Props = { business: string; step: NextStep; mayOffer: boolean };

/** The most useful next step, with its reason and its button. */
export function NextStepCard({ business, step, mayOffer }: Props) {
  const say = useTranslations("insight.next");
  const values = nextValues(step, useStepWriting());
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
        <Button variant="magic" href={nextStepHref(`/${business}`, step, defaultResultsFilter, mayOffer).href}>
          {say(`${step.kind}.do`)}
        </Button>
      </div>
    </Card>
  );
}
