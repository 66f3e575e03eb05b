import { lastDayOf } from "@spots/domain/insight/results-filter";
import { Banner } from "@spots/ui/banner";
import { FigureRow } from "@spots/ui/figure";
import { SectionHead } from "@spots/ui/section-head";
import { useFormatter, useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { ask, trpc } from "@/api/server";
import { EstimateFigure } from "./estimate-figure";

type Props = { business: string; spotId: string };
type Difference = { readonly value: number; readonly low: number; readonly high: number };

/**
 * Whether the customers who got a spot feel pressured more than the others; nothing where nobody
 * was asked.
 */
export async function SpotPressure({ business, spotId }: Props) {
  const pressure = await ask(trpc.results.pressure.queryOptions({ business, spotId }));
  if (pressure === null) return null;
  const say = await getTranslations("results.pressure");
  const { days, those, others, difference, isMarked } = pressure;
  const page = `/${business}/results/spots/${spotId}/answers?period=${days.from}..${lastDayOf(days)}`;
  return (
    <section aria-labelledby="pressure" className="grid min-w-0 gap-4">
      <SectionHead id="pressure" title={say("title")} detail={say("lead")} />
      <FigureRow>
        <EstimateFigure label={say("those")} {...those} unit="share" of="answers" href={`${page}&which=pressed`} />
        <EstimateFigure
          label={say("others")}
          {...others}
          unit="share"
          of="answers"
          href={`${page}&which=pressedOthers`}
        />
      </FigureRow>
      <Conclusion difference={difference} isMarked={isMarked} />
      <p className="max-w-[70ch] text-small text-ink-2">{say("caveat")}</p>
    </section>
  );
}

function Conclusion({ difference, isMarked }: { difference: Difference | null; isMarked: boolean }) {
  const say = useTranslations("results.pressure");
  const format = useFormatter();
  const points = (share: number) => format.number(Math.round(share * 100)).replace("-", "−");
  const values = difference && {
    ...{ points: points(difference.value), low: points(difference.low), high: points(difference.high) },
  };
  if (isMarked)
    return (
      <Banner tone="warn" title={values && difference && difference.low > 0 ? say("marked", values) : say("elsewhere")}>
        {say("markedTeach")}
      </Banner>
    );
  return <p className="max-w-[70ch]">{values ? say("notMarked", values) : say("early")}</p>;
}
