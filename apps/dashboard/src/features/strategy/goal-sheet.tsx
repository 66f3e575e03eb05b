"use client";

import { Measures } from "@spots/domain/strategy/measures";
import { Button } from "@spots/ui/button";
import { DangerZone } from "@spots/ui/danger-zone";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC, useTRPCClient } from "@/api/client";
import { useTelling } from "@/api/use-telling";
import type { FieldEdit } from "@/editing/field-edits";
import { SavedField } from "@/editing/saved-field";
import { Sheet } from "@/forms/sheet";
import { GoalAims } from "./goal-aims";
import type { Goal, StrategyPlan } from "./strategy-plan";

type Props = { business: string; goal: Goal; plan: StrategyPlan; onClose: () => void };

/** A goal with its stages and spots, its text, its measure and its rank. */
export function GoalSheet({ business, goal, plan, onClose }: Props) {
  const trpc = useTRPC();
  const say = useTranslations("strategy.goal");
  const common = useTranslations("strategy");
  const client = useTRPCClient();
  const { telling } = useTelling();
  const move = useMutation(trpc.goal.move.mutationOptions(telling()));
  const drop = useMutation(trpc.goal.drop.mutationOptions(telling(say("dropped"))));
  const { id: goalId, text, measure, target } = goal;
  const save = (field: "text" | "measure" | "target") => (to: FieldEdit<string>) =>
    client.goal.edit.mutate({ business, goalId, edits: { [field]: to } });
  const at = plan.goals.findIndex(({ id }) => id === goalId);
  const before = plan.goals[at - 1]?.id;
  const isLast = at === plan.goals.length - 1;
  return (
    <Sheet
      open
      onOpenChange={(open) => !open && onClose()}
      onReopen={null}
      title={text}
      description={target || say("noTarget")}
      closeLabel={common("close")}
    >
      <div className="grid gap-8 pt-3">
        <GoalAims business={business} goal={goal} linkTargets={plan.linkTargets} />
        <div className="grid gap-5">
          <SavedField label={say("text")} value={text} save={save("text")} />
          <SavedField
            label={say("measure")}
            value={measure}
            options={Measures.map((value) => ({ value, label: say(`measures.${value}`) }))}
            save={save("measure")}
          />
          <SavedField label={say("target")} hint={say("targetHint")} value={target} save={save("target")} />
        </div>
        <div className="flex flex-wrap gap-2.5">
          <Button
            icon="chevron-up"
            disabled={before === undefined}
            onClick={() => before && move.mutate({ business, goalId, beforeGoalId: before })}
          >
            {say("earlier")}
          </Button>
          <Button
            icon="chevron-down"
            disabled={isLast}
            onClick={() => move.mutate({ business, goalId, beforeGoalId: plan.goals[at + 2]?.id ?? null })}
          >
            {say("later")}
          </Button>
        </div>
        <DangerZone
          explained={say("dropTeach")}
          label={say("drop")}
          pending={drop.isPending}
          onPress={() => drop.mutate({ business, goalId }, { onSuccess: onClose })}
        />
      </div>
    </Sheet>
  );
}
