"use client";

import { pickLocale } from "@spots/domain/kernel/locales";
import { Button } from "@spots/ui/button";
import { ChoiceField } from "@spots/ui/choice-field";
import { TextField } from "@spots/ui/text-field";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { v7 } from "uuid";
import { useTRPC, useTRPCClient } from "@/api/client";
import { FormSheet } from "@/forms/form-sheet";
import { useSheetForm } from "@/forms/use-form";

/** Starts a form: from the template of a trade, or with the questions of the standard form. */
export function NewForm({ business }: { business: string }) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const router = useRouter();
  const say = useTranslations("questionForm");
  const journey = useTranslations("journey");
  const language = pickLocale(useLocale(), "en");
  const { data: templates } = useSuspenseQuery(trpc.form.templates.queryOptions({ business }));
  const form = useSheetForm({
    schema: () => import("@spots/domain/form/form").then(({ MakeForm }) => MakeForm),
    initial: () => ({ id: v7(), name: "", from: "" as "" | (typeof templates)[number]["trade"] }),
    draft: { form: "form.make" },
    send: (words) => client.form.make.mutate({ business, ...words }),
    onSent: ({ id }) => router.push(`/${business}/forms/${id}`),
  });
  return (
    <FormSheet
      of={form}
      title={say("new")}
      description={say("newTeach")}
      closeLabel={say("close")}
      trigger={
        <Button variant="primary" icon="plus">
          {say("new")}
        </Button>
      }
      submit={say("create")}
    >
      <TextField label={say("name")} hint={say("nameHint")} {...form.field("name")} />
      <ChoiceField
        legend={say("template.title")}
        hint={say("template.teach")}
        {...form.field("from")}
        choices={[
          { value: "", label: say("template.standard"), detail: say("template.standardTeach") },
          ...templates.map(({ trade, about, questions, isOwn }) => ({
            value: trade,
            label: isOwn ? say("template.ownTrade", { trade: journey(`trade.${trade}`) }) : journey(`trade.${trade}`),
            detail: say("template.about", { about: about[language], count: questions }),
          })),
        ]}
      />
    </FormSheet>
  );
}
