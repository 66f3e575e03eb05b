import type { Outputs } from "@spots/api/trpc/root";
import type { ResultsFilter } from "@spots/domain/insight/results-filter";
import { FigureRow } from "@spots/ui/figure";
import { useTranslations } from "next-intl";
import { EstimateFigure } from "./estimate-figure";
import { rowsQuery } from "./results-address";

type Recall = NonNullable<Outputs["results"]["course"]["recall"]>;

type Props = {
  /** The path of the spot's page of results. */
  page: string;
  recall: Recall;
  filter: ResultsFilter;
};

/**
 * How often a spot is mentioned by customers whose visit had it, and by those whose visit did not,
 * and how many of its deliveries customers confirm.
 */
export function RecallFigures({ page, recall: { received, notReceived, confirmed }, filter }: Props) {
  const say = useTranslations("results.recall");
  const to = (part: "answers" | "moments", which: string) => `${page}/${part}${rowsQuery(filter, { which })}`;
  const { estimate } = confirmed;
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
          href={to("answers", "received")}
        />
        <EstimateFigure
          label={say("notReceived")}
          {...notReceived}
          unit="share"
          of="answers"
          note={say("note")}
          href={to("answers", "notReceived")}
        />
        <EstimateFigure
          label={say("confirmed")}
          {...confirmed}
          unit="share"
          of="moments"
          note={say("confirmedNote")}
          size={
            estimate.kind === "shown"
              ? say("confirmedSize", { hits: Math.round(estimate.value * estimate.n), n: estimate.n })
              : undefined
          }
          href={to("moments", "answered")}
        />
      </FigureRow>
      <p className="max-w-[70ch] text-small text-ink-2">{say("warning")}</p>
    </div>
  );
}
