import type { Outputs } from "@spots/api/trpc/root";
import { everyScore, writeAnswerFilter } from "@spots/domain/feedback/answer-filter";
import { lastDayOf } from "@spots/domain/insight/results-filter";
import { FigureRow } from "@spots/ui/figure";
import { useTranslations } from "next-intl";
import { EstimateFigure } from "./estimate-figure";

type Props = { business: string; figures: Outputs["pulse"]["home"]["figures"] };

/**
 * The key figures of the business over the last 28 days. Each opens what it counts: the answers, or
 * the deliveries spot by spot.
 */
export function PulseFigures({ business, figures }: Props) {
  const say = useTranslations("insight");
  const { from } = figures.days;
  const to = lastDayOf(figures.days);
  const answers = (more: Parameters<typeof writeAnswerFilter>[0]) =>
    `/${business}/feedback?${writeAnswerFilter({ from, to, ...more })}`;
  return (
    <FigureRow>
      <EstimateFigure
        label={say("recallIndex")}
        help="recallIndex"
        {...figures.recallIndex}
        unit="index"
        of="answers"
        href={answers({})}
      />
      <EstimateFigure
        label={say("nps")}
        help="nps"
        {...figures.nps.now}
        unit="score"
        of="answers"
        href={answers({ scores: everyScore, sort: "lowest" })}
        note={figures.nps.change ? say(`verdict.${figures.nps.change}`) : undefined}
      />
      <EstimateFigure
        label={say("delivered")}
        {...figures.delivery}
        unit="share"
        of="due"
        href={`/${business}/results?sort=delivery`}
      />
    </FigureRow>
  );
}
