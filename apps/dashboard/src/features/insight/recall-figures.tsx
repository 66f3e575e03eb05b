import type { Outputs } from "@spots/api/trpc/root";
import { FigureRow } from "@spots/ui/figure";
import { useTranslations } from "next-intl";
import { EstimateFigure } from "./estimate-figure";

type Recall = NonNullable<Outputs["results"]["course"]["recall"]>;

/**
 * How often a spot is mentioned by customers whose visit had it, and by those whose visit did not.
 */
export function RecallFigures({ recall: { received, notReceived } }: { recall: Recall }) {
  const say = useTranslations("results.recall");
  return (
    <div className="grid gap-2">
      <FigureRow>
        <EstimateFigure
          label={say("received")}
          help="mentionRate"
          {...received}
          unit="share"
          of="answers"
          note={say("note")}
        />
        <EstimateFigure label={say("notReceived")} {...notReceived} unit="share" of="answers" note={say("note")} />
      </FigureRow>
      <p className="max-w-[70ch] text-small text-ink-2">{say("warning")}</p>
    </div>
  );
}
