"use client";

import type { Inputs } from "@spots/api/trpc/root";
import type { planOf } from "@spots/domain/delivery/plan-words";
import { Button } from "@spots/ui/button";
import { Row, RowList } from "@spots/ui/row-list";
import { SkeletonRows } from "@spots/ui/skeleton";
import { Status } from "@spots/ui/status";
import { useQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/api/client";
import { useLocalTime } from "@/forms/use-local-time";

type Props = { business: string; planId: string | null; input: ReturnType<typeof planOf> };
/** The typed values, validated by the server. */
type Asked = Inputs["plan"]["preview"];

/** How many moments are listed. */
const most = 40;

/** What a plan would make in the next four weeks, of the values that were in the form when it was asked for. */
export function PlanPreview({ business, planId, input: { id: _, ...input } }: Props) {
  const trpc = useTRPC();
  const say = useTranslations("plan.preview");
  const format = useFormatter();
  const { at, clock, day } = useLocalTime();
  const [asked, setAsked] = useState<Asked | null>(null);
  const preview = useQuery({
    ...trpc.plan.preview.queryOptions(asked ?? { business, planId, ...(input as Omit<Asked, "business" | "planId">) }),
    enabled: asked !== null,
    retry: false,
  });
  const { data } = preview;
  return (
    <section aria-label={say("title")} className="grid gap-3">
      <div>
        <Button
          icon="calendar"
          pending={preview.isFetching}
          onClick={() => setAsked({ business, planId, ...(input as Omit<Asked, "business" | "planId">) })}
        >
          {say("show")}
        </Button>
      </div>
      {preview.isFetching && !data && <SkeletonRows count={3} />}
      {preview.isError && <p className="text-bad">{say("failed")}</p>}
      {data && (
        <output className="grid gap-2">
          {!data.isLive && <p className="text-ink-2">{say("notLive")}</p>}
          {data.change && (
            <p className="font-semibold">
              {say("change", { made: data.change.made, cancelled: data.change.cancelled })}
            </p>
          )}
          {data.change?.stay.map(({ name, wallTime }) => (
            <p key={`${name} ${wallTime}`} className="text-ink-2">
              {say("stay", { name, when: at(wallTime) })}
            </p>
          ))}
          {data.leftOut.map(({ wallTime, reason }) => (
            <p key={`${wallTime} ${reason}`} className="text-ink-2">
              {say(reason, {
                when: reason === "closedDay" || reason === "dayOff" ? day(wallTime.slice(0, 10)) : at(wallTime),
              })}
            </p>
          ))}
          <p>{data.count === 0 ? say("none") : say("count", { count: data.count })}</p>
          {data.count > most && <p className="text-ink-2">{say("first", { shown: most, count: data.count })}</p>}
          {data.coming.length > 0 && (
            <RowList label={say("title")}>
              {data.coming.slice(0, most).map(({ key, wallTime, place, name, among, warning }) => {
                const [on = "", time = ""] = wallTime.split("T");
                const free = say("among", { names: among.length === 0 ? "none" : format.list(among) });
                return (
                  <Row
                    key={key}
                    lead={`${day(on)}, ${clock(time)}`}
                    title={name ?? free}
                    detail={place}
                    side={warning && <Status tone="warn">{say(warning)}</Status>}
                  />
                );
              })}
            </RowList>
          )}
        </output>
      )}
    </section>
  );
}
