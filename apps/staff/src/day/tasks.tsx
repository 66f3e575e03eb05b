import { Row, RowList } from "@spots/ui/row-list";
import { SectionHead } from "@spots/ui/section-head";
import { Status } from "@spots/ui/status";
import { useFormatter, useTranslations } from "use-intl";
import { now } from "../device/clock";
import type { Task } from "./step";

type Props = { tasks: readonly Task[]; timeZone: string; onSet: (task: Task, isDone: boolean) => void };

/** The member's tasks from action plans, each with a checkbox; nothing when there are none. */
export function Tasks({ tasks, timeZone, onSet }: Props) {
  const say = useTranslations("guidedPath.actions");
  const format = useFormatter();
  // Swedish writes a day as the database does: 2026-11-28.
  const today = new Intl.DateTimeFormat("sv-SE", { timeZone }).format(now());
  if (tasks.length === 0) return null;
  return (
    <section aria-labelledby="tasks">
      <SectionHead id="tasks" title={say("mine")} />
      <RowList labelledBy="tasks">
        {tasks.map((task) => {
          const { id, text, dueOn, doneAt, journey } = task;
          const isDone = doneAt !== null;
          const when = format.dateTime(new Date(`${dueOn}T12:00:00Z`), { dateStyle: "medium", timeZone: "UTC" });
          return (
            <Row
              key={id}
              lead={
                <input
                  type="checkbox"
                  aria-label={say("tick", { text })}
                  checked={isDone}
                  onChange={(event) => onSet(task, event.target.checked)}
                  className="touch size-5 cursor-pointer accent-(--accent)"
                />
              }
              title={<span className={isDone ? "text-ink-3 line-through" : ""}>{text}</span>}
              detail={say("forJourney", { when, journey })}
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
