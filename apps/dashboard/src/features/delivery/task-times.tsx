import type { Outputs } from "@spots/api/trpc/root";
import { Row, RowList } from "@spots/ui/row-list";
import { SectionHead } from "@spots/ui/section-head";
import { getTranslations } from "next-intl/server";
import { ask, trpc } from "@/api/server";
import { TaskTimesSwitch } from "./task-times-switch";

type Times = Outputs["taskTime"]["read"]["tasks"][number];

/** How long steps on phones take: the median of each task with its interval and number. */
export async function TaskTimes({ business, maySet }: { business: string; maySet: boolean }) {
  const [say, { isOn, weeks, tasks }] = await Promise.all([
    getTranslations("delivery.taskTime"),
    ask(trpc.taskTime.read.queryOptions({ business })),
  ]);
  const figure = ({ seconds, taps }: Times) => {
    if (seconds.kind === "hidden" || taps.kind === "hidden") {
      const { needed = 0, n = 0 } = seconds.kind === "hidden" ? seconds : {};
      return <span className="text-ink-2 text-small">{say("missing", { count: Math.max(1, needed - n) })}</span>;
    }
    const { low, high, n, stage } = seconds;
    return (
      <span className="num block text-end">
        {say("median", { seconds: seconds.value, taps: taps.value })}
        <span className="block text-ink-2 text-small">
          {[say("interval", { low, high, n }), stage === "early" ? say("few") : ""].filter(Boolean).join(" · ")}
        </span>
      </span>
    );
  };
  return (
    <section aria-labelledby="task-times" className="mt-10 grid gap-3">
      <SectionHead id="task-times" title={say("title")} />
      <p className="max-w-prose text-ink-2">{isOn ? say("lead", { weeks }) : say("off")}</p>
      {isOn && (
        <RowList label={say("list")}>
          {tasks.map((times) => (
            <Row key={times.task} title={say(`task.${times.task}`)} side={figure(times)} />
          ))}
        </RowList>
      )}
      {maySet && <TaskTimesSwitch business={business} isOn={isOn} />}
    </section>
  );
}
