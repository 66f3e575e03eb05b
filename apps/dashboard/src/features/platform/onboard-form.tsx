"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { Trades } from "@spots/domain/journey/trade";
import { timeZoneChoices } from "@spots/domain/kernel/time";
import { OnboardBusiness, offerSlug } from "@spots/domain/platform/business";
import { Slug } from "@spots/domain/platform/slug";
import { Button } from "@spots/ui/button";
import { SelectField } from "@spots/ui/select-field";
import { TextField } from "@spots/ui/text-field";
import { showToast } from "@spots/ui/toast";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useForm, useWatch } from "react-hook-form";
import { v7 } from "uuid";
import { z } from "zod";
import { useTRPC } from "@/api/client";
import { useRefusal } from "@/api/use-refusal";
import { useFormDraft } from "@/forms/use-form-draft";
import { StaffList } from "./staff-list";
import { useStaffList } from "./use-staff-list";

/** What the form holds: the staff list as it is written, until it is sent as people. */
const Onboarding = OnboardBusiness.omit({ staff: true }).extend({ staffList: z.string() });

/** A new business in one sitting. */
export function OnboardForm({ zones }: { zones: readonly string[] }) {
  const trpc = useTRPC();
  const router = useRouter();
  const say = useTranslations("platform");
  const journey = useTranslations("journey");
  const { sentence, fields, fieldText } = useRefusal();
  const form = useForm({
    resolver: zodResolver(Onboarding),
    defaultValues: {
      id: v7(),
      locationId: v7(),
      journeyId: v7(),
      invitationId: v7(),
      name: "",
      slug: "",
      timeZone: "Europe/London",
      locale: "en",
      trade: Trades[0],
      locationName: "",
      ownerName: "",
      ownerEmail: "",
      staffList: "",
    },
  });
  const { register, handleSubmit, formState, control, getValues, setValue } = form;
  const draft = useFormDraft(form, { form: "business.onboard" });
  const [slug, ownerEmail, staffList] = useWatch({ control, name: ["slug", "ownerEmail", "staffList"] });
  const staff = useStaffList(staffList, ownerEmail);
  const { data: isFree } = useQuery({
    ...trpc.platform.isSlugFree.queryOptions({ slug }),
    enabled: Slug.safeParse(slug).success,
  });
  const onboard = useMutation(
    trpc.platform.onboard.mutationOptions({
      onSuccess: ({ id }) => {
        draft.accepted();
        showToast({ tone: "magic", title: say("onboarded") });
        router.push(`/platform/businesses/${id}`);
      },
    }),
  );
  const refused = fields(onboard.error);
  type Named = "name" | "slug" | "timeZone" | "locationName" | "ownerName" | "ownerEmail";
  const wrong = (name: Named) => {
    const own = formState.errors[name]?.message;
    const text = own
      ? fieldText(own)
      : (refused[name] ?? (name === "slug" && isFree === false ? fieldText("slugTaken") : undefined));
    return text ? { error: text } : {};
  };
  const suggest = () => {
    const { name, trade, id } = getValues();
    if (!formState.dirtyFields.slug) setValue("slug", name.trim() === "" ? "" : offerSlug({ name, trade, id }));
  };
  const submit = ({ staffList: _, ...input }: z.infer<typeof Onboarding>) => {
    const people = staff.people();
    if (people) onboard.mutate({ ...input, staff: people });
    else staff.refuse();
  };
  return (
    <form noValidate className="grid max-w-2xl gap-8" onSubmit={(event) => void handleSubmit(submit)(event)}>
      {draft.notice}
      <fieldset className="grid gap-5">
        <legend className="mb-3 font-serif text-title">{say("part.business")}</legend>
        <TextField label={say("name")} {...register("name", { onChange: suggest })} {...wrong("name")} />
        <TextField
          label={say("slug")}
          hint={isFree ? say("slugFree") : say("slugHint")}
          {...register("slug")}
          {...wrong("slug")}
        />
        <SelectField
          label={say("timeZone")}
          hint={say("timeZoneHint")}
          options={timeZoneChoices(zones, "Europe/London")}
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
        <SelectField
          label={say("trade")}
          hint={say("tradeHint")}
          options={Trades.map((value) => ({ value, label: journey(`trade.${value}`) }))}
          {...register("trade", { onChange: suggest })}
        />
      </fieldset>
      <fieldset className="grid gap-5">
        <legend className="mb-3 font-serif text-title">{say("part.people")}</legend>
        <TextField label={say("locationName")} {...register("locationName")} {...wrong("locationName")} />
        <TextField label={say("ownerName")} {...register("ownerName")} {...wrong("ownerName")} />
        <TextField
          type="email"
          label={say("ownerEmail")}
          hint={say("ownerEmailHint")}
          {...register("ownerEmail")}
          {...wrong("ownerEmail")}
        />
        <StaffList
          text={staffList}
          onText={(text) => setValue("staffList", text, { shouldDirty: true })}
          staff={staff}
          error={refused.staff}
        />
      </fieldset>
      {onboard.error && Object.keys(refused).length === 0 && (
        <p role="alert" className="text-bad">
          {sentence(onboard.error)}
        </p>
      )}
      <div>
        <Button type="submit" variant="primary" size="large" pending={onboard.isPending}>
          {say("onboardNow")}
        </Button>
      </div>
    </form>
  );
}
