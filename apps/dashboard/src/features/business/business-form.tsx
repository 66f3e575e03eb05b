"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import type { Outputs } from "@spots/api/trpc/root";
import { pickLocale } from "@spots/domain/kernel/locale";
import { timeZoneChoices } from "@spots/domain/kernel/time";
import { ChangeBusiness } from "@spots/domain/platform/business";
import { Button } from "@spots/ui/button";
import { SelectField } from "@spots/ui/select-field";
import { TextField } from "@spots/ui/text-field";
import { showToast } from "@spots/ui/toast";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { useTRPC } from "@/api/client";
import { useRefusal } from "@/api/use-refusal";
import { useFormDraft } from "@/forms/use-form-draft";

type Props = { me: Outputs["business"]["me"]; settings: Outputs["business"]["settings"]; zones: readonly string[] };

/** What an owner may change of the business. */
export function BusinessForm({ me, settings, zones }: Props) {
  const trpc = useTRPC();
  const router = useRouter();
  const say = useTranslations("settings");
  const { sentence, fieldText } = useRefusal();
  const form = useForm({
    resolver: zodResolver(ChangeBusiness),
    defaultValues: {
      name: me.name,
      timeZone: me.timeZone,
      locale: pickLocale(me.locale, "en"),
      accent: me.accent,
      minimumN: me.minimumN,
      mostLive: settings.mostLive,
    },
  });
  const { register, handleSubmit, formState } = form;
  const draft = useFormDraft(form, { form: "business.change" });
  const change = useMutation(
    trpc.business.change.mutationOptions({
      onSuccess: () => {
        showToast({ title: say("saved") });
        draft.accepted();
        router.refresh();
      },
      onError: (error) => void showToast({ tone: "bad", title: sentence(error) }),
    }),
  );
  const wrong = (name: "name" | "timeZone" | "accent" | "minimumN" | "mostLive") =>
    formState.errors[name]?.message ? { error: fieldText(formState.errors[name].message) } : {};
  return (
    <form
      noValidate
      className="grid max-w-lg gap-6"
      onSubmit={(event) => void handleSubmit((input) => change.mutate({ business: me.slug, ...input }))(event)}
    >
      {draft.notice}
      <TextField label={say("name")} {...register("name")} {...wrong("name")} />
      <SelectField
        label={say("timeZone")}
        hint={say("timeZoneHint")}
        placeholder={say("timeZoneChoose")}
        options={timeZoneChoices(zones, me.timeZone)}
        {...register("timeZone")}
        {...wrong("timeZone")}
      />
      <SelectField
        label={say("language")}
        options={[
          { value: "en", label: say("en") },
          { value: "de", label: say("de") },
        ]}
        {...register("locale")}
      />
      <TextField
        label={say("accent")}
        hint={say("accentHint")}
        optionalText={say("optional")}
        {...register("accent", { setValueAs: (value: string | null) => value || null })}
        {...wrong("accent")}
      />
      <TextField
        type="number"
        min={3}
        max={10}
        label={say("minimumN")}
        hint={say("minimumNHint")}
        {...register("minimumN", { valueAsNumber: true })}
        {...wrong("minimumN")}
      />
      <TextField
        type="number"
        min={1}
        max={10}
        label={say("mostLive")}
        hint={say("mostLiveHint")}
        {...register("mostLive", { valueAsNumber: true })}
        {...wrong("mostLive")}
      />
      <div>
        <Button type="submit" variant="primary" pending={change.isPending}>
          {say("save")}
        </Button>
      </div>
    </form>
  );
}
