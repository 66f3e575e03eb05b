"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { PageHead } from "@spots/ui/page-head";
import { Road } from "@spots/ui/road";
import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";

type Journey = Outputs["pulse"]["home"]["journeys"][number];
type SpotPulse = Outputs["pulse"]["spots"][number];

/** A stage counts as lit when a live spot stands on it, or one that will be live with the next version. */
export const isLit = (stage: Journey["stages"][number]): boolean => stage.live + stage.ready > 0;

/** The home's one finding: which spot customers tell most, and which resting places are dark. */
export function HomeLead({
  business,
  today,
  journey,
  spots,
}: {
  business: string;
  today: string;
  journey: Journey | undefined;
  spots: readonly SpotPulse[];
}) {
  const say = useTranslations("home");
  const format = useFormatter();
  const shown = spots.flatMap((spot) =>
    spot.recall.exposed.kind === "shown" && spot.recall.exposed.stage === "normal"
      ? [{ ...spot, exposed: spot.recall.exposed }]
      : [],
  );
  const best = shown.toSorted((a, b) => b.exposed.value - a.exposed.value)[0];
  const dark = journey?.stages.filter((stage) => !isLit(stage)) ?? [];
  const day = format.dateTime(new Date(`${today}T12:00:00Z`), {
    weekday: "long",
    day: "numeric",
    month: "long",
    timeZone: "UTC",
  });
  const names = format.list(
    dark.map(({ name }) => name),
    { type: "conjunction" },
  );
  const told = best
    ? say("finding.told", { spot: best.name, tenth: Math.round(best.exposed.value * 10) })
    : say("finding.nothingYet");
  const title =
    `${told} ${dark.length > 0 ? say("finding.dark", { count: dark.length, names }) : journey ? say("finding.allLit") : ""}`.trim();
  const percent = (share: number) => format.number(share, { style: "percent", maximumFractionDigits: 0 });
  const because =
    best &&
    say("finding.because", {
      value: percent(best.exposed.value),
      low: percent(best.exposed.low),
      high: percent(best.exposed.high),
      n: best.exposed.n,
    });
  return (
    <div className="grid gap-2">
      <PageHead
        look="finding"
        eyebrow={say("eyebrow", { day })}
        title={title}
        lead={
          journey && (
            <>
              {because && <span className="num">{because} </span>}
              {say("stages", { all: journey.stages.length, dark: dark.length })}{" "}
              <Link
                className="underline underline-offset-4 hover:text-ink"
                href={`/${business}/journeys/${journey.id}`}
              >
                {say("toRoad", { journey: journey.name })}
              </Link>
            </>
          )
        }
      />
      {journey && (
        <Road
          look="mini"
          stages={journey.stages.map((stage) => ({
            id: stage.id,
            label: stage.name,
            feeling: stage.feeling,
            lit: isLit(stage),
            glow: stage.live > 0 ? 1 : 0.4,
          }))}
        />
      )}
    </div>
  );
}
