import { NavTabs } from "@spots/ui/nav-tabs";
import { useTranslations } from "next-intl";
import { grains, type ResultsAddress, resultsQuery } from "./results-address";

type Props = {
  page: string;
  address: ResultsAddress;
  /** Parameters of the page that the links keep. */
  keep?: Readonly<Record<string, string>>;
};

/** Links to the same charts by days, weeks or months. */
export function GrainTabs({ page, address, keep = {} }: Props) {
  const say = useTranslations("results.grain");
  return (
    <NavTabs
      label={say("label")}
      items={grains.map((grain) => ({
        href: page + resultsQuery(address.filter, { ...keep, by: grain }),
        label: say(grain),
        current: grain === address.grain,
      }))}
    />
  );
}
