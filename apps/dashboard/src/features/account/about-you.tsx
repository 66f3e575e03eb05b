"use client";

import { pickLocale } from "@spots/domain/kernel/locales";
import { TextField } from "@spots/ui/text-field";
import { showToast } from "@spots/ui/toast";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useTRPC, useTRPCClient } from "@/api/client";
import { Form } from "@/forms/form";
import { LanguageField } from "@/forms/region-fields";
import { useForm } from "@/forms/use-form";
import { chooseLocale } from "./actions";

/** The person's name and language. */
export function AboutYou() {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const say = useTranslations("auth.account");
  const auth = useTranslations("auth");
  const router = useRouter();
  const locale = useLocale();
  const { data: person } = useSuspenseQuery(trpc.person.read.queryOptions());
  const form = useForm({
    schema: () => import("@spots/domain/people/person").then(({ ChangePerson }) => ChangePerson),
    initial: () => ({ name: person.name ?? "", locale: pickLocale(person.locale ?? locale, "en") }),
    draft: { form: "person.change" },
    send: (words) => client.person.change.mutate(words),
    onSent: async (_words, { locale: chosen }) => {
      await chooseLocale(chosen);
      showToast({ title: say("saved") });
      router.refresh();
    },
  });
  return (
    <Form of={form} className="grid max-w-md gap-5" submit={say("save")}>
      <p className="wrap-anywhere text-ink-2">{person.email}</p>
      <TextField label={auth("name")} hint={say("nameTeach")} autoComplete="name" {...form.field("name")} />
      <LanguageField {...form.field("locale")} />
    </Form>
  );
}
