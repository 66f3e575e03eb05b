"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { waitingValues } from "@spots/domain/insight/waiting-values";
import { TextLink } from "@spots/ui/link";
import { PageHead } from "@spots/ui/page-head";
import { useFormatter, useTranslations } from "next-intl";
import { Help } from "@/help/help";

type Props = {
  business: string;
  today: string;
  best: Outputs["pulse"]["home"]["figures"]["best"];
  /** Whether the business has no answer yet. */
  isNew: boolean;
};

/**
 * The main sentence of the home page: the spot that customers mention most reliably, with a link to
 * its figures. While no figure may be shown, it says that there are too few answers.
 */
export function HomeLead({ business, today, best, isNew }: Props) {
  const say = useTranslations("home");
  const insight = useTranslations("insight");
  const format = useFormatter();
  const day = format.dateTime(new Date(`${today}T12:00:00Z`), {
    weekday: "long",
    day: "numeric",
    month: "long",
    timeZone: "UTC",
  });
  const percent = (share: number) => format.number(share, { style: "percent", maximumFractionDigits: 0 });
  const found =
    best &&
    say("finding.mentioned", {
      spot: best.name,
      value: percent(best.mention.value),
      low: format.number(Math.round(best.mention.low * 100)),
      high: percent(best.mention.high),
      hits: Math.round(best.mention.value * best.mention.n),
      n: best.mention.n,
    });
  const waiting = best?.mention.waiting;
  const notes = [
    best?.mention.stage === "early" ? insight("early") : "",
    waiting ? insight("waiting", waitingValues(waiting.answers, percent(waiting.low), percent(waiting.high))) : "",
    best?.leftOut ? insight("leftOut.answers", { count: best.leftOut }) : "",
  ].filter(Boolean);
  return (
    <PageHead
      look="statement"
      help={found ? <Help term="mentionRate" /> : undefined}
      eyebrow={found ? say("eyebrow", { day }) : day}
      title={found ?? say(isNew ? "finding.new" : "finding.none")}
      lead={
        (found || !isNew) && (
          <>
            {notes.map((note) => `${note} · `)}
            <TextLink href={`/${business}/results${best ? `/spots/${best.id}` : ""}`}>
              {say(found ? "finding.open" : "finding.results")}
            </TextLink>
          </>
        )
      }
    />
  );
}
