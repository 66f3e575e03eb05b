import { PageHead } from "@spots/ui/page-head";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Help } from "@/help/help";
import { SisterTabs } from "@/lists/sister-tabs";
import type { FilterChoices } from "./filter-bar";
import { type ResultsAddress, resultsQuery } from "./results-address";

const tabs = {
  spots: "",
  chain: "/chain",
  time: "/over-time",
  places: "/locations",
  words: "/words",
  questions: "/questions",
  promises: "/promises",
  clues: "/clues",
  relays: "/relays",
  gestures: "/gestures",
  followUps: "/follow-ups",
} as const;
export type ResultsTab = keyof typeof tabs;

type Props = { home: string; current: ResultsTab; address: ResultsAddress; actions?: ReactNode };

/** The head of the pages of Results, with the tabs between them. The filter goes along. */
export function ResultsHead({ home, current, address, actions }: Props) {
  const say = useTranslations("results");
  return (
    <>
      <PageHead title={say("title")} help={<Help term="interval" />} actions={actions} />
      <SisterTabs
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
/** The days of figures that are compared with nothing, in words. */
export function DaysLine({ days }: { days: Days }) {
  const say = useTranslations("results");
  return <p className="num text-small text-ink-2">{say("days", useDays()(days))}</p>;
}

/** Returns a function that writes the first and the last of the days. */
function useDays() {
  const format = useFormatter();
  const date = (day: string, earlier = 0) =>
    format.dateTime(new Date(Date.parse(`${day}T12:00:00Z`) - earlier * 86_400_000), {
      day: "numeric",
      month: "short",
      year: "numeric",
      timeZone: "UTC",
    });
  return ({ from, until }: Days) => ({ from: date(from), until: date(until, 1) });
}

type PeriodProps = { address: ResultsAddress; days: Days; compared: Days; choices: FilterChoices };

/** The days of the figures and of what they are compared with, in words. */
export function PeriodLine({ address, days, compared, choices }: PeriodProps) {
  const say = useTranslations("results");
  const write = useDays();
  const { compareWith } = address.filter;
  const [own, before] = [write(days), write(compared)];
  const other = compareWith === "before" ? null : choices.locations.find(({ id }) => id === compareWith.locationId);
  return (
    <p className="num text-small text-ink-2">
      {other
        ? say("periodAt", { ...own, location: other.name })
        : say("period", { ...own, comparedFrom: before.from, comparedUntil: before.until })}
    </p>
  );
}
