"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { wallTimeOf } from "@spots/domain/kernel/time-zone";
import { Button } from "@spots/ui/button";
import { SelectField } from "@spots/ui/select-field";
import { TextField } from "@spots/ui/text-field";
import { showToast } from "@spots/ui/toast";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { v7 } from "uuid";
import { useTRPC, useTRPCClient } from "@/api/client";
import { useTelling } from "@/api/use-telling";
import { Form } from "@/forms/form";
import { Sheet } from "@/forms/sheet";
import { useForm } from "@/forms/use-form";
import { useLocalTime } from "@/forms/use-local-time";

type Week = Outputs["shift"]["week"];
type Props = {
  business: string;
  week: Week;
  day: string;
  shift: Week["shifts"][number] | null;
  open: boolean;
  onClose: () => void;
};

/** Adds a shift on a day, or changes or removes one. */
export function ShiftSheet({ open, onClose, ...props }: Props) {
  const say = useTranslations("roster");
  return (
    <Sheet
      open={open}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={say(props.shift ? "form.change" : "form.new")}
      closeLabel={say("close")}
    >
      {open && <ShiftForm {...props} onClose={onClose} />}
    </Sheet>
  );
}

function ShiftForm({ business, week, day: opened, shift, onClose }: Omit<Props, "open">) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const say = useTranslations("roster");
  const { refused } = useTelling();
  const { day } = useLocalTime();
  const { id: locationId, timeZone } = week.location;
  const form = useForm({
    schema: () => import("@spots/domain/delivery/shift").then(({ AddShift }) => AddShift),
    initial: () => ({
      id: shift?.id ?? v7(),
      locationId,
      memberId: shift?.member.id ?? "",
      dutyId: shift?.duty?.id ?? null,
      startsAt: shift ? wallTimeOf(shift.startsAt, timeZone) : `${opened}T09:00`,
      endsAt: shift ? wallTimeOf(shift.endsAt, timeZone) : `${opened}T17:00`,
    }),
    draft: { form: "shift", subject: shift?.id ?? `${locationId} ${opened}` },
    send: ({ id, memberId, dutyId, startsAt, endsAt }) =>
      shift
        ? client.shift.change.mutate({ business, shiftId: id, memberId, dutyId, startsAt, endsAt })
        : client.shift.add.mutate({ business, id, locationId, memberId, dutyId, startsAt, endsAt }),
    onSent: () => {
      showToast({ title: say("saved") });
      onClose();
    },
    next: (sent) => ({ ...sent, id: shift?.id ?? v7() }),
  });
  const [memberId, startsAt] = form.rhf.watch(["memberId", "startsAt"]);
  const startDay = startsAt.slice(0, 10);
  const off = week.timeOff.find(
    (each) => each.memberId === memberId && each.firstDay <= startDay && startDay <= each.lastDay,
  );
  const remove = useMutation(
    trpc.shift.remove.mutationOptions({
      onSuccess: () => {
        showToast({ title: say("removed") });
        onClose();
      },
      onError: (error) => refused(error, say("refused")),
    }),
  );
  return (
    <>
      <Form of={form} submit={say("form.save")} button={{ variant: "primary", size: "large", wide: true }}>
        <SelectField
          label={say("form.who")}
          placeholder={say("choose")}
          options={week.members.map(({ id, name }) => ({ value: id, label: name }))}
          hint={off && say("isOff", { name: off.name, from: day(off.firstDay), to: day(off.lastDay) })}
          {...form.field("memberId")}
        />
        <SelectField
          label={say("form.duty")}
          placeholder={say("form.noDuty")}
          options={week.duties.map(({ id, name }) => ({ value: id, label: name }))}
          {...form.field("dutyId", { setValueAs: (value: string | null) => value || null })}
        />
        <TextField type="datetime-local" label={say("form.startsAt")} {...form.field("startsAt")} />
        <TextField
          type="datetime-local"
          label={say("form.endsAt")}
          hint={say("form.endsHint")}
          {...form.field("endsAt")}
        />
      </Form>
      {shift && (
        <Button
          variant="plain"
          icon="trash"
          pending={remove.isPending}
          onClick={() => remove.mutate({ business, shiftId: shift.id })}
        >
          {say("form.remove")}
        </Button>
      )}
    </>
  );
}
