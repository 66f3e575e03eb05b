"use client";

import { Button } from "@spots/ui/button";
import { Card } from "@spots/ui/card";
import { SectionHead } from "@spots/ui/section-head";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";
import { useTelling } from "@/api/use-telling";

const steps = ["stage", "spot", "moment", "answer"] as const;

/** Explains the product by one example, until the owner closes it. */
export function Welcome({ business }: { business: string }) {
  const trpc = useTRPC();
  const say = useTranslations("home.welcome");
  const { telling } = useTelling();
  const close = useMutation(trpc.member.closeWelcome.mutationOptions(telling()));
  return (
    <Card pad="roomy" as="section" labelledBy="welcome">
      <SectionHead
        id="welcome"
        title={say("title")}
        detail={say("lead")}
        actions={
          <Button size="small" pending={close.isPending} onClick={() => close.mutate({ business })}>
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
