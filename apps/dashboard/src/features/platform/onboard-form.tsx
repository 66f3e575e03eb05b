"use client";

import { Trades } from "@spots/domain/journey/trades";
import { isSlug, offerSlug } from "@spots/domain/platform/offer-slug";
import { SelectField } from "@spots/ui/select-field";
import { TextField } from "@spots/ui/text-field";
import { showToast } from "@spots/ui/toast";
import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";
import { v7 } from "uuid";
import { useTRPC, useTRPCClient } from "@/api/client";
import { useRefusal } from "@/api/use-refusal";
import { Form } from "@/forms/form";
import { LanguageField, TimeZoneField } from "@/forms/region-fields";
import { useForm } from "@/forms/use-form";
import { StaffList } from "./staff-list";
import { useStaffList } from "./use-staff-list";

/** Creates a business with its owner, its first journey and its staff list in one form. */
export function OnboardForm({ zones }: { zones: readonly string[] }) {
  const trpc = useTRPC();
  const router = useRouter();
  const say = useTranslations("platform");
  const journey = useTranslations("journey");
  const { fieldText } = useRefusal();
  const client = useTRPCClient();
  const form = useForm({
    schema: () => import("./onboarding.schema").then(({ Onboarding }) => Onboarding),
    initial: () => ({
      id: v7(),
      locationId: v7(),
      journeyId: v7(),
      invitationId: v7(),
      name: "",
      slug: "",
      timeZone: "Europe/London",
      locale: "en" as const,
      trade: Trades[0],
      locationName: "",
      ownerName: "",
      ownerEmail: "",
      staffList: "",
      takesNames: false,
    }),
    draft: { form: "business.onboard" },
    mayBeSent: async () => {
      const isRead = (await staff.people()) !== null;
      if (!isRead) staff.refuse();
      return isRead;
    },
    send: async ({ staffList: _, takesNames: _takesNames, ...input }) =>
      client.platform.onboard.mutate({ ...input, ...(await staff.people()) }),
    onSent: (_words, onboarded) => {
      showToast({ tone: "magic", title: say("onboarded") });
      router.push(`/platform/businesses/${onboarded.id}`);
    },
    fieldAt: (path) => path.replace(/^(staff|withoutAccount)\b.*/, "staffList"),
  });
  const { control, getValues, setValue, formState } = form.rhf;
  const [slug, ownerEmail, staffList, takesNames] = useWatch({
    ...{ control, name: ["slug", "ownerEmail", "staffList", "takesNames"] },
  });
  const staff = useStaffList(staffList, ownerEmail, takesNames);
  const { data: isFree } = useQuery({
    ...trpc.platform.isSlugFree.queryOptions({ slug }),
    enabled: isSlug(slug),
  });
  const suggest = () => {
    const { name, trade, id } = getValues();
    if (!formState.dirtyFields.slug) setValue("slug", name.trim() === "" ? "" : offerSlug({ name, trade, id }));
  };
  return (
    <Form of={form} className="grid max-w-2xl gap-8" submit={say("onboardNow")} button={{ size: "large" }}>
      <fieldset className="grid gap-5">
        <legend className="mb-3 font-serif text-title">{say("part.business")}</legend>
        <TextField label={say("name")} {...form.field("name", { onChange: suggest })} />
        <TextField
          label={say("slug")}
          hint={isFree ? say("slugFree") : say("slugHint")}
          {...form.field("slug")}
          error={form.errorAt("slug") ?? (isFree === false ? fieldText("slugTaken") : undefined)}
        />
        <TimeZoneField zones={zones} present="Europe/London" hint={say("timeZoneHint")} {...form.field("timeZone")} />
        <LanguageField {...form.field("locale")} />
        <SelectField
          label={say("trade")}
          hint={say("tradeHint")}
          options={Trades.map((value) => ({ value, label: journey(`trade.${value}`) }))}
          {...form.field("trade", { onChange: suggest })}
        />
      </fieldset>
      <fieldset className="grid gap-5">
        <legend className="mb-3 font-serif text-title">{say("part.people")}</legend>
        <TextField label={say("locationName")} {...form.field("locationName")} />
        <TextField label={say("ownerName")} {...form.field("ownerName")} />
        <TextField type="email" label={say("ownerEmail")} hint={say("ownerEmailHint")} {...form.field("ownerEmail")} />
        <StaffList
          text={staffList}
          onText={(text) => setValue("staffList", text, { shouldDirty: true })}
          staff={staff}
          error={form.errorAt("staffList")}
          takesNames={takesNames}
          onTakesNames={(takes) => setValue("takesNames", takes, { shouldDirty: true })}
        />
      </fieldset>
    </Form>
  );
}
