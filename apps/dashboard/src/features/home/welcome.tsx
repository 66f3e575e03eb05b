"use client";

import { Button } from "@spots/ui/button";
import { Card } from "@spots/ui/card";
import { SectionHead } from "@spots/ui/section-head";
import { useTranslations } from "next-intl";
import { useDismissed } from "./use-dismissed";

const steps = ["stage", "spot", "moment", "answer"] as const;

/** Explains the product by one example, until the owner dismisses it in this browser. */
export function Welcome({ memberId }: { memberId: string }) {
  const say = useTranslations("home.welcome");
  const [isDismissed, dismiss] = useDismissed(`welcome ${memberId}`);
  if (isDismissed) return null;
  return (
    <Card pad="roomy" as="section" labelledBy="welcome">
      <SectionHead
        id="welcome"
        title={say("title")}
        detail={say("lead")}
        actions={
          <Button size="small" onClick={dismiss}>
            {say("done")}
          </Button>
        }
      />
      <ol className="grid gap-x-8 gap-y-4 sm:grid-cols-2 lg:grid-cols-4">
        {steps.map((step) => (
          <li key={step} className="grid content-start gap-1 border-line border-t pt-3">
            <h3 className="font-semibold">{say(`${step}.title`)}</h3>
            <p className="text-small text-ink-2">{say(`${step}.text`)}</p>
          </li>
        ))}
      </ol>
    </Card>
  );
}
