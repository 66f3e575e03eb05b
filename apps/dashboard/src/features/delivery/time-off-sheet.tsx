"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { IconButton } from "@spots/ui/icon-button";
import { Row, RowList } from "@spots/ui/row-list";
import { SectionHead } from "@spots/ui/section-head";
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
type Props = { business: string; week: Week; from: string; open: boolean; onClose: () => void };

/** The days off of members: adds them, and removes those of the week. */
export function TimeOffSheet({ open, onClose, ...props }: Props) {
  const say = useTranslations("roster");
  return (
    <Sheet
      open={open}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={say("timeOff.title")}
      description={say("timeOff.lead")}
      closeLabel={say("close")}
    >
      {open && <TimeOffForm {...props} />}
    </Sheet>
  );
}

function TimeOffForm({ business, week, from }: Omit<Props, "open" | "onClose">) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const say = useTranslations("roster.timeOff");
  const roster = useTranslations("roster");
  const { day } = useLocalTime();
  const { telling } = useTelling();
  const initial = () => ({ id: v7(), memberId: "", firstDay: from, lastDay: from });
  const form = useForm({
    schema: () => import("@spots/domain/delivery/time-off").then(({ AddTimeOff }) => AddTimeOff),
    initial,
    draft: { form: "timeOff", subject: from },
    send: (timeOff) => client.timeOff.add.mutate({ business, ...timeOff }),
    onSent: ({ memberId }, { shifts, moments }) => {
      const name = week.members.find(({ id }) => id === memberId)?.name ?? "";
      const title = shifts + moments > 0 ? say("savedWith", { name, shifts, moments }) : say("saved");
      showToast({ title });
    },
    next: initial,
  });
  const remove = useMutation(trpc.timeOff.remove.mutationOptions(telling(say("removed"), roster("refused"))));
  return (
    <div className="grid gap-6">
      <Form of={form} submit={say("save")}>
        <SelectField
          label={say("who")}
          placeholder={roster("choose")}
          options={week.members.map(({ id, name }) => ({ value: id, label: name }))}
          {...form.field("memberId")}
        />
        <TextField type="date" label={say("firstDay")} {...form.field("firstDay")} />
        <TextField type="date" label={say("lastDay")} {...form.field("lastDay")} />
      </Form>
      <section aria-labelledby="off-this-week" className="grid gap-2">
        <SectionHead id="off-this-week" title={say("thisWeek")} />
        {week.timeOff.length === 0 ? (
          <p className="text-ink-2">{say("none")}</p>
        ) : (
          <RowList label={say("thisWeek")}>
            {week.timeOff.map(({ id, name, firstDay, lastDay }) => (
              <Row
                key={id}
                title={name}
                detail={firstDay === lastDay ? day(firstDay) : say("days", { from: day(firstDay), to: day(lastDay) })}
                side={
                  <IconButton
                    icon="trash"
                    size="small"
                    variant="plain"
                    label={say("remove", { name })}
                    onClick={() => remove.mutate({ business, timeOffId: id })}
                  />
                }
              />
            ))}
          </RowList>
        )}
      </section>
    </div>
  );
}
