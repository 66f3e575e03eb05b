"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { whoOf, whoValue } from "@spots/domain/delivery/who";
import { wallTimeOf } from "@spots/domain/kernel/time-zone";
import { TextField } from "@spots/ui/text-field";
import { showToast } from "@spots/ui/toast";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { v7 } from "uuid";
import { useTRPC, useTRPCClient } from "@/api/client";
import { Form } from "@/forms/form";
import { Sheet } from "@/forms/sheet";
import { useForm } from "@/forms/use-form";
import { AwayWarning } from "./away-warning";
import { MomentFields } from "./moment-fields";
import { SuggestedMembers } from "./suggested";

type Column = Outputs["moment"]["board"][number];
type Props = {
  business: string;
  location: Column["location"];
  moment: Column["moments"][number];
  open: boolean;
  onClose: () => void;
};

/** Gives an open moment to somebody else, moves it, or cancels it with a reason. */
export function ChangeMomentSheet({ business, location, moment, open, onClose }: Props) {
  const trpc = useTRPC();
  const say = useTranslations("delivery");
  const { data: choices } = useQuery({ ...trpc.moment.choices.queryOptions({ business }), enabled: open });
  const props = { business, location, moment, onClose };
  return (
    <Sheet
      open={open}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={say("change.title")}
      description={say("change.lead")}
      closeLabel={say("close")}
    >
      {open && choices && (
        <div className="grid gap-8">
          <ChangeForm {...props} choices={choices} />
          <CancelForm {...props} />
        </div>
      )}
    </Sheet>
  );
}

type Choices = Outputs["moment"]["choices"];

function ChangeForm({ business, location, moment, choices, onClose }: Omit<Props, "open"> & { choices: Choices }) {
  const client = useTRPCClient();
  const say = useTranslations("delivery");
  const form = useForm({
    schema: () => import("@spots/domain/delivery/offer-form").then(({ WrittenChange }) => WrittenChange),
    initial: () => ({
      stepId: v7(),
      momentId: moment.id,
      who: whoValue(moment.member, moment.duty),
      dueAt: wallTimeOf(moment.dueAt, location.timeZone),
      whereExactly: moment.whereExactly,
      customer: moment.customer,
    }),
    draft: { form: "moment.change", subject: moment.id },
    fieldAt: (path) => (path === "memberId" || path === "dutyId" ? "who" : path),
    send: (words) => client.moment.change.mutate({ business, ...words }),
    onSent: () => {
      showToast({ title: say("change.saved") });
      onClose();
    },
    next: (sent) => ({ ...sent, stepId: v7() }),
  });
  const { who, dueAt, whereExactly, customer } = form.rhf.watch();
  return (
    <Form of={form} submit={say("change.save")} button={{ variant: "primary", wide: true }}>
      <SuggestedMembers
        business={business}
        location={location}
        spotId={moment.spotId ?? ""}
        dueAt={dueAt}
        whereExactly={whereExactly ?? ""}
        customer={customer ?? ""}
        insteadOf={moment.id}
        memberId={whoOf(who).memberId ?? ""}
        onChoose={(memberId) =>
          form.rhf.setValue("who", `member ${memberId}`, { shouldDirty: true, shouldValidate: true })
        }
      />
      <MomentFields form={form} choices={choices} locationId={location.id} />
      <AwayWarning business={business} locationId={location.id} who={who} at={[dueAt]} />
    </Form>
  );
}

function CancelForm({ business, moment, onClose }: Omit<Props, "open" | "location">) {
  const client = useTRPCClient();
  const say = useTranslations("delivery");
  const form = useForm({
    schema: () => import("@spots/domain/delivery/moment").then(({ CancelMoment }) => CancelMoment),
    initial: () => ({ stepId: v7(), momentId: moment.id, reason: "" }),
    draft: { form: "moment.cancel", subject: moment.id },
    send: (words) => client.moment.cancel.mutate({ business, ...words }),
    onSent: () => {
      showToast({ title: say("board.cancelled") });
      onClose();
    },
  });
  return (
    <Form of={form} submit={say("change.cancel")} label={say("change.cancelTitle")}>
      <TextField
        label={say("change.reason")}
        hint={say("change.reasonHint")}
        optionalText={say("optional")}
        {...form.field("reason")}
      />
    </Form>
  );
}
