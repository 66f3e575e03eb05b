"use client";

import { SectionHead } from "@spots/ui/section-head";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { StrategyPlan } from "./strategy-plan";

/** The live and trial spots that are linked to no goal. */
export function WithoutGoal({ business, spots }: { business: string; spots: StrategyPlan["withoutGoal"] }) {
  const say = useTranslations("strategy.goal");
  if (spots.length === 0) return null;
  return (
    <section aria-labelledby="without-goal" className="rounded-card border-[1.5px] border-line-2 border-dashed p-5">
      <SectionHead id="without-goal" title={say("withoutGoal")} detail={say("withoutGoalTeach")} />
      <ul className="flex flex-wrap gap-x-6 gap-y-2">
        {spots.map(({ id, name, stage, journeyId }) => (
          <li key={id} className="min-w-0 wrap-anywhere">
            <Link href={`/${business}/journeys/${journeyId}`} className="underline underline-offset-4">
              {name}
            </Link>{" "}
            <span className="text-small text-ink-3">{stage}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
