"use client";

import { type AskingRule, defaultRule } from "@spots/domain/asking/rule-defaults";
import { CheckboxField } from "@spots/ui/checkbox-field";
import { TextField } from "@spots/ui/text-field";
import { showToast } from "@spots/ui/toast";
import { useTranslations } from "next-intl";
import { useTRPCClient } from "@/api/client";
import { Form } from "@/forms/form";
import { useForm } from "@/forms/use-form";

const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
const minuteIn = (text: string): number => {
  const [hour = 0, minute = 0] = text.split(":").map(Number);
  return hour * 60 + minute;
};
const numbers = ["everyDays", "mostPerMonth", "expireDays", "afterVisit"] as const;

/** Sets how often, when and for how long the business asks its customers. */
export function AskingRuleForm({ business, rule }: { business: string; rule: AskingRule }) {
  const client = useTRPCClient();
  const say = useTranslations("asking.rules");
  const form = useForm({
    schema: () => import("@spots/domain/asking/rule").then(({ AskingRule: schema }) => schema),
    initial: () => rule,
    draft: { form: "asking.rule" },
    send: (words) => client.asking.setRule.mutate({ business, ...words }),
    onSent: () => void showToast({ title: say("saved") }),
  });
  const quiet = form.rhf.watch("quiet");
  const remindDays = form.rhf.watch("remindDays");
  const followUp = form.rhf.watch("followUp");
  const number = { inputMode: "numeric", setValueAs: (value: string) => Number(value) } as const;
  return (
    <Form of={form} className="grid max-w-xl gap-5" submit={say("save")} label={say("title")}>
      {numbers.map((name) => (
        <TextField
          key={name}
          label={say(name)}
          hint={say(`${name}Hint`)}
          inputMode={number.inputMode}
          {...form.field(name, { setValueAs: number.setValueAs })}
        />
      ))}
      <CheckboxField
        label={say("remind")}
        hint={say("remindHint")}
        checked={remindDays !== null}
        onChange={({ target }) =>
          form.rhf.setValue("remindDays", target.checked ? defaultRule.remindDays : null, { shouldDirty: true })
        }
      />
      {remindDays !== null && (
        <TextField
          label={say("remindDays")}
          inputMode={number.inputMode}
          {...form.field("remindDays", { setValueAs: number.setValueAs })}
        />
      )}
      <CheckboxField
        label={say("followUp")}
        hint={say("followUpHint")}
        checked={followUp.first !== null || followUp.second !== null}
        onChange={({ target }) =>
          form.rhf.setValue("followUp", target.checked ? defaultRule.followUp : { first: null, second: null }, {
            shouldDirty: true,
          })
        }
      />
      {followUp.first !== null && (
        <TextField
          label={say("first")}
          inputMode={number.inputMode}
          {...form.field("followUp.first", { setValueAs: number.setValueAs })}
        />
      )}
      {followUp.first !== null && (
        <CheckboxField
          label={say("again")}
          checked={followUp.second !== null}
          onChange={({ target }) =>
            form.rhf.setValue("followUp.second", target.checked ? defaultRule.followUp.second : null, {
              shouldDirty: true,
            })
          }
        />
      )}
      {followUp.second !== null && (
        <TextField
          label={say("second")}
          inputMode={number.inputMode}
          {...form.field("followUp.second", { setValueAs: number.setValueAs })}
        />
      )}
      <CheckboxField
        label={say("quiet")}
        hint={say("quietHint")}
        checked={quiet !== null}
        onChange={({ target }) =>
          form.rhf.setValue("quiet", target.checked ? defaultRule.quiet : null, { shouldDirty: true })
        }
      />
      {quiet && (
        <div className="grid gap-3 sm:grid-cols-2">
          {(["from", "to"] as const).map((end) => (
            <TextField
              key={end}
              label={say(end)}
              type="time"
              error={form.errorAt(`quiet.${end}`)}
              value={clock(quiet[end])}
              onChange={({ target }) =>
                target.value !== "" &&
                form.rhf.setValue("quiet", { ...quiet, [end]: minuteIn(target.value) }, { shouldDirty: true })
              }
            />
          ))}
        </div>
      )}
    </Form>
  );
}
