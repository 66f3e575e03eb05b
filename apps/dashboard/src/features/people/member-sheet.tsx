"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { Roles } from "@spots/domain/access/permissions";
import { Button } from "@spots/ui/button";
import { CheckboxField } from "@spots/ui/checkbox-field";
import { DangerZone } from "@spots/ui/danger-zone";
import { SelectField } from "@spots/ui/select-field";
import { showToast } from "@spots/ui/toast";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC, useTRPCClient } from "@/api/client";
import { useTelling } from "@/api/use-telling";
import { Form } from "@/forms/form";
import { Sheet } from "@/forms/sheet";
import { useSheetForm } from "@/forms/use-form";
import { LocationsField } from "./locations-field";

type Props = {
  business: string;
  member: Outputs["member"]["list"]["members"][number];
  locations: readonly { id: string; name: string }[];
  isMe: boolean;
};

/**
 * Edits a member's role and locations and whether customers can choose them, or removes the member.
 */
export function MemberSheet({ business, member, locations, isMe }: Props) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const say = useTranslations("people");
  const shell = useTranslations("shell");
  const { telling } = useTelling();
  const { id: memberId } = member;
  const form = useSheetForm({
    schema: () => import("@spots/domain/people/member").then(({ ChangeMember }) => ChangeMember),
    initial: () => ({
      memberId,
      role: member.role,
      locationIds: [...member.locationIds],
      onForm: member.onForm,
    }),
    draft: { form: "member.change", subject: memberId },
    send: (change) => client.member.change.mutate({ business, ...change }),
    onSent: () => void showToast({ title: say("changed") }),
  });
  const remove = useMutation(trpc.member.remove.mutationOptions(telling(say("removed"))));
  const onSuccess = () => {
    form.setOpen(false);
    form.accepted();
  };
  return (
    <Sheet
      open={form.isOpen}
      onOpenChange={form.setOpen}
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
        <Form of={form} submit={say("save")} button={{ wide: true }}>
          <SelectField
            label={say("role")}
            options={Roles.map((value) => ({ value, label: shell(`roles.${value}`) }))}
            {...form.field("role")}
          />
          <LocationsField
            name={`locations-${memberId}`}
            locations={locations}
            value={form.rhf.watch("locationIds")}
            onValue={(ids) => form.rhf.setValue("locationIds", ids)}
            error={form.errorAt("locationIds")}
          />
          <CheckboxField label={say("onForm")} hint={say("onFormHint")} {...form.field("onForm")} />
        </Form>
        <DangerZone
          explained={say(isMe ? "leaveTeach" : "removeTeach")}
          label={say(isMe ? "leave" : "remove")}
          pending={remove.isPending}
          onPress={() => remove.mutate({ business, memberId }, { onSuccess })}
        />
      </div>
    </Sheet>
  );
}
