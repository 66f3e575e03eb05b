"use client";

import { mostActions } from "@spots/domain/guided-path/questions";
import { IconButton } from "@spots/ui/icon-button";
import { RowList } from "@spots/ui/row-list";
import { SectionHead } from "@spots/ui/section-head";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";
import { useTelling } from "@/api/use-telling";
import { PlanForm } from "./plan-form";
import type { GuidedPath } from "./step-props";
import { TaskRow } from "./task-row";

type Props = {
  business: string;
  guidedPath: GuidedPath;
  today: string;
  members: readonly { id: string; name: string }[];
};

/** The tasks that must be done before a draft can be live, each with a person and a date. */
export function ActionPlan({ business, guidedPath, today, members }: Props) {
  const say = useTranslations("guidedPath.actions");
  return (
    <section aria-labelledby="plan" className="grid gap-5">
      <div>
        <SectionHead id="plan" title={say("title")} />
        <p className="max-w-[60ch] text-ink-2">{say("teach")}</p>
      </div>
      {guidedPath.actions.length > 0 && (
        <RowList labelledBy="plan">
          {guidedPath.actions.map((action) => (
            <ActionRow key={action.id} business={business} today={today} action={action} />
          ))}
        </RowList>
      )}
      {guidedPath.actions.length < mostActions && (
        <PlanForm business={business} guidedPathId={guidedPath.id} today={today} members={members} />
      )}
    </section>
  );
}

type RowProps = { business: string; today: string; action: GuidedPath["actions"][number] };

function ActionRow({ business, today, action }: RowProps) {
  const trpc = useTRPC();
  const say = useTranslations("guidedPath.actions");
  const { telling } = useTelling();
  const { id, text, member } = action;
  const remove = useMutation(trpc.guidedPath.removeAction.mutationOptions(telling()));
  return (
    <TaskRow
      business={business}
      today={today}
      task={action}
      detail={(when) => say("by", { who: member.name, when })}
      beside={
        <IconButton
          icon="trash"
          size="small"
          label={say("remove", { text })}
          onClick={() => remove.mutate({ business, actionId: id })}
        />
      }
    />
  );
}
