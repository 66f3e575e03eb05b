"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { pickLocale } from "@spots/domain/kernel/locale";
import { ChangePerson } from "@spots/domain/people/person";
import { Button } from "@spots/ui/button";
import { SelectField } from "@spots/ui/select-field";
import { TextField } from "@spots/ui/text-field";
import { showToast } from "@spots/ui/toast";
import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { useTRPC } from "@/api/client";
import { useRefusal } from "@/api/use-refusal";
import { useFormDraft } from "@/forms/use-form-draft";
import { chooseLocale } from "./actions";

/** Name and language. */
export function AboutYou() {
  const trpc = useTRPC();
  const say = useTranslations("auth.account");
  const auth = useTranslations("auth");
  const router = useRouter();
  const locale = useLocale();
  const { sentence, fieldText } = useRefusal();
  const { data: person } = useSuspenseQuery(trpc.person.read.queryOptions());
  const form = useForm({
    resolver: zodResolver(ChangePerson),
    defaultValues: { name: person.name ?? "", locale: pickLocale(person.locale ?? locale, "en") },
  });
  const { register, handleSubmit, formState } = form;
  const draft = useFormDraft(form, { form: "person.change" });
  const change = useMutation(
    trpc.person.change.mutationOptions({
      onSuccess: async ({ locale: chosen }) => {
        await chooseLocale(chosen);
        showToast({ title: say("saved") });
        draft.accepted();
        router.refresh();
      },
      onError: (error) => showToast({ tone: "bad", title: sentence(error) }),
    }),
  );
  const wrong = formState.errors.name?.message;
  return (
    <form
      onSubmit={(event) => void handleSubmit((input) => change.mutate(input))(event)}
      noValidate
      className="grid max-w-md gap-5"
    >
      {draft.notice}
      <p className="text-ink-2">{person.email}</p>
      <TextField
        label={auth("name")}
        hint={say("nameTeach")}
        autoComplete="name"
        {...register("name")}
        {...(wrong ? { error: fieldText(wrong) } : {})}
      />
      <SelectField
        label={say("language")}
        options={(["en", "de"] as const).map((value) => ({ value, label: say(value) }))}
        {...register("locale")}
      />
      <div>
        <Button type="submit" variant="primary" pending={change.isPending}>
          {say("save")}
        </Button>
      </div>
    </form>
  );
}
