"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { fieldOfPlan, type PlanWords, planOf } from "@spots/domain/delivery/plan-words";
import { whoValue } from "@spots/domain/delivery/who";
import { wallTimeOf } from "@spots/domain/kernel/time-zone";
import { showToast } from "@spots/ui/toast";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { v7 } from "uuid";
import { useTRPC, useTRPCClient } from "@/api/client";
import { Form } from "@/forms/form";
import { Sheet } from "@/forms/sheet";
import { useForm } from "@/forms/use-form";
import { PlanFields } from "./plan-fields";
import { PlanPreview } from "./plan-preview";

type Plan = Outputs["plan"]["list"][number];
type Props = { business: string; plan: Plan | null; open: boolean; onClose: () => void };

/** Adds or changes a plan; what it would make is shown before it is saved. */
export function PlanSheet({ business, plan, open, onClose }: Props) {
  const trpc = useTRPC();
  const say = useTranslations("plan");
  const { data: choices } = useQuery({ ...trpc.moment.choices.queryOptions({ business }), enabled: open });
  const { data: duties } = useQuery({ ...trpc.duty.list.queryOptions({ business }), enabled: open });
  return (
    <Sheet
      open={open}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={say(plan ? "form.change" : "form.new")}
      closeLabel={say("close")}
    >
      {choices && duties && (
        <PlanForm business={business} plan={plan} choices={choices} duties={duties} onDone={onClose} />
      )}
    </Sheet>
  );
}

/** The values of the form for a stored plan, or for a new one from today on. */
function wordsFor(plan: Plan | null, today: string, locationId: string): PlanWords {
  const repeat = plan?.rule.repeat;
  const at = plan?.rule.at;
  return {
    id: plan?.id ?? v7(),
    spotId: plan?.spot.id ?? "",
    locationId: plan?.location.id ?? locationId,
    who: whoValue(plan?.member ?? null, plan?.duty ?? null),
    every: repeat?.every ?? "week",
    interval: String(repeat?.interval ?? 1),
    weekdays: repeat?.every === "week" ? repeat.weekdays.map(String) : [],
    day: repeat?.every === "monthDay" ? String(repeat.day) : "1",
    nth: repeat?.every === "monthWeekday" ? String(repeat.nth) : "1",
    weekday: repeat?.every === "monthWeekday" ? String(repeat.weekday) : "1",
    when: at?.kind ?? "times",
    times: at?.kind === "times" ? at.times.join(", ") : "12:00",
    minutes: at?.kind === "shifts" ? String(at.minutes) : "30",
    places: plan?.rule.places.join(", ") ?? "",
    count: String(plan?.rule.count ?? 1),
    from: plan?.rule.from ?? today,
    until: plan?.rule.until ?? "",
    without: plan?.rule.without.join(", ") ?? "",
  };
}

type Choices = Outputs["moment"]["choices"];
type Duties = Outputs["duty"]["list"];

function PlanForm({
  business,
  plan,
  choices,
  duties,
  onDone,
}: Omit<Props, "open" | "onClose"> & { choices: Choices; duties: Duties; onDone: () => void }) {
  const client = useTRPCClient();
  const say = useTranslations("plan");
  const [first] = choices.locations;
  const form = useForm({
    schema: () => import("@spots/domain/delivery/plan-form").then(({ WrittenPlan }) => WrittenPlan),
    initial: () => wordsFor(plan, wallTimeOf(new Date(), first?.timeZone ?? "UTC").slice(0, 10), first?.id ?? ""),
    draft: { form: "plan", subject: plan?.id ?? "" },
    fieldAt: fieldOfPlan,
    send: async (input) => {
      const { id, ...rest } = input;
      if (!plan) return { isNew: true, cancelled: 0, ...(await client.plan.add.mutate({ business, id, ...rest })) };
      const { memberId, dutyId, rule } = rest;
      const change = { business, planId: plan.id, memberId, dutyId, rule };
      return { isNew: false, ...(await client.plan.change.mutate(change)) };
    },
    onSent: (_, { isNew, made, cancelled }) => {
      showToast({
        tone: "magic",
        title: isNew ? say("added", { count: made }) : say("changed", { made, cancelled }),
      });
      onDone();
    },
    next: (sent) => ({ ...sent, id: plan?.id ?? v7() }),
  });
  const words = form.rhf.watch();
  return (
    <Form of={form} submit={say("form.save")} button={{ variant: "magic", size: "large", wide: true }}>
      <PlanFields form={form} words={words} choices={choices} duties={duties} isNew={plan === null} />
      <PlanPreview business={business} planId={plan?.id ?? null} input={planOf(words)} />
    </Form>
  );
}
