import type { Outputs } from "@spots/api/trpc/root";
import { FigureRow } from "@spots/ui/figure";
import { useTranslations } from "next-intl";
import { EstimateFigure } from "./estimate-figure";

type Props = { figures: Outputs["pulse"]["home"]["figures"] };

/** The key figures of the business over the last 28 days. */
export function PulseFigures({ figures }: Props) {
  const say = useTranslations("insight");
  return (
    <FigureRow>
      <EstimateFigure
        label={say("recallIndex")}
        help="recallIndex"
        {...figures.recallIndex}
        unit="index"
        of="answers"
      />
      <EstimateFigure
        label={say("nps")}
        help="nps"
        {...figures.nps.now}
        unit="score"
        of="answers"
        note={figures.nps.change ? say(`verdict.${figures.nps.change}`) : undefined}
      />
      <EstimateFigure label={say("delivered")} {...figures.delivery} unit="share" of="due" />
    </FigureRow>
  );
}
