import { type ResultsFilter, writeResultsFilter } from "@spots/domain/insight/results-filter";
import { Button } from "@spots/ui/button";
import { SelectField } from "@spots/ui/select-field";
import Form from "next/form";
import { useTranslations } from "next-intl";

type Props = {
  action: string;
  filter: ResultsFilter;
  spots: readonly { readonly id: string; readonly name: string }[];
  spotId: string | null;
};

/** Chooses the spot whose mentioning answers are counted; it works without JavaScript. */
export function SpotForm({ action, filter, spots, spotId }: Props) {
  const say = useTranslations("results.questions");
  const sayFilter = useTranslations("results.filter");
  return (
    <Form action={action} className="flex flex-wrap items-end gap-3" aria-label={say("spot")}>
      {[...new URLSearchParams(writeResultsFilter(filter))].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SelectField
        key={spotId ?? ""}
        name="spot"
        label={say("spot")}
        placeholder={say("allAnswers")}
        defaultValue={spotId ?? ""}
        options={spots.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Button type="submit">{sayFilter("apply")}</Button>
    </Form>
  );
}
