"use client";

import { FigureRow } from "@spots/ui/figure";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";
import { EstimateFigure } from "./estimate-figure";
import { WeeklyChart } from "./weekly-chart";

/** The key figures of the business over the last 28 days. */
export function PulseFigures({ business }: { business: string }) {
  const trpc = useTRPC();
  const say = useTranslations("insight");
  const { data: pulse } = useSuspenseQuery(trpc.pulse.read.queryOptions({ business }));
  return (
    <FigureRow>
      <EstimateFigure
        label={say("recallIndex")}
        help="recallIndex"
        estimate={pulse.recallIndex.now}
        unit="index"
        of="answers"
      />
      <EstimateFigure
        label={say("nps")}
        help="nps"
        estimate={pulse.nps.now}
        unit="score"
        of="answers"
        note={pulse.nps.change ? say(`verdict.${pulse.nps.change}`) : undefined}
      />
      <EstimateFigure label={say("delivered")} estimate={pulse.delivery.now} unit="share" of="due" />
    </FigureRow>
  );
}

/** The same figures by week over half a year. */
export function PulseCharts({ business }: { business: string }) {
  const trpc = useTRPC();
  const say = useTranslations("insight");
  const { data: pulse } = useSuspenseQuery(trpc.pulse.read.queryOptions({ business }));
  return (
    <div className="grid min-w-0 gap-5">
      <WeeklyChart
        title={say("indexWeekly")}
        detail={say("indexWeeklyDetail")}
        yLabel={say("spotsPerAnswer")}
        weeks={pulse.recallIndex.weeks}
        of="answers"
        unit="index"
      />
      <div className="grid min-w-0 gap-5 lg:grid-cols-2">
        <WeeklyChart
          title={say("npsWeekly")}
          detail={say("npsWeeklyDetail")}
          yLabel={say("nps")}
          weeks={pulse.nps.weeks}
          of="answers"
          unit="score"
        />
        <WeeklyChart
          title={say("deliveryWeekly")}
          detail={say("deliveryWeeklyDetail")}
          yLabel={say("shareDelivered")}
          weeks={pulse.delivery.weeks}
          of="due"
          unit="share"
        />
      </div>
    </div>
  );
}
