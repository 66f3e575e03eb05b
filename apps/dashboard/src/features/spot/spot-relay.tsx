"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { Button } from "@spots/ui/button";
import { IconButton } from "@spots/ui/icon-button";
import { TextLink } from "@spots/ui/link";
import { SectionHead } from "@spots/ui/section-head";
import { SelectField } from "@spots/ui/select-field";
import { TextField } from "@spots/ui/text-field";
import { showToast } from "@spots/ui/toast";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useFieldArray, useWatch } from "react-hook-form";
import { useTRPC, useTRPCClient } from "@/api/client";
import { Form } from "@/forms/form";
import { useForm } from "@/forms/use-form";

type Props = { business: string; spotId: string };
type Design = Outputs["relay"]["readDesign"];

/** The most steps of a relay, as the server takes them. */
const mostSteps = 6;

/** The relay of a spot: which duties do what, in which order, in how many minutes. */
export function SpotRelay({ business, spotId }: Props) {
  const trpc = useTRPC();
  const say = useTranslations("relay.design");
  const { data } = useQuery(trpc.relay.readDesign.queryOptions({ business, spotId }));
  if (!data) return null;
  return (
    <section aria-labelledby="relay" className="grid grid-cols-1 gap-3">
      <SectionHead id="relay" level={3} title={say("title")} detail={say("lead")} />
      {data.duties.length === 0 && data.steps.length === 0 ? (
        <p>
          {say("noDuties")} <TextLink href={`/${business}/roster`}>{say("roster")}</TextLink>
        </p>
      ) : (
        <RelayForm key={spotId} {...{ business, spotId }} design={data} />
      )}
    </section>
  );
}

function RelayForm({ business, spotId, design }: Props & { design: Design }) {
  const client = useTRPCClient();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const say = useTranslations("relay.design");
  const locale = useLocale();
  /** A text for each further language, so that each has a field. */
  const withTexts = (texts: Readonly<Record<string, string>>) =>
    Object.fromEntries(design.languages.map((language) => [language, texts[language] ?? ""]));
  const again = () => queries.invalidateQueries(trpc.relay.readDesign.queryFilter({ business, spotId }));
  const form = useForm({
    schema: () => import("./relay.schema").then(({ WrittenRelay }) => WrittenRelay),
    initial: () => ({
      steps: design.steps.map(({ what, translations, dutyId, minutes }) => ({
        ...{ what, dutyId, minutes: String(minutes) },
        translations: withTexts(translations),
      })),
    }),
    draft: { form: "relay.design", subject: spotId },
    // A refused change reads what a colleague has saved, which the next one replaces.
    send: ({ steps }) =>
      client.relay.design.mutate({ business, spotId, was: design.number, steps }).catch(async (refused) => {
        await again();
        throw refused;
      }),
    onSent: async () => {
      await again();
      showToast({ title: say("saved") });
    },
  });
  const languageName = (language: string) =>
    new Intl.DisplayNames([locale], { type: "language" }).of(language) ?? language;
  const { fields, append, remove, swap } = useFieldArray({ control: form.rhf.control, name: "steps" });
  const steps = useWatch({ control: form.rhf.control, name: "steps" });
  const minutes = steps.reduce((sum, step) => sum + (Number(step?.minutes) || 0), 0);
  /** In which languages how many steps have no text yet. */
  const missing = design.languages.flatMap((language) => {
    const count = steps.filter((step) => !step?.translations?.[language]).length;
    return count === 0 || steps.length === 0 ? [] : [say("missing", { count, language: languageName(language) })];
  });
  const duties = [
    { value: "", label: say("chooseDuty") },
    ...design.duties.map(({ id, name }) => ({ value: id, label: name })),
    ...design.steps
      .filter(({ isArchived }) => isArchived)
      .map(({ dutyId, role }) => ({ value: dutyId, label: say("archived", { role }) })),
  ];
  return (
    <Form of={form} label={say("title")} submit={say("save")}>
      {fields.length === 0 && <p className="text-ink-2">{say("none")}</p>}
      <ol className="grid grid-cols-1 gap-4">
        {fields.map(({ id }, at) => (
          <li key={id} className="grid grid-cols-1 gap-2 rounded-card border border-line p-3">
            <div className="flex items-center justify-between gap-2">
              <p className="font-semibold">{say("step", { number: at + 1 })}</p>
              <span className="flex gap-1">
                {at > 0 && (
                  <IconButton
                    icon="chevron-up"
                    variant="plain"
                    label={say("up", { number: at + 1 })}
                    onClick={() => swap(at, at - 1)}
                  />
                )}
                <IconButton
                  icon="trash"
                  variant="plain"
                  label={say("remove", { number: at + 1 })}
                  onClick={() => remove(at)}
                />
              </span>
            </div>
            <TextField label={say("what")} hint={say("whatHint")} {...form.field(`steps.${at}.what`)} />
            {design.languages.map((language) => (
              <TextField
                key={language}
                label={say("whatIn", { language: languageName(language) })}
                optionalText={say("optional")}
                lang={language}
                {...form.field(`steps.${at}.translations.${language}`)}
              />
            ))}
            <div className="grid gap-2 sm:grid-cols-2">
              <SelectField label={say("duty")} options={duties} {...form.field(`steps.${at}.dutyId`)} />
              <TextField label={say("minutes")} inputMode="numeric" {...form.field(`steps.${at}.minutes`)} />
            </div>
          </li>
        ))}
      </ol>
      <div className="flex flex-wrap items-center gap-3">
        {fields.length < mostSteps && (
          <Button
            size="small"
            icon="plus"
            onClick={() => append({ what: "", translations: withTexts({}), dutyId: "", minutes: "5" })}
          >
            {say("add")}
          </Button>
        )}
        {fields.length > 0 && <span className="text-small text-ink-2">{say("whole", { minutes })}</span>}
      </div>
      {missing.length > 0 && <p className="text-small text-ink-2">{missing.join(" ")}</p>}
    </Form>
  );
}
