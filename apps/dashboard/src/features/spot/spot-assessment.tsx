"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { type Estimate, normalFrom } from "@spots/domain/insight/estimate";
import { Qualities } from "@spots/domain/spot/qualities";
import { ChoiceField } from "@spots/ui/choice-field";
import { SectionHead } from "@spots/ui/section-head";
import { SelectField } from "@spots/ui/select-field";
import { TextareaField } from "@spots/ui/textarea-field";
import { showToast } from "@spots/ui/toast";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Controller } from "react-hook-form";
import { useTRPCClient } from "@/api/client";
import { Form } from "@/forms/form";
import { useForm } from "@/forms/use-form";
import { Equivalents } from "./equivalents";

type Story = Outputs["spot"]["history"];

const scores = ["distinctive", "unforgettable", "defendable"] as const;
const unscored = {
  distinctive: null,
  distinctiveEvidence: "",
  unforgettable: null,
  unforgettableEvidence: "",
  defendable: null,
  defendableEvidence: "",
  qualities: [],
  equivalents: [],
};

type Props = { business: string; story: Story; mentionOf: (mention: Estimate) => ReactNode };

/**
 * The assessment of a spot: three scores, each with its basis. The estimated memorability is
 * replaced by the mention rate once there are enough answers.
 */
export function SpotAssessment({ business, story, mentionOf }: Props) {
  const say = useTranslations("spot");
  const client = useTRPCClient();
  const form = useForm({
    schema: () => import("@spots/domain/spot/spot-life").then(({ AssessSpot }) => AssessSpot),
    initial: () => ({ ...unscored, ...story.assessment, spotId: story.id }),
    draft: { form: "spot.assess", subject: story.id },
    send: (given) => client.spot.assess.mutate({ business, ...given }),
    onSent: () => {
      showToast({ title: say("assessed") });
    },
  });
  const { mention } = story;
  const isMeasured = mention.kind === "shown" && mention.n >= normalFrom;
  return (
    <Form
      of={form}
      labelledBy="worth"
      className="grid grid-cols-1 gap-5"
      submit={say("keepWorth")}
      button={{ variant: "quiet" }}
    >
      <SectionHead id="worth" level={3} title={say("worth")} />
      {scores.map((score) => (
        <fieldset
          key={score}
          className="grid grid-cols-1 gap-3 border-line border-t pt-3 sm:grid-cols-[10rem_minmax(0,1fr)]"
        >
          <legend className="sr-only">{say(`score.${score}`)}</legend>
          {score === "unforgettable" && isMeasured ? (
            <div>
              <p className="font-semibold">{say(`score.${score}`)}</p>
              <p className="num text-small text-ink-2">{mentionOf(mention)}</p>
            </div>
          ) : (
            <Controller
              control={form.rhf.control}
              name={score}
              render={({ field }) => (
                <SelectField
                  label={say(`score.${score}`)}
                  hint={score === "unforgettable" ? say("guess", { needed: normalFrom, n: mention.n }) : undefined}
                  placeholder={say("noScore")}
                  options={["1", "2", "3", "4", "5"].map((value) => ({ value, label: value }))}
                  name={field.name}
                  ref={field.ref}
                  onBlur={field.onBlur}
                  value={field.value === null ? "" : String(field.value)}
                  onChange={(event) => field.onChange(event.target.value ? Number(event.target.value) : null)}
                />
              )}
            />
          )}
          <TextareaField rows={2} label={say(`evidence.${score}`)} {...form.field(`${score}Evidence`)} />
        </fieldset>
      ))}
      <Controller
        control={form.rhf.control}
        name="qualities"
        render={({ field }) => (
          <ChoiceField
            legend={say("qualities")}
            hint={say("qualitiesTeach")}
            name="qualities"
            look="pills"
            multiple
            choices={Qualities.map((value) => ({ value, label: say(`quality.${value}`) }))}
            value={field.value}
            onValueChange={(value, isChosen) => {
              const others = field.value.filter((each) => each !== value);
              field.onChange(isChosen ? [...others, value] : others);
            }}
          />
        )}
      />
      <Equivalents form={form} />
    </Form>
  );
}
