"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { TextLink } from "@spots/ui/link";
import { Road } from "@spots/ui/road";
import { useTranslations } from "next-intl";
import { lightsOf } from "./lights";
import { useCoverage } from "./use-coverage";

/** The number of journeys shown; the others are on the journeys page. */
const most = 6;

/** Each journey as a small drawing with its coverage. */
export function JourneysAtAGlance({ business, home }: { business: string; home: Outputs["pulse"]["home"] }) {
  const say = useTranslations("journey");
  const covered = useCoverage();
  return (
    <ul aria-label={say("glance")} className="grid gap-6">
      {home.journeys.slice(0, most).map(({ id, name, stages }) => (
        <li key={id} className="grid min-w-0 gap-1">
          <p className="max-w-[70ch] wrap-anywhere text-ink-2">
            <TextLink href={`/${business}/journeys/${id}`}>{name}</TextLink>: {covered(stages, home.locations).all}
          </p>
          <Road look="mini" stages={lightsOf(stages, home.locations)} />
        </li>
      ))}
      {home.journeys.length > most && (
        <li>
          <TextLink href={`/${business}/journeys`}>{say("glanceAll", { count: home.journeys.length })}</TextLink>
        </li>
      )}
    </ul>
  );
}
