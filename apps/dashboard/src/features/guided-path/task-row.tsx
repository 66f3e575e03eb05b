"use client";

import { Row } from "@spots/ui/row-list";
import { Status } from "@spots/ui/status";
import { useMutation } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useTRPC } from "@/api/client";
import { useTelling } from "@/api/use-telling";

type Task = { readonly id: string; readonly text: string; readonly dueOn: string; readonly doneAt: Date | null };
type Props = {
  business: string;
  today: string;
  task: Task;
  /** Renders the line below the task's text from its due date. */
  detail: (when: string) => string;
  beside?: ReactNode;
};

/** A task of an action plan with a checkbox. */
export function TaskRow({ business, today, task: { id, text, dueOn, doneAt }, detail, beside }: Props) {
  const trpc = useTRPC();
  const say = useTranslations("guidedPath.actions");
  const format = useFormatter();
  const { telling } = useTelling();
  const setDone = useMutation(trpc.action.setDone.mutationOptions(telling()));
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
      detail={detail(when)}
      side={
        <>
          {isDone ? (
            <Status tone="good">{say("done")}</Status>
          ) : (
            dueOn < today && <Status tone="warn">{say("late")}</Status>
          )}
          {beside}
        </>
      }
    />
  );
}
