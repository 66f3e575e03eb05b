"use client";

import { Button } from "@spots/ui/button";
import { Card } from "@spots/ui/card";
import { Status, type Tone } from "@spots/ui/status";
import { useTranslations } from "next-intl";
import { PromiseTrace } from "./promise-trace";
import type { Promised } from "./strategy-plan";

const tones = { kept: "good", planned: "info", broken: "bad", nobody: "warn" } as const satisfies Record<
  Promised["how"],
  Tone
>;

type Props = { business: string; promise: Promised; onOpen: (() => void) | null };

/** A promise in its own words, how it stands, and the way on which it comes true. */
export function PromiseCard({ business, promise, onOpen }: Props) {
  const say = useTranslations("strategy.promise");
  const { id, text, madeIn, how, traces } = promise;
  const isOpen = how === "nobody" || how === "broken";
  return (
    <Card as="li" tone={isOpen ? "dashed" : "paper"} pad="roomy" labelledBy={`promise-${id}`}>
      <div className="grid h-full content-start gap-4">
        <div className="flex flex-wrap items-center justify-between gap-2">
          <p className="eyebrow min-w-0 break-words">{madeIn}</p>
          <Status tone={tones[how]} pill>
            {say(`how.${how}`)}
          </Status>
        </div>
        <h3 id={`promise-${id}`} className="said min-w-0 break-words text-title">
          {text}
        </h3>
        {traces.length > 0 && <PromiseTrace business={business} traces={traces} />}
        {how === "broken" && <p className="text-small text-ink-2">{say("brokenTeach")}</p>}
        <div className="mt-auto flex flex-wrap gap-2.5">
          {onOpen && (
            <Button
              size="small"
              variant={isOpen ? "primary" : "quiet"}
              aria-label={say(isOpen ? "linkOf" : "changeOf", { text })}
              onClick={onOpen}
            >
              {say(isOpen ? "link" : "change")}
            </Button>
          )}
          {isOpen && (
            <Button size="small" icon="spot" href={`/${business}/finding`} aria-label={say("findOf", { text })}>
              {say("find")}
            </Button>
          )}
        </div>
      </div>
    </Card>
  );
}
