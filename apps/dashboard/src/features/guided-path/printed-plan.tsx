import type { Outputs } from "@spots/api/trpc/root";
import { useFormatter, useTranslations } from "next-intl";

/** The printed action plan: each task with its person, its date and an empty checkbox. */
export function SheetPlan({ actions }: { actions: Outputs["guidedPath"]["read"]["actions"] }) {
  const say = useTranslations("guidedPath");
  const format = useFormatter();
  if (actions.length === 0) return null;
  const day = (on: string) => format.dateTime(new Date(`${on}T12:00:00Z`), { dateStyle: "medium", timeZone: "UTC" });
  return (
    <section className="grid gap-[0.5em]">
      <h3 className="eyebrow">{say("print.todo")}</h3>
      <ul className="grid">
        {actions.map(({ id, text, member, dueOn, doneAt }) => (
          <li key={id} className="flex items-baseline gap-[0.8em] border-line border-t py-[0.4em]">
            <svg
              aria-hidden
              viewBox="0 0 12 12"
              className="size-[0.95em] shrink-0 translate-y-[0.12em] overflow-visible"
              fill="none"
              stroke="currentColor"
            >
              <rect x="0.5" y="0.5" width="11" height="11" rx="1.5" />
              {doneAt && <path d="M2.5 6.5 5 9l4.5-6" strokeWidth="1.5" />}
            </svg>
            <div className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-[1.2em]">
              <span className="min-w-0 flex-1 basis-[14em] break-words">
                {text}
                {doneAt && <span className="sr-only"> {say("actions.done")}</span>}
              </span>
              <span className="num">
                <b className="font-semibold">{member.name}</b> · {day(dueOn)}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
