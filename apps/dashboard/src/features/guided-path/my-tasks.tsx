"use client";

import { RowList } from "@spots/ui/row-list";
import { SectionHead } from "@spots/ui/section-head";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";
import { TaskRow } from "./task-row";

/** The member's tasks from action plans, each with a checkbox; nothing when there are none. */
export function MyTasks({ business, today }: { business: string; today: string }) {
  const trpc = useTRPC();
  const say = useTranslations("guidedPath.actions");
  const { data: tasks } = useSuspenseQuery(trpc.action.mine.queryOptions({ business }));
  if (tasks.length === 0) return null;
  return (
    <section aria-labelledby="tasks">
      <SectionHead id="tasks" title={say("mine")} />
      <RowList labelledBy="tasks">
        {tasks.map(({ journey, ...task }) => (
          <TaskRow
            key={task.id}
            business={business}
            today={today}
            task={task}
            detail={(when) => say("forJourney", { when, journey })}
          />
        ))}
      </RowList>
    </section>
  );
}
