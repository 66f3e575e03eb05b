"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { Button } from "@spots/ui/button";
import { EmptyState } from "@spots/ui/empty-state";
import { type Later, later } from "@spots/ui/later";
import { Row, RowList } from "@spots/ui/row-list";
import { Status } from "@spots/ui/status";
import { showToast } from "@spots/ui/toast";
import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/api/client";
import { useTelling } from "@/api/use-telling";
import { LaterSheet } from "@/forms/later-sheet";
import { usePlanRule } from "./use-plan-rule";

type Plan = Outputs["plan"]["list"][number];

const sheet: Later<typeof import("./plan-sheet")> = later(() => import("./plan-sheet"));

/** The plans of the business, by spot, with what each makes next. */
export function Plans({ business }: { business: string }) {
  const trpc = useTRPC();
  const say = useTranslations("plan");
  const { data: plans } = useSuspenseQuery(trpc.plan.list.queryOptions({ business }));
  const [opened, setOpened] = useState<Plan | "new" | null>(null);
  return (
    <>
      <div>
        <Button variant="primary" icon="plus" onClick={() => setOpened("new")}>
          {say("add")}
        </Button>
      </div>
      {plans.length === 0 ? (
        <EmptyState title={say("empty")}>{say("emptyTeach")}</EmptyState>
      ) : (
        <RowList label={say("title")}>
          {plans.map((plan) => (
            <PlanRow key={plan.id} business={business} plan={plan} onChange={() => setOpened(plan)} />
          ))}
        </RowList>
      )}
      <LaterSheet of={sheet} open={opened !== null} onClose={() => setOpened(null)}>
        {({ PlanSheet }) => (
          <PlanSheet
            key={opened === null || opened === "new" ? "new" : opened.id}
            business={business}
            plan={opened === "new" ? null : opened}
            open={opened !== null}
            onClose={() => setOpened(null)}
          />
        )}
      </LaterSheet>
    </>
  );
}

function PlanRow({ business, plan, onChange }: { business: string; plan: Plan; onChange: () => void }) {
  const trpc = useTRPC();
  const say = useTranslations("plan");
  const format = useFormatter();
  const ruleText = usePlanRule();
  const { refused } = useTelling();
  const onError = (error: unknown) => refused(error, say("refused"));
  const pause = useMutation(
    trpc.plan.pause.mutationOptions({
      onSuccess: ({ made, cancelled }, { isPaused }) =>
        void showToast({ title: isPaused ? say("isPaused", { cancelled }) : say("isResumed", { made }) }),
      onError,
    }),
  );
  const end = useMutation(
    trpc.plan.end.mutationOptions({
      onSuccess: ({ cancelled }) => void showToast({ title: say("isEnded", { cancelled }) }),
      onError,
    }),
  );
  const { id, spot, location, member, duty, nextAt } = plan;
  const isPaused = plan.pausedAt !== null;
  const isLive = spot.status === "live" || spot.status === "pilot";
  const of = { spot: spot.name, location: location.name };
  const who = member?.name ?? (duty ? say("onDuty", { duty: duty.name }) : say("anyone"));
  const next =
    nextAt === null
      ? say("noNext")
      : say("next", {
          when: format.dateTime(nextAt, { dateStyle: "medium", timeStyle: "short", timeZone: location.timeZone }),
        });
  return (
    <Row
      title={spot.name}
      serif
      detail={
        <>
          <span className="block">{[location.name, who].join(" · ")}</span>
          <span className="block">{ruleText(plan.rule)}</span>
          <span className="block">{next}</span>
        </>
      }
      side={
        <>
          {isPaused && <Status tone="quiet">{say("paused")}</Status>}
          {!isLive && <Status tone="warn">{say("notLive")}</Status>}
          <Button size="small" aria-label={say("changeOf", of)} onClick={onChange}>
            {say("change")}
          </Button>
          <Button
            size="small"
            aria-label={say(isPaused ? "resumeOf" : "pauseOf", of)}
            pending={pause.isPending}
            onClick={() => pause.mutate({ business, planId: id, isPaused: !isPaused })}
          >
            {say(isPaused ? "resume" : "pause")}
          </Button>
          <Button
            size="small"
            variant="plain"
            aria-label={say("endOf", of)}
            pending={end.isPending}
            onClick={() => end.mutate({ business, planId: id })}
          >
            {say("end")}
          </Button>
        </>
      }
    />
  );
}
