"use client";

import { FigureRow } from "@spots/ui/figure";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";
import { EstimateFigure } from "./estimate-figure";

/** The key figures of the business over the last 28 days. */
export function PulseFigures({ business }: { business: string }) {
  const trpc = useTRPC();
  const say = useTranslations("insight");
  const { data: pulse } = useSuspenseQuery(trpc.pulse.read.queryOptions({ business }));
  return (
    <FigureRow>
      <EstimateFigure label={say("recallIndex")} help="recallIndex" {...pulse.recallIndex} unit="index" of="answers" />
      <EstimateFigure
        label={say("nps")}
        help="nps"
        {...pulse.nps.now}
        unit="score"
        of="answers"
        note={pulse.nps.change ? say(`verdict.${pulse.nps.change}`) : undefined}
      />
      <EstimateFigure label={say("delivered")} {...pulse.delivery} unit="share" of="due" />
    </FigureRow>
  );
}
