"use client";

import { everyScore, writeAnswerFilter } from "@spots/domain/feedback/answer-filter";
import { lastDayOf } from "@spots/domain/insight/results-filter";
import { Button } from "@spots/ui/button";
import { TextLink } from "@spots/ui/link";
import { StatusShape } from "@spots/ui/status";
import { useFormatter, useTranslations } from "next-intl";
import type { Goal, MeasureOf, StrategyPlan } from "./strategy-plan";

type Props = {
  business: string;
  goal: Goal;
  number: number;
  measures: StrategyPlan["measures"];
  /** The days of the figures. */
  days: StrategyPlan["days"];
  measureOf: MeasureOf;
  onOpen: (() => void) | null;
};

const kinds = {
  recall: { unit: "index", of: "answers" },
  nps: { unit: "score", of: "answers" },
  delivery: { unit: "share", of: "due" },
} as const;

/** The rows behind a figure of the whole business: answers, or the deliveries spot by spot. */
function measureHref(business: string, kind: keyof typeof kinds, days: StrategyPlan["days"]): string {
  if (kind === "delivery") return `/${business}/results?${periodOf(days)}&sort=delivery`;
  const scores = kind === "nps" ? { scores: everyScore, sort: "lowest" as const } : {};
  return `/${business}/feedback?${writeAnswerFilter({ from: days.from, to: lastDayOf(days), ...scores })}`;
}
const periodOf = (days: StrategyPlan["days"]) => `period=${days.from}..${lastDayOf(days)}`;

/**
 * A row of the strategy: a goal with its stages, its spots and their figures. On a phone it is a
 * card.
 */
export function GoalLine({ business, goal, number, measures, days, measureOf, onOpen }: Props) {
  const say = useTranslations("strategy.goal");
  const { id, text, measure, target, lanes } = goal;
  return (
    <li
      aria-labelledby={`goal-${id}`}
      className="grid min-w-0 gap-x-6 gap-y-5 break-inside-avoid rounded-card border border-line bg-paper p-5 shadow-low lg:grid-cols-[minmax(0,17rem)_minmax(0,1fr)] lg:rounded-none lg:border-0 lg:border-b lg:bg-transparent lg:px-0 lg:py-7 lg:shadow-none print:grid-cols-[minmax(0,17rem)_minmax(0,1fr)] print:rounded-none print:border-0 print:border-b print:px-0 print:py-4 print:shadow-none"
    >
      <div className="grid min-w-0 content-start gap-2">
        <h2 id={`goal-${id}`} className="heading flex min-w-0 gap-2.5 text-title leading-snug">
          <span aria-hidden className="num text-magic-ink">
            {number}
          </span>
          <span className="min-w-0 wrap-anywhere">{text}</span>
        </h2>
        <p className="wrap-anywhere text-small text-ink-2">{target ? say("target_is", { target }) : say("noTarget")}</p>
        <div className="rounded-control bg-paper-2 px-3 py-2">
          <p className="eyebrow">{say("now")}</p>
          {measure === "other" ? (
            <p className="text-small text-ink-3 italic">{say("elsewhere")}</p>
          ) : (
            measureOf({
              ...{ label: say(`measures.${measure}`), estimate: measures[measure], ...kinds[measure] },
              behind: { href: measureHref(business, measure, days), label: say(`measures.${measure}`) },
            })
          )}
        </div>
        {onOpen && (
          <div className="print:hidden">
            <Button size="small" aria-label={say("changeOf", { text })} onClick={onOpen}>
              {say("change")}
            </Button>
          </div>
        )}
      </div>
      {lanes.length === 0 ? (
        <p className="self-center text-ink-3 italic">{say("serves")}</p>
      ) : (
        <ol className="grid min-w-0 content-start gap-4">
          {lanes.map((lane) => (
            <Lane key={lane.stage.id} {...{ business, lane, days, measureOf }} />
          ))}
        </ol>
      )}
    </li>
  );
}

type LaneProps = Pick<Props, "business" | "days" | "measureOf"> & { lane: Goal["lanes"][number] };

function Lane({ business, lane: { stage, spots }, days, measureOf }: LaneProps) {
  const say = useTranslations("strategy.goal");
  const format = useFormatter();
  return (
    <li className="grid min-w-0 gap-x-6 gap-y-2.5 border-line border-t pt-4 first:border-t-0 first:pt-0 max-lg:first:border-t max-lg:first:pt-4 lg:grid-cols-[minmax(0,11rem)_minmax(0,1fr)] print:grid-cols-[minmax(0,11rem)_minmax(0,1fr)] print:pt-3">
      <div className="min-w-0">
        <p className="wrap-anywhere font-semibold">{stage.name}</p>
        <p className="wrap-anywhere text-small text-ink-3">{stage.journey}</p>
        {stage.missingAt.length > 0 && (
          <p className="wrap-anywhere text-small text-ink-3">
            {say("missingAt", { names: format.list(stage.missingAt, { type: "conjunction" }) })}
          </p>
        )}
      </div>
      {spots.length === 0 ? (
        <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
          <StatusShape tone="quiet" />
          <span className="text-ink-3 italic">{say(stage.standing === "empty" ? "noSpot" : "noLiveSpot")}</span>
          <span className="text-small print:hidden">
            <TextLink href={`/${business}/guided-path`}>{say("findAt", { stage: stage.name })}</TextLink>
          </span>
        </p>
      ) : (
        <ul className="grid min-w-0 gap-3.5">
          {spots.map(({ spot }) => (
            <SpotLine key={spot.id} {...{ business, spot, days, measureOf }} />
          ))}
        </ul>
      )}
    </li>
  );
}

type SpotProps = Pick<Props, "business" | "days" | "measureOf"> & {
  spot: Goal["lanes"][number]["spots"][number]["spot"];
};

function SpotLine({ business, spot, days, measureOf }: SpotProps) {
  const say = useTranslations("strategy.goal");
  const status = useTranslations("strategy.status");
  const behind = (part: "answers" | "moments", label: string) => ({
    href: `/${business}/results/spots/${spot.id}/${part}?${periodOf(days)}`,
    label: say("figureOf", { figure: label, spot: spot.name }),
  });
  const isOut = spot.status === "live" || spot.status === "pilot";
  return (
    <li className="grid min-w-0 gap-x-6 gap-y-1.5 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.1fr)] print:grid-cols-[minmax(0,1fr)_minmax(0,1.1fr)]">
      <div className="flex min-w-0 gap-2.5">
        <span className="mt-1.5">
          <StatusShape tone={isOut ? "magic" : spot.status === "retired" ? "bad" : "quiet"} />
        </span>
        <p className="min-w-0 wrap-anywhere">
          {spot.name} <span className="text-small text-ink-3">{status(spot.status)}</span>
        </p>
      </div>
      <div className="grid min-w-0 content-start gap-0.5 max-lg:ps-5.5 print:ps-0">
        {isOut && spot.mention && spot.delivery ? (
          <>
            {measureOf({
              ...{ label: say("mentioned"), estimate: spot.mention, unit: "share", of: "answers" },
              behind: behind("answers", say("mentioned")),
            })}
            {measureOf({
              ...{ label: say("delivered"), estimate: spot.delivery, unit: "share", of: "due" },
              behind: behind("moments", say("delivered")),
            })}
          </>
        ) : (
          <p className="text-small text-ink-3 italic">{say(spot.status === "retired" ? "retired" : "notLive")}</p>
        )}
      </div>
    </li>
  );
}
