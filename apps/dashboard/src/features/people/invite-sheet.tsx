"use client";

import { locationsSeenBy } from "@spots/domain/access/object-rules";
import type { Role } from "@spots/domain/access/permissions";
import type { ActingMember } from "@spots/domain/access/tenant";
import { mayInvite } from "@spots/domain/people/member";
import { Banner } from "@spots/ui/banner";
import { Button } from "@spots/ui/button";
import { ChoiceField } from "@spots/ui/choice-field";
import { SelectField } from "@spots/ui/select-field";
import { TextField } from "@spots/ui/text-field";
import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useState } from "react";
import { v7 } from "uuid";
import { useRefusal } from "@/api/use-refusal";
import { Sheet } from "@/forms/sheet";
import { useDraft } from "@/forms/use-draft";
import { InviteList } from "./invite-list";
import { usePeople } from "./use-people";

type Props = {
  business: string;
  me: ActingMember;
  /** The locations that `me` sees. */
  locations: readonly { id: string; name: string }[];
};

/** Asks one person to join, or those on a list. */
export function InviteSheet({ business, me, locations }: Props) {
  const { role } = me;
  const isLimited = locationsSeenBy(me) !== null;
  const allOwn = isLimited ? locations.map(({ id }) => id) : [];
  const say = useTranslations("people");
  const shell = useTranslations("shell");
  const { sentence, fields } = useRefusal();
  const { send } = usePeople();
  const [many, setMany] = useState(false);
  const [invited, setInvited] = useState<Role>("staff");
  const [places, setPlaces] = useState<readonly string[]>(allOwn);
  const [name, setName] = useState("");
  const [email, setEmail] = useState("");
  const [text, setText] = useState("");
  const draft = useDraft({
    form: "member.invite",
    value: { many, invited, places, name, email, text },
    initial: { many: false, invited: "staff", places: allOwn, name: "", email: "", text: "" },
    apply: (words) => {
      setMany(words.many);
      setInvited(words.invited);
      setPlaces(words.places);
      setName(words.name);
      setEmail(words.email);
      setText(words.text);
    },
  });
  const [listsSent, setListsSent] = useState(0);
  const forgetDraft = useEffectEvent(() => draft.accepted());
  useEffect(() => {
    // The field is empty by now: what was accepted is the form as it stands.
    if (listsSent > 0) forgetDraft();
  }, [listsSent]);
  const roles = (["staff", "manager", "owner"] as const).filter((each) => mayInvite(role, each));
  const refused = fields(send.error);
  const wrong = (field: "name" | "email") =>
    refused[`invitees.0.${field}`] ? { error: refused[`invitees.0.${field}`] as string } : {};
  const locationIds = [...places];
  const submit = () =>
    send.mutate(
      { business, invitees: [{ id: v7(), name, email, role: invited, locationIds }] },
      {
        onSuccess: ({ sent }) => {
          if (sent === 0) return;
          draft.accepted();
          setName("");
          setEmail("");
        },
      },
    );
  const told = many ? undefined : send.data;
  const terms = (
    <>
      <SelectField
        label={say("role")}
        hint={many ? say("termsHint") : undefined}
        value={invited}
        onChange={(event) => setInvited(roles.find((each) => each === event.target.value) ?? "staff")}
        options={roles.map((value) => ({ value, label: shell(`roles.${value}`) }))}
      />
      <ChoiceField
        legend={say("where")}
        hint={say(isLimited ? "whereLimited" : "whereHint")}
        name="places"
        look="pills"
        multiple
        value={places}
        onValueChange={(value, chosen) =>
          setPlaces(chosen ? [...places, value] : places.filter((each) => each !== value))
        }
        choices={locations.map(({ id, name: label }) => ({ value: id, label }))}
      />
    </>
  );
  return (
    <Sheet
      title={say("invite")}
      description={say("inviteTeach")}
      closeLabel={say("close")}
      trigger={
        <Button variant="primary" icon="plus">
          {say("invite")}
        </Button>
      }
    >
      <form
        noValidate
        className="grid gap-5 pb-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (!many) submit();
        }}
      >
        {draft.notice}
        {told && (
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
          onValueChange={(value) => setMany(value === "many")}
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
            onText={setText}
            onAllSent={() => setListsSent(listsSent + 1)}
          >
            {terms}
          </InviteList>
        ) : (
          <>
            <TextField
              label={say("name")}
              autoComplete="off"
              value={name}
              onChange={(event) => setName(event.target.value)}
              {...wrong("name")}
            />
            <TextField
              label={say("email")}
              type="email"
              autoComplete="off"
              value={email}
              onChange={(event) => setEmail(event.target.value)}
              {...wrong("email")}
            />
            {terms}
            {send.error && Object.keys(refused).length === 0 && (
              <p role="alert" className="text-bad">
                {sentence(send.error)}
              </p>
            )}
            <Button type="submit" variant="primary" size="large" wide pending={send.isPending}>
              {say("sendNow")}
            </Button>
          </>
        )}
      </form>
    </Sheet>
  );
}
