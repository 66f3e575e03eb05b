"use client";

import { Button } from "@spots/ui/button";
import { SectionHead } from "@spots/ui/section-head";
import { useTranslations } from "next-intl";
import type { ComponentProps, ReactNode } from "react";
import { OlderButton } from "@/lists/older-button";

type SectionProps = {
  title: string;
  lead: string;
  pages: ComponentProps<typeof OlderButton>["of"];
  /** The rows. */
  children: ReactNode;
};

/** A list of words of customers that may mean a spot, each decided by a person. */
export function DoubtSection({ title, lead, pages, children }: SectionProps) {
  const say = useTranslations("feedback");
  return (
    <section className="mt-12 grid max-w-3xl gap-4">
      <SectionHead title={title} detail={lead} />
      <ul>{children}</ul>
      <OlderButton of={pages}>{say("older")}</OlderButton>
    </section>
  );
}

type QuestionProps = { spot: string; isPending: boolean; onDecide: (isMeant: boolean) => void };

/** Asks whether the words mean the spot. */
export function DoubtQuestion({ spot, isPending, onDecide }: QuestionProps) {
  const say = useTranslations("feedback");
  return (
    <div className="flex flex-wrap items-center gap-3">
      <span className="min-w-0 wrap-anywhere font-semibold">{say("suggested.question", { spot })}</span>
      <Button size="small" icon="check" pending={isPending} onClick={() => onDecide(true)}>
        {say("suggested.yes")}
      </Button>
      <Button size="small" icon="close" pending={isPending} onClick={() => onDecide(false)}>
        {say("suggested.no")}
      </Button>
    </div>
  );
}
