"use client";

import { mostActions } from "@spots/domain/guided-path/guided-path";
import { IconButton } from "@spots/ui/icon-button";
import { Row, RowList } from "@spots/ui/row-list";
import { SectionHead } from "@spots/ui/section-head";
import { Status } from "@spots/ui/status";
import { showToast } from "@spots/ui/toast";
import { useMutation } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";
import { useRefusal } from "@/api/use-refusal";
import { PlanForm } from "./plan-form";
import type { GuidedPath } from "./step-props";

type Props = {
  business: string;
  guidedPath: GuidedPath;
  today: string;
  members: readonly { id: string; name: string }[];
};

/** Who does what by when, so that a draft comes to life. */
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
  const format = useFormatter();
  const { sentence } = useRefusal();
  const { id, text, member, dueOn, doneAt } = action;
  const done = {
    onError: (error: unknown) => void showToast({ tone: "bad", title: sentence(error) }),
  };
  const setDone = useMutation(trpc.action.setDone.mutationOptions(done));
  const remove = useMutation(trpc.guidedPath.removeAction.mutationOptions(done));
  const isDone = setDone.isPending ? setDone.variables.isDone : doneAt !== null;
  const when = format.dateTime(new Date(`${dueOn}T12:00:00Z`), { dateStyle: "medium", timeZone: "UTC" });
  return (
    <Row
      lead={
        <input
          type="checkbox"
          aria-label={say("tick", { text })}
          checked={isDone}
          onChange={(event) => setDone.mutate({ business, actionId: id, isDone: event.target.checked })}
          className="touch size-5 cursor-pointer accent-(--accent)"
        />
      }
      title={<span className={isDone ? "text-ink-3 line-through" : ""}>{text}</span>}
      detail={say("by", { who: member.name, when })}
      side={
        <>
          {isDone ? (
            <Status tone="good">{say("done")}</Status>
          ) : (
            dueOn < today && <Status tone="warn">{say("late")}</Status>
          )}
          <IconButton
            icon="trash"
            size="small"
            label={say("remove", { text })}
            onClick={() => remove.mutate({ business, actionId: id })}
          />
        </>
      }
    />
  );
}
