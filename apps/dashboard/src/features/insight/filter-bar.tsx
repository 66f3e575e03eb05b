import { periodNames, type ResultsFilter, writeResultsFilter } from "@spots/domain/insight/results-filter";
import { Button } from "@spots/ui/button";
import { SelectField } from "@spots/ui/select-field";
import { TextField } from "@spots/ui/text-field";
import Form from "next/form";
import { useTranslations } from "next-intl";
import type { ResultsAddress } from "./results-address";

type Named = { readonly id: string; readonly name: string };

/** What a filter can be set to, as far as the member sees it. */
export type FilterChoices = {
  readonly locations: readonly Named[];
  readonly journeys: readonly Named[];
  readonly personas: readonly Named[];
  readonly channels: readonly Named[];
  /** The stages at which a channel asks. */
  readonly stages: readonly Named[];
};

type Props = {
  /** The page that the filter applies to. */
  action: string;
  address: ResultsAddress;
  choices: FilterChoices;
  /** Parameters of the page that the filter keeps. */
  keep?: Readonly<Record<string, string>>;
  /**
   * The filters that the page has beside the period; by default all. The others go along in the
   * address.
   */
  fields?: readonly Field[];
};

type Field = "location" | "journey" | "persona" | "channel" | "stage" | "compare";
const everyField: readonly Field[] = ["location", "journey", "persona", "channel", "stage", "compare"];

/** The filters of a page that compares nothing. */
export const withoutComparison = everyField.filter((field) => field !== "compare");

/** The filters of a page about one spot: a journey and a persona choose spots. */
export const ofOneSpot = everyField.filter((field) => field !== "journey" && field !== "persona");

const isCustom = (period: ResultsFilter["period"]) => typeof period !== "string";

/**
 * The filters of Results as a form that writes them to the address. It works without client-side
 * JavaScript. The days of a custom period are shown when it is chosen.
 */
export function FilterBar({ action, address, choices, keep = {}, fields = everyField }: Props) {
  const say = useTranslations("results.filter");
  const { filter, badPeriod } = address;
  const { period, locationId, journeyId, personaId, channelId, stageId, compareWith } = filter;
  const custom = badPeriod ?? (typeof period === "string" ? null : period);
  const options = (rows: readonly Named[]) => rows.map(({ id, name }) => ({ value: id, label: name }));
  const written = new URLSearchParams(writeResultsFilter(filter));
  const carried = Object.fromEntries(
    [...written].filter(([name]) => name !== "period" && !fields.some((field) => field === name)),
  );
  const others = choices.locations.filter(({ id }) => id !== locationId);
  const selects = [
    {
      name: "location" as const,
      label: say("location"),
      placeholder: say("all"),
      defaultValue: locationId ?? "",
      options: options(choices.locations),
    },
    {
      name: "journey" as const,
      label: say("journey"),
      placeholder: say("all"),
      defaultValue: journeyId ?? "",
      options: options(choices.journeys),
    },
    {
      name: "persona" as const,
      label: say("persona"),
      placeholder: say("all"),
      defaultValue: personaId ?? "",
      options: options(choices.personas),
    },
    {
      name: "channel" as const,
      label: say("channel"),
      placeholder: say("all"),
      defaultValue: channelId ?? "",
      options: options(choices.channels),
    },
    {
      name: "stage" as const,
      label: say("stage"),
      placeholder: say("allStages"),
      defaultValue: stageId ?? "",
      options: options(choices.stages),
    },
    {
      name: "compare" as const,
      label: say("compare"),
      placeholder: say("before"),
      defaultValue: compareWith === "before" ? "" : compareWith.locationId,
      options: others.map(({ id, name }) => ({ value: id, label: say("at", { location: name }) })),
    },
  ];
  return (
    <Form
      // The fields take their initial values from the address, so a new address is a new form.
      key={JSON.stringify(address)}
      action={action}
      aria-label={say("label")}
      className="group/filter grid gap-3 rounded-card border border-line bg-paper-2 p-4"
    >
      {Object.entries({ ...carried, ...keep }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="grid grid-cols-2 items-end gap-3 sm:grid-cols-3 xl:grid-cols-6">
        <SelectField
          label={say("period")}
          name="period"
          defaultValue={badPeriod || isCustom(period) ? "custom" : String(period)}
          options={[
            ...periodNames.map((name) => ({ value: name, label: say(`periods.${name}`) })),
            { value: "custom", label: say("periods.custom") },
          ]}
        />
        {selects
          .filter(({ name }) => fields.includes(name))
          .filter(({ name, options: of }) => name !== "stage" || of.length > 0)
          .map((select) => (
            <SelectField key={select.name} {...select} />
          ))}
      </div>
      <div className="hidden gap-3 group-has-[option[value=custom]:checked]/filter:grid sm:grid-cols-[12rem_12rem]">
        <TextField
          type="date"
          label={say("from")}
          name="from"
          defaultValue={custom?.from}
          error={badPeriod ? say("badPeriod") : undefined}
        />
        <TextField type="date" label={say("until")} name="to" defaultValue={custom?.to} />
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" size="small" variant="primary">
          {say("apply")}
        </Button>
        <Button href={action} size="small" variant="plain">
          {say("reset")}
        </Button>
      </div>
    </Form>
  );
}
