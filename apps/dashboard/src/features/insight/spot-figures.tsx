import type { Outputs } from "@spots/api/trpc/root";
import type { ResultsFilter } from "@spots/domain/insight/results-filter";
import { FigureRow } from "@spots/ui/figure";
import { useTranslations } from "next-intl";
import { ChangeCell } from "./change-cell";
import { EstimateFigure } from "./estimate-figure";
import { rowsQuery } from "./results-address";

type Props = {
  /** The path of the spot's page of results. */
  page: string;
  spot: Outputs["results"]["spot"]["spot"];
  filter: ResultsFilter;
};

/** The figures of a spot over the period, each with a link to what is behind it. */
export function SpotFigures({ page, spot, filter }: Props) {
  const say = useTranslations("results");
  const to = (part: string, which?: string) => page + part + rowsQuery(filter, { which: which ?? null });
  return (
    <div className="grid gap-3">
      <FigureRow>
        <EstimateFigure
          label={say("col.mention")}
          help="mentionRate"
          {...spot.mention}
          unit="share"
          of="answers"
          href={to("/answers")}
        />
        <EstimateFigure label={say("col.delivery")} {...spot.delivery} unit="share" of="due" href={to("/moments")} />
        <EstimateFigure
          label={say("col.reactions")}
          {...spot.reactions}
          unit="share"
          of="moments"
          href={to("/moments", "delivered")}
        />
      </FigureRow>
      <div>
        <p className="eyebrow">{say("col.change")}</p>
        <ChangeCell change={spot.change} />
      </div>
    </div>
  );
}
