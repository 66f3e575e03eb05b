"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { pickLocale } from "@spots/domain/kernel/locales";
import { SelectField } from "@spots/ui/select-field";
import { TextField } from "@spots/ui/text-field";
import { showToast } from "@spots/ui/toast";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTRPCClient } from "@/api/client";
import { Form } from "@/forms/form";
import { LanguageField, TimeZoneField } from "@/forms/region-fields";
import { useForm } from "@/forms/use-form";

type Props = { me: Outputs["business"]["me"]; settings: Outputs["business"]["settings"]; zones: readonly string[] };

/** The settings of a business that an owner may change. */
export function BusinessForm({ me, settings, zones }: Props) {
  const client = useTRPCClient();
  const router = useRouter();
  const say = useTranslations("settings");
  const form = useForm({
    schema: () => import("@spots/domain/platform/business").then(({ ChangeBusiness }) => ChangeBusiness),
    initial: () => ({
      name: me.name,
      timeZone: me.timeZone,
      locale: pickLocale(me.locale, "en"),
      accent: me.accent,
      minimumN: me.minimumN,
      mostLive: settings.mostLive,
      mostPerDay: settings.mostPerDay,
      mostPerVisit: settings.mostPerVisit,
      minutesBetween: settings.minutesBetween,
      germanAddress: settings.germanAddress,
    }),
    draft: { form: "business.change" },
    send: (words) => client.business.change.mutate({ business: me.slug, ...words }),
    onSent: () => {
      showToast({ title: say("saved") });
      router.refresh();
    },
  });
  return (
    <Form of={form} className="grid max-w-lg gap-6" submit={say("save")}>
      <TextField label={say("name")} {...form.field("name")} />
      <TimeZoneField zones={zones} present={me.timeZone} hint={say("timeZoneHint")} {...form.field("timeZone")} />
      <LanguageField {...form.field("locale")} />
      <SelectField
        label={say("germanAddress")}
        hint={say("germanAddressHint")}
        options={[
          { value: "du", label: say("du") },
          { value: "Sie", label: say("sie") },
        ]}
        {...form.field("germanAddress")}
      />
      <TextField
        label={say("accent")}
        hint={say("accentHint")}
        optionalText={say("optional")}
        {...form.field("accent", { setValueAs: (value: string | null) => value || null })}
      />
      <TextField
        type="number"
        min={3}
        max={10}
        label={say("minimumN")}
        hint={say("minimumNHint")}
        {...form.field("minimumN", { valueAsNumber: true })}
      />
      <TextField
        type="number"
        min={1}
        max={10}
        label={say("mostLive")}
        hint={say("mostLiveHint")}
        {...form.field("mostLive", { valueAsNumber: true })}
      />
      <TextField
        type="number"
        min={1}
        max={50}
        label={say("mostPerDay")}
        hint={say("mostPerDayHint")}
        {...form.field("mostPerDay", { valueAsNumber: true })}
      />
      <TextField
        type="number"
        min={1}
        max={20}
        label={say("mostPerVisit")}
        hint={say("mostPerVisitHint")}
        {...form.field("mostPerVisit", { valueAsNumber: true })}
      />
      <TextField
        type="number"
        min={0}
        max={240}
        label={say("minutesBetween")}
        hint={say("minutesBetweenHint")}
        {...form.field("minutesBetween", { valueAsNumber: true })}
      />
    </Form>
  );
}
