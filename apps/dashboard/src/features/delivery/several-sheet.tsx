"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { movedTime } from "@spots/domain/delivery/several";
import { whoOf, whoValue } from "@spots/domain/delivery/who";
import { Banner } from "@spots/ui/banner";
import { SelectField } from "@spots/ui/select-field";
import { TextField } from "@spots/ui/text-field";
import { showToast } from "@spots/ui/toast";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { v7 } from "uuid";
import { useTRPC, useTRPCClient } from "@/api/client";
import { useRefusal } from "@/api/use-refusal";
import { Form } from "@/forms/form";
import { Sheet } from "@/forms/sheet";
import { useForm } from "@/forms/use-form";
import { AwayWarning } from "./away-warning";
import { eachOf, type Outcome } from "./each-of";
import { useWhoOptions } from "./moment-fields";
import { asIs } from "./use-give";
import { useMomentTime } from "./use-moment-time";

type Column = Outputs["moment"]["board"][number];
type Moments = readonly Column["moments"][number][];
type Props = {
  business: string;
  day: string;
  location: Column["location"];
  moments: Moments;
  open: boolean;
  onClose: () => void;
};

/** Gives away, moves or cancels several open moments, and says what was refused. */
export function SeveralSheet({ business, day, location, moments, open, onClose }: Props) {
  const say = useTranslations("delivery");
  // The rows as they were when the sheet was opened: a change may take them off the board.
  const [asked] = useState(moments);
  const [outcome, setOutcome] = useState<Outcome<Moments[number]> | null>(null);
  const props = { business, day, location, moments: outcome ? outcome.refused.map(({ item }) => item) : asked };
  return (
    <Sheet
      open={open}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={say("several.title", { count: asked.length })}
      description={say("several.lead")}
      closeLabel={say("close")}
    >
      <div className="grid gap-8">
        {outcome && <Summary outcome={outcome} location={location} />}
        {props.moments.length > 0 && <SeveralForm {...props} onOutcome={setOutcome} />}
        {props.moments.length > 0 && <CancelForm {...props} onOutcome={setOutcome} />}
      </div>
    </Sheet>
  );
}

type PartProps = Omit<Props, "open" | "onClose"> & { onOutcome: (outcome: Outcome<Moments[number]>) => void };

/** How many moments were changed, and each refused one with the reason. */
function Summary({
  outcome: { done, refused },
  location,
}: { outcome: Outcome<Moments[number]> } & Pick<Props, "location">) {
  const say = useTranslations("delivery");
  const time = useMomentTime();
  const { sentence } = useRefusal();
  return (
    <Banner
      live
      tone={refused.length > 0 ? "warn" : "good"}
      title={say("several.done", { done: done.length, all: done.length + refused.length })}
    >
      {refused.length > 0 && (
        <ul className="grid gap-1">
          {refused.map(({ item, error }) => (
            <li key={item.id}>
              {say("several.refused", {
                time: time({ dueAt: item.dueAt, location }),
                name: item.name,
                why: sentence(error),
              })}
            </li>
          ))}
        </ul>
      )}
    </Banner>
  );
}

function SeveralForm({ business, day, location, moments, onOutcome }: PartProps) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const say = useTranslations("delivery");
  const { data: choices } = useQuery(trpc.moment.choices.queryOptions({ business }));
  const options = useWhoOptions(choices ?? { members: [], duties: [] }, location.id);
  const undo = async (done: Moments) => {
    const { refused } = await eachOf(done, (moment) =>
      client.moment.change.mutate({ business, ...asIs(moment, location), stepId: v7() }),
    );
    showToast({ title: say("several.undone", { done: done.length - refused.length, all: done.length }) });
  };
  const form = useForm({
    schema: () => import("@spots/domain/delivery/several").then(({ WrittenSeveral }) => WrittenSeveral),
    initial: () => ({ who: "", day, minutes: 0 }),
    draft: { form: "moment.several", subject: `${location.id} ${day}` },
    send: (words) =>
      eachOf(moments, (moment) => {
        const now = asIs(moment, location);
        const dueAt = movedTime(now.dueAt, { from: day, ...words });
        const who = words.who === "" ? whoValue(moment.member, moment.duty) : words.who;
        return client.moment.change.mutate({ business, ...now, ...whoOf(who), dueAt, stepId: v7() });
      }),
    onSent: (_, outcome) => {
      onOutcome(outcome);
      if (outcome.done.length > 0)
        showToast({
          title: say("several.changed", { count: outcome.done.length }),
          action: { label: say("undo"), onAction: () => void undo(outcome.done) },
        });
    },
  });
  const words = form.rhf.watch();
  const isWhole = /^\d{4}-\d{2}-\d{2}$/.test(words.day) && Number.isInteger(words.minutes);
  const moved = isWhole
    ? moments.map((moment) => movedTime(asIs(moment, location).dueAt, { from: day, ...words }))
    : [];
  return (
    <Form
      of={form}
      label={say("several.change")}
      submit={say("several.change")}
      button={{ variant: "primary", wide: true }}
    >
      <SelectField
        label={say("offer.who")}
        placeholder={say("several.sameWho")}
        options={options}
        {...form.field("who")}
      />
      <AwayWarning business={business} locationId={location.id} who={words.who} at={moved} />
      <TextField type="date" label={say("several.day")} {...form.field("day")} />
      <TextField
        type="number"
        label={say("several.minutes")}
        hint={say("several.minutesHint")}
        {...form.field("minutes", { valueAsNumber: true })}
      />
    </Form>
  );
}

function CancelForm({ business, day, location, moments, onOutcome }: PartProps) {
  const client = useTRPCClient();
  const say = useTranslations("delivery");
  const form = useForm({
    schema: () => import("@spots/domain/delivery/several").then(({ WrittenCancel }) => WrittenCancel),
    initial: () => ({ reason: "" }),
    draft: { form: "moment.cancelSeveral", subject: `${location.id} ${day}` },
    send: ({ reason }) =>
      eachOf(moments, ({ id: momentId }) => client.moment.cancel.mutate({ business, momentId, reason, stepId: v7() })),
    onSent: (_, outcome) => onOutcome(outcome),
  });
  return (
    <Form of={form} submit={say("several.cancel", { count: moments.length })} label={say("several.cancelTitle")}>
      <TextField
        label={say("change.reason")}
        hint={say("change.reasonHint")}
        optionalText={say("optional")}
        {...form.field("reason")}
      />
    </Form>
  );
}
