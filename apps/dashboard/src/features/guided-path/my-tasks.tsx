"use client";

import { Row, RowList } from "@spots/ui/row-list";
import { SectionHead } from "@spots/ui/section-head";
import { Status } from "@spots/ui/status";
import { showToast } from "@spots/ui/toast";
import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";
import { useRefusal } from "@/api/use-refusal";

/** What the member was asked to do by a day, to tick off; nothing when there is nothing. */
export function MyTasks({ business, today }: { business: string; today: string }) {
  const trpc = useTRPC();
  const say = useTranslations("guidedPath.actions");
  const format = useFormatter();
  const { sentence } = useRefusal();
  const { data: tasks } = useSuspenseQuery(trpc.action.mine.queryOptions({ business }));
  const setDone = useMutation(
    trpc.action.setDone.mutationOptions({
      onError: (error) => void showToast({ tone: "bad", title: sentence(error) }),
    }),
  );
  if (tasks.length === 0) return null;
  const day = (dueOn: string) =>
    format.dateTime(new Date(`${dueOn}T12:00:00Z`), { dateStyle: "medium", timeZone: "UTC" });
  return (
    <section aria-labelledby="tasks">
      <SectionHead id="tasks" title={say("mine")} />
      <RowList labelledBy="tasks">
        {tasks.map(({ id, text, dueOn, doneAt, journey }) => {
          const isMoving = setDone.isPending && setDone.variables.actionId === id;
          const isDone = isMoving ? setDone.variables.isDone : doneAt !== null;
          return (
            <Row
              key={id}
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
              detail={say("forJourney", { when: day(dueOn), journey })}
              side={
                isDone ? (
                  <Status tone="good">{say("done")}</Status>
                ) : (
                  dueOn < today && <Status tone="warn">{say("late")}</Status>
                )
              }
            />
          );
        })}
      </RowList>
    </section>
  );
}
