"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { locationsSeenBy } from "@spots/domain/access/object-rules";
import type { Role } from "@spots/domain/access/permissions";
import { mayInvite } from "@spots/domain/access/permissions";
import type { ActingMember } from "@spots/domain/access/tenant";
import { Banner } from "@spots/ui/banner";
import { Button } from "@spots/ui/button";
import { ChoiceField } from "@spots/ui/choice-field";
import { SelectField } from "@spots/ui/select-field";
import { SkeletonRows } from "@spots/ui/skeleton";
import { TextField } from "@spots/ui/text-field";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useState } from "react";
import { v7 } from "uuid";
import { Form } from "@/forms/form";
import { Sheet } from "@/forms/sheet";
import { useAsked } from "@/forms/use-asked";
import { useForm } from "@/forms/use-form";
import { LocationsField } from "./locations-field";
import { usePeople } from "./use-people";

const InviteList = dynamic(() => import("./invite-list").then((module) => module.InviteList), {
  loading: () => <SkeletonRows count={3} />,
});

type Props = {
  business: string;
  me: ActingMember;
  /** The locations that the inviting member may see. */
  locations: readonly { id: string; name: string }[];
};

/** Invites one person or the people of a list. */
export function InviteSheet({ business, me, locations }: Props) {
  const { role } = me;
  const isLimited = locationsSeenBy(me) !== null;
  const say = useTranslations("people");
  const shell = useTranslations("shell");
  const { client } = usePeople();
  const [open, setOpen] = useState(false);
  useAsked("invite", () => setOpen(true));
  const [told, setTold] = useState<Outputs["invitation"]["send"] | null>(null);
  const roles = (["staff", "manager", "owner"] as const).filter((each) => mayInvite(role, each));
  const form = useForm({
    schema: () => import("./invitation.schema").then(({ Invitation }) => Invitation),
    initial: () => ({
      id: v7(),
      many: false,
      role: "staff" as Role,
      locationIds: isLimited ? locations.map(({ id }) => id) : [],
      name: "",
      email: "",
      text: "",
    }),
    draft: { form: "member.invite" },
    send: ({ many: _, text: _list, ...invitee }) => client.invitation.send.mutate({ business, invitees: [invitee] }),
    onSent: (_words, answer) => setTold(answer),
    // People who were not invited stay in the field, with the reason.
    next: (words, { sent }) => (sent === 0 ? words : { ...words, id: v7(), name: "", email: "" }),
    fieldAt: (path) => path.replace(/^invitees\.0\./, ""),
  });
  const { setValue, watch } = form.rhf;
  const [many, invited, locationIds, text] = watch(["many", "role", "locationIds", "text"]);
  const [listsSent, setListsSent] = useState(0);
  const forgetDraft = useEffectEvent(form.accepted);
  useEffect(() => {
    // The field is already empty, so the current values of the form are the accepted ones.
    if (listsSent > 0) forgetDraft();
  }, [listsSent]);
  const terms = (
    <>
      <SelectField
        label={say("role")}
        hint={many ? say("termsHint") : undefined}
        options={roles.map((value) => ({ value, label: shell(`roles.${value}`) }))}
        {...form.field("role")}
      />
      <LocationsField
        name="locations"
        locations={locations}
        value={locationIds}
        onValue={(ids) => setValue("locationIds", ids)}
        isLimited={isLimited}
      />
    </>
  );
  return (
    <Sheet
      open={open}
      onOpenChange={setOpen}
      title={say("invite")}
      description={say("inviteTeach")}
      closeLabel={say("close")}
      trigger={
        <Button variant="primary" icon="plus">
          {say("invite")}
        </Button>
      }
    >
      <Form
        of={many ? { ...form, submit: (event) => event.preventDefault() } : form}
        className="grid gap-5 pb-4"
        submit={many ? "" : say("sendNow")}
        button={{ size: "large", wide: true }}
      >
        {told && !many && (
          <Banner tone={told.sent > 0 ? "good" : "info"}>
            <p>{say("sent", { count: told.sent })}</p>
            {told.skipped.map((each) => (
              <p key={each.email}>{say(`skipped.${each.standing}`, { email: each.email })}</p>
            ))}
          </Banner>
        )}
        <ChoiceField
          legend={say("howMany")}
          name="many"
          look="segmented"
          value={[many ? "many" : "one"]}
          onValueChange={(value) => setValue("many", value === "many")}
          choices={[
            { value: "one", label: say("one") },
            { value: "many", label: say("many") },
          ]}
        />
        {many ? (
          <InviteList
            business={business}
            mine={role}
            role={invited}
            locationIds={locationIds}
            locations={locations}
            text={text}
            onText={(list) => setValue("text", list)}
            onAllSent={() => setListsSent(listsSent + 1)}
          >
            {terms}
          </InviteList>
        ) : (
          <>
            <TextField label={say("name")} autoComplete="off" {...form.field("name")} />
            <TextField label={say("email")} type="email" autoComplete="off" {...form.field("email")} />
            {terms}
          </>
        )}
      </Form>
    </Sheet>
  );
}
