"use client";

import { EstimateLine } from "@/features/insight/estimate-line";
import { Strategy } from "@/features/strategy/strategy";

type Props = { business: { slug: string; name: string; timeZone: string }; mayShape: boolean };

/** The strategy page with its figures in the form of the insight pages. */
export function StrategyWithMeasures(props: Props) {
  return <Strategy {...props} measureOf={(measured) => <EstimateLine {...measured} />} />;
}
