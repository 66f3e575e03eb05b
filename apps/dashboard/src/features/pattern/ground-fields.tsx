"use client";

import { SelectField } from "@spots/ui/select-field";
import { useTranslations } from "next-intl";
import type { Ground } from "./use-ground";

/** Selects the journey and the stage; stages of a kind that fits the pattern come first. */
export function GroundFields({ ground }: { ground: Ground }) {
  const say = useTranslations("pattern");
  const { journeys, journeyId, chooseJourney, home, elsewhere, stage, chooseStage } = ground;
  const options = (stages: Ground["home"]) => stages.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <fieldset className="grid gap-5">
      <legend className="mb-3 font-serif text-title">{say("ground")}</legend>
      <SelectField
        label={say("journey")}
        value={journeyId}
        onChange={(event) => chooseJourney(event.target.value)}
        options={journeys.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        label={say("stage")}
        value={stage?.id ?? ""}
        onChange={(event) => chooseStage(event.target.value)}
        options={[
          ...(home.length > 0 ? [{ label: say("atHome"), options: options(home) }] : []),
          ...(elsewhere.length > 0 ? [{ label: say("elsewhere"), options: options(elsewhere) }] : []),
        ]}
      />
    </fieldset>
  );
}
