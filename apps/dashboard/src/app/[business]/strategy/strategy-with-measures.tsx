"use client";

import { EstimateLine } from "@/features/insight/estimate-line";
import { Strategy } from "@/features/strategy/strategy";

type Props = { business: { slug: string; name: string; timeZone: string }; mayShape: boolean };

/** The one-page strategy with its figures as the insight pages show them. */
export function StrategyWithMeasures(props: Props) {
  return <Strategy {...props} measureOf={(measured) => <EstimateLine {...measured} />} />;
}
