import type { ResultsFilter } from "@spots/domain/insight/results-filter";
import { NavTabs } from "@spots/ui/nav-tabs";
import { useTranslations } from "next-intl";
import { resultsQuery } from "./results-address";

/** The parts of a spot's page of results; the first one is shown without a choice. */
export const spotParts = ["overview", "time", "comparison", "moments", "later", "words"] as const;
export type SpotPart = (typeof spotParts)[number];

/** The part that an address asks for. */
export const spotPartOf = (text: string | null): SpotPart => spotParts.find((part) => part === text) ?? "overview";

/** The parameters of the address of a part. */
export const ofPart = (part: SpotPart): Readonly<Record<string, string>> => (part === "overview" ? {} : { show: part });

type Props = { page: string; filter: ResultsFilter; current: SpotPart; hasComparison: boolean };

/** Links to the parts of a spot's page of results. */
export function SpotTabs({ page, filter, current, hasComparison }: Props) {
  const say = useTranslations("results.spot.parts");
  const parts = spotParts.filter((part) => part !== "comparison" || hasComparison || part === current);
  return (
    <NavTabs
      label={say("label")}
      items={parts.map((part) => ({
        href: page + resultsQuery(filter, ofPart(part)),
        label: say(part),
        current: part === current,
      }))}
    />
  );
}
