"use client";

import { heaviestGap, isImportant, weightOf } from "@spots/domain/journey/coverage";
import { ChoiceField } from "@spots/ui/choice-field";
import { SelectField } from "@spots/ui/select-field";
import { TextareaField } from "@spots/ui/textarea-field";
import { useTranslations } from "next-intl";
import type { StepProps } from "./step-props";

/**
 * The step "felt": the stage at which customers feel the promise. Each stage shows whether it has a
 * spot. An important touchpoint without one is suggested.
 */
export function FeltStep({ guidedPath, answers, change, wrong, isOpen }: StepProps) {
  const say = useTranslations("guidedPath.felt");
  const errors = useTranslations("errors.fields");
  const common = useTranslations("guidedPath");
  const { felt } = answers;
  const touchpoints = guidedPath.stages.find(({ id }) => id === felt.stageId)?.touchpoints ?? [];
  const suggested = heaviestGap(guidedPath.stages);
  return (
    <>
      <ChoiceField
        legend={say("label")}
        hint={suggested && say("suggested", { stage: suggested.stage.name, touchpoint: suggested.touchpoint.name })}
        name="stage"
        value={felt.stageId === null ? [] : [felt.stageId]}
        onValueChange={(stageId) => change("felt", { ...felt, stageId, touchpointId: null })}
        choices={guidedPath.stages.map(({ id, name, standing }) => ({
          value: id,
          label: name,
          detail: say(`standing.${standing}`),
        }))}
        {...wrong("felt.stageId", isOpen && errors("required"))}
      />
      {touchpoints.length > 0 && (
        <SelectField
          label={say("touchpoint")}
          optionalText={common("optional")}
          placeholder={say("anywhere")}
          value={felt.touchpointId ?? ""}
          onChange={(event) => change("felt", { ...felt, touchpointId: event.target.value || null })}
          options={touchpoints
            .toSorted((a, b) => weightOf(b) - weightOf(a))
            .map((touchpoint) => ({
              value: touchpoint.id,
              label: isImportant(touchpoint) ? say("matters", { name: touchpoint.name }) : touchpoint.name,
            }))}
        />
      )}
      <TextareaField
        label={say("how")}
        hint={say("howHint")}
        optionalText={common("optional")}
        rows={2}
        value={felt.how}
        onChange={(event) => change("felt", { ...felt, how: event.target.value })}
        {...wrong("felt.how")}
      />
    </>
  );
}
