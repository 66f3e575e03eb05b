import { NavTabs } from "@spots/ui/nav-tabs";
import { useTranslations } from "next-intl";
import { grains, type ResultsAddress, resultsQuery } from "./results-address";

/** Links to the same charts by days, weeks or months. */
export function GrainTabs({ page, address }: { page: string; address: ResultsAddress }) {
  const say = useTranslations("results.grain");
  return (
    <NavTabs
      label={say("label")}
      items={grains.map((grain) => ({
        href: page + resultsQuery(address.filter, { by: grain }),
        label: say(grain),
        current: grain === address.grain,
      }))}
    />
  );
}
