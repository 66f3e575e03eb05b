"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { locationsSeenBy } from "@spots/domain/access/object-rules";
import type { ActingMember } from "@spots/domain/access/tenant";
import type { Id } from "@spots/domain/kernel/ids";
import { Button } from "@spots/ui/button";
import { CheckboxField } from "@spots/ui/checkbox-field";
import { DangerZone } from "@spots/ui/danger-zone";
import { TextField } from "@spots/ui/text-field";
import { showToast } from "@spots/ui/toast";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { v7 } from "uuid";
import { useTRPC, useTRPCClient } from "@/api/client";
import { useTelling } from "@/api/use-telling";
import { Form } from "@/forms/form";
import { FormSheet } from "@/forms/form-sheet";
import { Sheet } from "@/forms/sheet";
import { useSheetForm } from "@/forms/use-form";
import { LocationsField } from "./locations-field";

type Props = { business: string; me: ActingMember; locations: readonly { id: Id; name: string }[] };
type Member = Outputs["member"]["list"]["members"][number];

/** Adds a person who never signs in. */
export function AddMemberSheet({ business, me, locations }: Props) {
  const client = useTRPCClient();
  const say = useTranslations("people");
  const isLimited = locationsSeenBy(me) !== null;
  const initial = () => ({
    ...{ id: v7(), name: "", jobTitle: "" },
    locationIds: isLimited || locations.length === 1 ? locations.map(({ id }) => id) : [],
  });
  const form = useSheetForm({
    schema: () => import("@spots/domain/people/member").then(({ AddMember }) => AddMember),
    initial,
    draft: { form: "member.add" },
    send: (person) => client.member.add.mutate({ business, people: [person] }),
    onSent: ({ name }) => void showToast({ title: say("added", { name }) }),
    next: initial,
    fieldAt: (path) => path.replace(/^people\.0\./, ""),
  });
  return (
    <FormSheet
      of={form}
      title={say("addTitle")}
      description={say("addTeach")}
      closeLabel={say("close")}
      trigger={<Button>{say("add")}</Button>}
      submit={say("addNow")}
      button={{ size: "large", wide: true }}
    >
      <TextField label={say("name")} autoComplete="off" {...form.field("name")} />
      <TextField label={say("jobTitle")} hint={say("jobTitleHint")} autoComplete="off" {...form.field("jobTitle")} />
      <LocationsField
        name="locations-added"
        locations={locations}
        value={form.rhf.watch("locationIds")}
        onValue={(ids) => form.rhf.setValue("locationIds", ids)}
        isLimited={isLimited}
        error={form.errorAt("locationIds")}
      />
    </FormSheet>
  );
}

/** Changes a member without an account, or ends the membership. */
export function ReviseMemberSheet({ business, me, locations, member }: Props & { member: Member }) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const say = useTranslations("people");
  const { telling } = useTelling();
  const { id: memberId, name, jobTitle, onForm } = member;
  const form = useSheetForm({
    schema: () => import("@spots/domain/people/member").then(({ ReviseMember }) => ReviseMember),
    initial: () => ({ memberId, name, jobTitle, onForm, locationIds: [...member.locationIds] }),
    draft: { form: "member.revise", subject: memberId },
    send: (change) => client.member.revise.mutate({ business, ...change }),
    onSent: () => void showToast({ title: say("revised") }),
  });
  const end = useMutation(trpc.member.end.mutationOptions(telling(say("removed"))));
  const onSuccess = () => {
    form.setOpen(false);
    form.accepted();
  };
  return (
    <Sheet
      open={form.isOpen}
      onOpenChange={form.setOpen}
      title={name}
      description={say("noAccount")}
      closeLabel={say("close")}
      trigger={
        <Button size="small" aria-label={say("changeOf", { name })}>
          {say("change")}
        </Button>
      }
    >
      <div className="grid gap-5">
        <Form of={form} submit={say("save")} button={{ wide: true }}>
          <TextField label={say("name")} autoComplete="off" {...form.field("name")} />
          <TextField
            label={say("jobTitle")}
            hint={say("jobTitleHint")}
            autoComplete="off"
            {...form.field("jobTitle")}
          />
          <LocationsField
            name={`locations-${memberId}`}
            locations={locations}
            value={form.rhf.watch("locationIds")}
            onValue={(ids) => form.rhf.setValue("locationIds", ids)}
            isLimited={locationsSeenBy(me) !== null}
            error={form.errorAt("locationIds")}
          />
          <CheckboxField label={say("onForm")} hint={say("onFormHint")} {...form.field("onForm")} />
        </Form>
        <DangerZone
          explained={say("endTeach")}
          label={say("remove")}
          pending={end.isPending}
          onPress={() => end.mutate({ business, memberId }, { onSuccess })}
        />
      </div>
    </Sheet>
  );
}
