"use client";

import { Card } from "@spots/ui/card";
import { SelectField } from "@spots/ui/select-field";
import { TextField } from "@spots/ui/text-field";
import { useTranslations } from "next-intl";
import { v7 } from "uuid";
import { useTRPCClient } from "@/api/client";
import { Form } from "@/forms/form";
import { useForm } from "@/forms/use-form";

type Props = {
  business: string;
  guidedPathId: string;
  today: string;
  members: readonly { id: string; name: string }[];
};

/**
 * Adds a task: a text, a person and a date. A missing one is reported at its field, and nothing is
 * saved.
 */
export function PlanForm({ business, guidedPathId, today, members }: Props) {
  const client = useTRPCClient();
  const say = useTranslations("guidedPath.actions");
  const blank = () => ({ id: v7(), guidedPathId, text: "", memberId: "", dueOn: "" });
  const form = useForm({
    schema: () => import("@spots/domain/guided-path/guided-path").then(({ PlanAction }) => PlanAction),
    initial: blank,
    draft: { form: "guidedPath.plan", subject: guidedPathId },
    send: (action) => client.guidedPath.planAction.mutate({ business, ...action }),
    onSent: () => {
      form.rhf.setFocus("text");
    },
    next: blank,
  });
  return (
    <Card tone="plain" pad="roomy">
      <Form
        of={form}
        className="grid items-start gap-4 sm:grid-cols-2 lg:grid-cols-[2fr_1fr_1fr]"
        submit={say("add")}
        button={{ icon: "plus" }}
      >
        <div className="sm:col-span-2 lg:col-span-1">
          <TextField label={say("text")} placeholder={say("textHint")} autoComplete="off" {...form.field("text")} />
        </div>
        <SelectField
          label={say("who")}
          placeholder={say("choose")}
          options={members.map(({ id, name }) => ({ value: id, label: name }))}
          {...form.field("memberId")}
        />
        <TextField label={say("when")} type="date" min={today} {...form.field("dueOn")} />
      </Form>
    </Card>
  );
}
