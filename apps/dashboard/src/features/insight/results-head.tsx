import { NavTabs } from "@spots/ui/nav-tabs";
import { PageHead } from "@spots/ui/page-head";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Help } from "@/help/help";
import type { FilterChoices } from "./filter-bar";
import { type ResultsAddress, resultsQuery } from "./results-address";

const tabs = { spots: "", time: "/over-time", places: "/locations", words: "/words", promises: "/promises" } as const;
export type ResultsTab = keyof typeof tabs;

type Props = { home: string; current: ResultsTab; address: ResultsAddress; actions?: ReactNode };

/** The head of the pages of Results, with the tabs between them. The filter goes along. */
export function ResultsHead({ home, current, address, actions }: Props) {
  const say = useTranslations("results");
  return (
    <>
      <PageHead title={say("title")} help={<Help term="interval" />} actions={actions} />
      <NavTabs
        label={say("tabs.label")}
        items={Object.entries(tabs).map(([id, path]) => ({
          href: `${home}/results${path}${resultsQuery(address.filter)}`,
          label: say(`tabs.${id as ResultsTab}`),
          current: id === current,
        }))}
      />
    </>
  );
}

type Days = { readonly from: string; readonly until: string };
type PeriodProps = { address: ResultsAddress; days: Days; compared: Days; choices: FilterChoices };

/** The days of the figures and of what they are compared with, in words. */
export function PeriodLine({ address, days, compared, choices }: PeriodProps) {
  const say = useTranslations("results");
  const format = useFormatter();
  const date = (day: string, earlier = 0) =>
    format.dateTime(new Date(Date.parse(`${day}T12:00:00Z`) - earlier * 86_400_000), {
      day: "numeric",
      month: "short",
      year: "numeric",
      timeZone: "UTC",
    });
  const { compareWith } = address.filter;
  const own = { from: date(days.from), until: date(days.until, 1) };
  const other = compareWith === "before" ? null : choices.locations.find(({ id }) => id === compareWith.locationId);
  return (
    <p className="num text-small text-ink-2">
      {other
        ? say("periodAt", { ...own, location: other.name })
        : say("period", { ...own, comparedFrom: date(compared.from), comparedUntil: date(compared.until, 1) })}
    </p>
  );
}
