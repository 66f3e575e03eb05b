"use client";

import { lastDayOf } from "@spots/domain/insight/results-filter";
import { Button } from "@spots/ui/button";
import { Card } from "@spots/ui/card";
import { Anchor } from "@spots/ui/link";
import { Status, type Tone } from "@spots/ui/status";
import { useFormatter, useTranslations } from "next-intl";
import { PromiseTrace } from "./promise-trace";
import type { Promised } from "./strategy-plan";

const tones = { backed: "good", planned: "info", broken: "bad", unbacked: "warn" } as const satisfies Record<
  Promised["how"],
  Tone
>;

type Props = { business: string; promise: Promised; onOpen: (() => void) | null };

/** A brand promise with its status and the touchpoints and spots that back it up. */
export function PromiseCard({ business, promise, onOpen }: Props) {
  const say = useTranslations("strategy.brandPromise");
  const { id, text, madeIn, how, traces, kept } = promise;
  const format = useFormatter();
  /** The share with its interval and n; under the minimum only how many were due. */
  const keptWords = ({ estimate, due, kept: hits }: NonNullable<Promised["kept"]>) => {
    if (estimate.kind === "hidden") return say("keptHidden", { n: due, needed: estimate.needed });
    const share = (value: number) => format.number(value, { style: "percent", maximumFractionDigits: 0 });
    const [value, low, high] = [share(estimate.value), share(estimate.low), share(estimate.high)];
    return say("keptBeneath", { value, low, high, hits, n: due, stage: estimate.stage });
  };
  const isOpen = how === "unbacked" || how === "broken";
  return (
    <Card as="li" tone={isOpen ? "dashed" : "paper"} pad="roomy" labelledBy={`promise-${id}`}>
      <div className="grid gap-x-10 gap-y-4 lg:grid-cols-[minmax(0,22rem)_minmax(0,1fr)]">
        <div className="grid min-w-0 content-start justify-items-start gap-2.5">
          <Status tone={tones[how]} pill>
            {say(`how.${how}`)}
          </Status>
          <h3 id={`promise-${id}`} className="said min-w-0 max-w-full wrap-anywhere text-title">
            {text}
          </h3>
          {madeIn && <p className="min-w-0 max-w-full wrap-anywhere text-small text-ink-3">{madeIn}</p>}
        </div>
        <div className="grid min-w-0 grid-cols-1 content-center gap-3.5">
          {traces.length > 0 && <PromiseTrace business={business} traces={traces} />}
          {kept && kept.due > 0 && (
            <p className="num text-small text-ink-2">
              {keptWords(kept)}{" "}
              <Anchor
                className="underline underline-offset-3 pointer-coarse:inline-block pointer-coarse:py-2"
                href={`/${business}/customer-promises?${new URLSearchParams({
                  ...{ show: "due", from: kept.days.from, to: lastDayOf(kept.days), promise: id },
                })}`}
                aria-label={`${say("keptOpen", { count: kept.due })}: ${text}`}
              >
                {say("keptOpen", { count: kept.due })}
              </Anchor>
            </p>
          )}
          {how === "broken" && <p className="text-small text-ink-2">{say("brokenTeach")}</p>}
          <div className="flex flex-wrap gap-2.5 lg:justify-end">
            {isOpen && (
              <Button
                size="small"
                icon="spot"
                href={`/${business}/guided-path?promise=${id}`}
                aria-label={say("findOf", { text })}
              >
                {say("find")}
              </Button>
            )}
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
          </div>
        </div>
      </div>
    </Card>
  );
}
