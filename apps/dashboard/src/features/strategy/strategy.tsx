"use client";

import { EmptyState } from "@spots/ui/empty-state";
import { PageHead } from "@spots/ui/page-head";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/api/client";
import { Paper } from "@/print/paper";
import { type PaperName, PrintMenu } from "@/print/print-menu";
import { GoalLine } from "./goal-line";
import { GoalSheet } from "./goal-sheet";
import { SetGoalSheet } from "./set-goal-sheet";
import type { MeasureOf } from "./strategy-plan";
import { WithoutGoal } from "./without-goal";

type Props = {
  business: { slug: string; name: string; timeZone: string };
  mayShape: boolean;
  measureOf: MeasureOf;
};

/** The strategy on one page, on screen and printed: goals, stages, spots, and their figures. */
export function Strategy({ business, mayShape, measureOf }: Props) {
  const trpc = useTRPC();
  const say = useTranslations("strategy");
  const format = useFormatter();
  const { data: plan } = useSuspenseQuery(trpc.goal.strategy.queryOptions({ business: business.slug }));
  const [openId, setOpenId] = useState<string | null>(null);
  const [paper, setPaper] = useState<PaperName>("A4");
  const open = plan.goals.find(({ id }) => id === openId);
  const set = mayShape && <SetGoalSheet business={business.slug} onSet={setOpenId} />;
  const day = format.dateTime(new Date(`${plan.today}T00:00:00Z`), { dateStyle: "long", timeZone: "UTC" });
  return (
    <Paper size={paper === "A3" ? "a3-landscape" : "a4-landscape"}>
      <div id="strategy" data-paper={paper} className="text-ink grid min-w-0 gap-8 print:gap-5">
        <PageHead
          eyebrow={say("goal.printed", { business: business.name, day })}
          title={say("title")}
          lead={say("goal.lead")}
          actions={
            plan.goals.length > 0 && (
              <div className="flex flex-wrap gap-2.5 print:hidden">
                <PrintMenu onPaper={setPaper} />
                {set}
              </div>
            )
          }
        />
        {plan.goals.length === 0 ? (
          <EmptyState title={say("goal.none")} action={set}>
            {say("goal.noneTeach")}
          </EmptyState>
        ) : (
          <div className="grid min-w-0">
            <div
              aria-hidden
              className="eyebrow hidden grid-cols-[minmax(0,17rem)_minmax(0,11rem)_minmax(0,1fr)_minmax(0,1.1fr)] gap-6 border-ink border-b-2 pb-2 lg:grid print:grid"
            >
              {(["goal", "stage", "spot", "measure"] as const).map((column) => (
                <span key={column}>{say(`goal.columns.${column}`)}</span>
              ))}
            </div>
            <ol className="grid gap-4 lg:gap-0 print:gap-0">
              {plan.goals.map((goal, index) => (
                <GoalLine
                  key={goal.id}
                  business={business.slug}
                  goal={goal}
                  number={index + 1}
                  measures={plan.measures}
                  days={plan.days}
                  measureOf={measureOf}
                  onOpen={mayShape ? () => setOpenId(goal.id) : null}
                />
              ))}
            </ol>
          </div>
        )}
        {plan.goals.length > 0 && <WithoutGoal business={business.slug} spots={plan.withoutGoal} />}
        {plan.goals.length > 0 && <p className="max-w-[80ch] text-small text-ink-3">{say("goal.honest")}</p>}
        {open && (
          <GoalSheet key={open.id} business={business.slug} goal={open} plan={plan} onClose={() => setOpenId(null)} />
        )}
      </div>
    </Paper>
  );
}
