"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { SelectField } from "@spots/ui/select-field";
import { TextField } from "@spots/ui/text-field";
import { showToast } from "@spots/ui/toast";
import { useTranslations } from "next-intl";
import { useTRPCClient } from "@/api/client";
import { Form } from "@/forms/form";
import { useForm } from "@/forms/use-form";
import { ClosedDays } from "./closed-days";

type Settings = Outputs["case"]["settings"];
type Props = { business: string; location: Settings["locations"][number]; members: Settings["members"] };

const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;

/** Sets the opening hours and closed days of a location, and who gets its new cases. */
export function LocationRules({ business, location, members }: Props) {
  const client = useTRPCClient();
  const say = useTranslations("case.rules");
  const all = useTranslations("case");
  const form = useForm({
    schema: () => import("@spots/domain/case/case-rule").then(({ SetCaseLocation }) => SetCaseLocation),
    initial: () => ({
      locationId: location.id,
      openingHours: [...location.openingHours],
      closedDays: [...location.closedDays],
      memberId: location.caseMemberId,
    }),
    draft: { form: "case.location", subject: location.id },
    send: async ({ openingHours, ...words }) => {
      const { writeDay } = await import("@spots/domain/case/opening-hours");
      return client.case.setLocation.mutate({ business, ...words, openingHours: openingHours.map(writeDay) });
    },
    onSent: () => void showToast({ title: say("saved") }),
  });
  const here = members.filter(
    ({ role, locationIds }) => role === "owner" || locationIds.length === 0 || locationIds.includes(location.id),
  );
  return (
    <Form of={form} className="grid content-start gap-4" submit={say("save")} label={location.name}>
      <h3 className="font-semibold text-lead">{location.name}</h3>
      <SelectField
        label={say("assignee")}
        placeholder={all("nobody")}
        options={here.map(({ id, name }) => ({ value: id, label: name }))}
        {...form.field("memberId", { setValueAs: (value: string | null) => value || null })}
      />
      <fieldset className="grid gap-3">
        <legend className="mb-2 font-semibold text-small">{say("hours")}</legend>
        {weekdays.map((day, at) => (
          <TextField key={day} label={say(`days.${day}`)} {...form.field(`openingHours.${at}`)} />
        ))}
      </fieldset>
      <ClosedDays
        business={business}
        locationId={location.id}
        days={form.rhf.watch("closedDays")}
        error={form.errorAt("closedDays")}
        onChange={(days) => form.rhf.setValue("closedDays", days, { shouldDirty: true })}
      />
    </Form>
  );
}
