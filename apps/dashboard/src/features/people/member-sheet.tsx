"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { Role } from "@spots/domain/access/permissions";
import { Button } from "@spots/ui/button";
import { CheckboxField } from "@spots/ui/checkbox-field";
import { ChoiceField } from "@spots/ui/choice-field";
import { SelectField } from "@spots/ui/select-field";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Sheet } from "@/forms/sheet";
import { useDraft } from "@/forms/use-draft";
import { usePeople } from "./use-people";

type Props = {
  business: string;
  member: Outputs["member"]["list"]["members"][number];
  locations: readonly { id: string; name: string }[];
  isMe: boolean;
};

/** A member's role and locationIds, whether customers can choose them, and the way out. */
export function MemberSheet({ business, member, locations, isMe }: Props) {
  const say = useTranslations("people");
  const shell = useTranslations("shell");
  const { change, remove } = usePeople();
  const [open, setOpen] = useState(false);
  const [role, setRole] = useState(member.role);
  const [locationIds, setLocationIds] = useState<readonly string[]>(member.locationIds);
  const [onForm, setOnForm] = useState(member.onForm);
  const draft = useDraft({
    form: "member.change",
    subject: member.id,
    value: { role, locationIds, onForm },
    initial: { role: member.role, locationIds: member.locationIds, onForm: member.onForm },
    apply: (words) => {
      setRole(words.role);
      setLocationIds(words.locationIds);
      setOnForm(words.onForm);
    },
  });
  const close = {
    onSuccess: () => {
      setOpen(false);
      draft.accepted();
    },
  };
  return (
    <Sheet
      open={open}
      onOpenChange={setOpen}
      title={member.name}
      description={member.email}
      closeLabel={say("close")}
      trigger={
        <Button size="small" aria-label={say("changeOf", { name: member.name })}>
          {say("change")}
        </Button>
      }
    >
      <div className="grid gap-5">
        {draft.notice}
        <SelectField
          label={say("role")}
          value={role}
          onChange={(event) => setRole(Role.options.find((each) => each === event.target.value) ?? role)}
          options={Role.options.map((value) => ({ value, label: shell(`roles.${value}`) }))}
        />
        <ChoiceField
          legend={say("where")}
          hint={say("whereHint")}
          name={`locations-${member.id}`}
          look="pills"
          multiple
          value={locationIds}
          onValueChange={(value, chosen) =>
            setLocationIds(chosen ? [...locationIds, value] : locationIds.filter((each) => each !== value))
          }
          choices={locations.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <CheckboxField
          label={say("onForm")}
          hint={say("onFormHint")}
          checked={onForm}
          onChange={(event) => setOnForm(event.target.checked)}
        />
        <Button
          variant="primary"
          pending={change.isPending}
          onClick={() =>
            change.mutate({ business, memberId: member.id, role, locationIds: [...locationIds], onForm }, close)
          }
        >
          {say("save")}
        </Button>
        <div className="grid gap-2 border-line border-t pt-5">
          <p className="text-small text-ink-2">{say(isMe ? "leaveTeach" : "removeTeach")}</p>
          <Button
            variant="danger"
            pending={remove.isPending}
            onClick={() => remove.mutate({ business, memberId: member.id }, close)}
          >
            {say(isMe ? "leave" : "remove")}
          </Button>
        </div>
      </div>
    </Sheet>
  );
}
