"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { CheckboxField } from "@spots/ui/checkbox-field";
import { SelectField } from "@spots/ui/select-field";
import { TextField } from "@spots/ui/text-field";
import { showToast } from "@spots/ui/toast";
import { useTranslations } from "next-intl";
import { useTRPCClient } from "@/api/client";
import { Form } from "@/forms/form";
import { useForm } from "@/forms/use-form";

type Props = { business: string; rules: Outputs["case"]["settings"]["rules"] };

const scores = Array.from({ length: 10 }, (_, score) => ({ value: String(score), label: String(score) }));

/** Sets which answers open a case, and when it is due. */
export function RulesForm({ business, rules }: Props) {
  const client = useTRPCClient();
  const say = useTranslations("case.rules");
  const form = useForm({
    schema: () => import("@spots/domain/case/case-rule").then(({ SetCaseRules }) => SetCaseRules),
    initial: () => rules,
    draft: { form: "case.rules" },
    send: (words) => client.case.setRules.mutate({ business, ...words }),
    onSent: () => void showToast({ title: say("saved") }),
  });
  const asNumber = { valueAsNumber: true } as const;
  return (
    <Form of={form} className="grid max-w-lg gap-6" submit={say("save")} label={say("answers")}>
      <p className="text-ink-2">{say("wentWrong")}</p>
      <SelectField
        label={say("lowScore")}
        hint={say("lowScoreHint")}
        placeholder={say("never")}
        options={scores}
        {...form.field("lowScore", {
          setValueAs: (value: string | number | null) => (value === "" || value === null ? null : Number(value)),
        })}
      />
      <CheckboxField label={say("onContact")} {...form.field("onContact")} />
      <TextField
        type="number"
        min={1}
        max={80}
        label={say("dueHours")}
        hint={say("dueHoursHint")}
        {...form.field("dueHours", asNumber)}
      />
      <TextField
        type="number"
        min={1}
        max={80}
        label={say("escalateHours")}
        hint={say("escalateHoursHint")}
        {...form.field("escalateHours", asNumber)}
      />
      <TextField
        type="email"
        label={say("replyTo")}
        hint={say("replyToHint")}
        optionalText={say("optional")}
        {...form.field("replyTo")}
      />
    </Form>
  );
}
