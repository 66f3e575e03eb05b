"use client";

import { Button } from "@spots/ui/button";
import { ClientForm } from "@spots/ui/client-form";
import { IconButton } from "@spots/ui/icon-button";
import { Row, RowList } from "@spots/ui/row-list";
import { SectionHead } from "@spots/ui/section-head";
import { SelectField } from "@spots/ui/select-field";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { v7 } from "uuid";
import { useTRPC } from "@/api/client";
import { useTelling } from "@/api/use-telling";
import type { Goal, StrategyPlan } from "./strategy-plan";

type Props = { business: string; goal: Goal; linkTargets: StrategyPlan["linkTargets"] };

/** The stages and spots linked to a goal, and a select to link another one. */
export function GoalAims({ business, goal, linkTargets }: Props) {
  const trpc = useTRPC();
  const say = useTranslations("strategy.goal");
  const status = useTranslations("strategy.status");
  const promise = useTranslations("strategy.brandPromise");
  const { telling } = useTelling();
  const [chosen, setChosen] = useState("");
  const aims = goal.lanes.flatMap(({ stage, aimId, spots }) => [
    ...(aimId ? [{ aimId, id: stage.id, name: stage.name, detail: say("wholeStage") }] : []),
    ...spots.flatMap(({ spot, aimId: link }) =>
      link ? [{ aimId: link, id: spot.id, name: spot.name, detail: `${stage.name} · ${status(spot.status)}` }] : [],
    ),
  ]);
  const aimed = new Set(aims.map(({ id }) => id));
  const stages = linkTargets.flatMap((journey) => journey.stages.map((stage) => ({ ...stage, journey: journey.name })));
  const stage = stages.find(({ id }) => id === chosen);
  const spot = stages.flatMap(({ spots }) => spots).find(({ id }) => id === chosen);
  const thing = (stage ?? spot)?.name ?? "";
  const aim = useMutation(trpc.goal.aim.mutationOptions(telling(say("aimed", { thing }))));
  const unaim = useMutation(trpc.goal.unaim.mutationOptions(telling()));
  return (
    <section aria-labelledby="goal-aims" className="grid gap-4">
      <SectionHead id="goal-aims" level={3} title={say("stages")} />
      {aims.length === 0 ? (
        <p className="text-ink-2">{say("serves")}</p>
      ) : (
        <RowList labelledBy="goal-aims">
          {aims.map(({ aimId, name, detail }) => (
            <Row
              key={aimId}
              title={<span className="wrap-anywhere">{name}</span>}
              detail={detail}
              side={
                <IconButton
                  icon="close"
                  label={say("unaim", { thing: name })}
                  onClick={() => unaim.mutate({ business, aimId })}
                />
              }
            />
          ))}
        </RowList>
      )}
      {stages.length === 0 ? (
        <p className="text-ink-2">{promise("nothingToLink")}</p>
      ) : (
        <ClientForm
          className="grid gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            const link = { business, id: v7(), goalId: goal.id };
            const done = { onSuccess: () => setChosen("") };
            if (stage) aim.mutate({ ...link, at: "stage", stageId: stage.id }, done);
            else if (spot) aim.mutate({ ...link, at: "spot", spotId: spot.id }, done);
          }}
        >
          <SelectField
            label={say("aim")}
            hint={say("aimHint")}
            placeholder={say("aimChoose")}
            value={chosen}
            onChange={(event) => setChosen(event.target.value)}
            options={stages.map(({ id, name, journey, spots }) => ({
              label: promise("at", { stage: name, journey }),
              options: [
                { value: id, label: say("optionStage", { name }) },
                ...spots
                  .filter((each) => each.status !== "retired")
                  .map((each) => ({
                    value: each.id,
                    label: promise("optionSpot", { name: each.name, status: status(each.status) }),
                  })),
              ].filter(({ value }) => !aimed.has(value)),
            }))}
          />
          <Button type="submit" variant="primary" pending={aim.isPending}>
            {say("aimNow")}
          </Button>
        </ClientForm>
      )}
    </section>
  );
}
