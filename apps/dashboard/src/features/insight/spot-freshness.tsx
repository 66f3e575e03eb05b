import type { ResultsFilter } from "@spots/domain/insight/results-filter";
import { Banner } from "@spots/ui/banner";
import { FigureRow } from "@spots/ui/figure";
import { SectionHead } from "@spots/ui/section-head";
import { useFormatter, useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { ask, trpc } from "@/api/server";
import { EstimateFigure } from "./estimate-figure";
import { rowsQuery } from "./results-address";
import type { SpotInput } from "./spot-course";

type Fall = { readonly value: number; readonly low: number; readonly high: number };

/**
 * How often regulars mention a spot by how often they had it; nothing where no known customer
 * answered.
 */
export async function SpotFreshness({ input, filter }: { input: SpotInput; filter: ResultsFilter }) {
  const freshness = await ask(trpc.results.freshness.queryOptions(input));
  if (freshness === null) return null;
  const say = await getTranslations("results.freshness");
  const { groups, fall, wearsOff } = freshness;
  const href = `/${input.business}/results/spots/${input.spotId}/answers${rowsQuery(filter, { which: "regulars" })}`;
  return (
    <section aria-labelledby="freshness" className="grid min-w-0 gap-4">
      <SectionHead id="freshness" title={say("title")} detail={say("lead")} />
      <FigureRow>
        {groups.map(({ times, ...figure }) => (
          <EstimateFigure
            key={times}
            label={say("times", { times })}
            {...figure}
            unit="share"
            of="answers"
            href={href}
          />
        ))}
      </FigureRow>
      <Conclusion fall={fall} wearsOff={wearsOff} />
    </section>
  );
}

function Conclusion({ fall, wearsOff }: { fall: Fall | null; wearsOff: boolean }) {
  const say = useTranslations("results.freshness");
  const format = useFormatter();
  if (fall === null) return <p className="max-w-[70ch] text-ink-2">{say("early")}</p>;
  const points = (share: number) => format.number(Math.round(share * 100)).replace("-", "−");
  const values = { points: points(fall.value), low: points(fall.low), high: points(fall.high) };
  if (!wearsOff) return <p className="max-w-[70ch]">{say("stays", values)}</p>;
  return (
    <Banner tone="warn" title={say("wearsOff", values)}>
      {say("vary")}
    </Banner>
  );
}
