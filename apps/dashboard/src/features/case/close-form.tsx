"use client";

import type { CaseOutcome } from "@spots/domain/case/case";
import { Button } from "@spots/ui/button";
import { Card } from "@spots/ui/card";
import { SelectField } from "@spots/ui/select-field";
import { TextareaField } from "@spots/ui/textarea-field";
import { showToast } from "@spots/ui/toast";
import { useTranslations } from "next-intl";
import { useTRPCClient } from "@/api/client";
import { Form } from "@/forms/form";
import { useForm } from "@/forms/use-form";

type Props = { business: string; caseId: string; onDone: () => void };

const outcomes = ["solved", "apologised", "unreachable", "nothingToDo"] as const satisfies readonly CaseOutcome[];

/** Asks for the outcome of a case and closes it. */
export function CloseForm({ business, caseId, onDone }: Props) {
  const client = useTRPCClient();
  const say = useTranslations("case");
  const form = useForm({
    schema: () => import("@spots/domain/case/case").then(({ CloseCase }) => CloseCase),
    initial: () => ({ caseId, outcome: "", words: "" }),
    draft: { form: "case.close", subject: caseId },
    send: (closing) => client.case.close.mutate({ business, ...closing }),
    onSent: () => {
      showToast({ title: say("view.closed") });
      onDone();
    },
  });
  return (
    <Card tone="paper" pad="roomy">
      <Form
        of={form}
        submit={say("view.closeSave")}
        label={say("view.closeTitle")}
        beside={
          <Button variant="plain" onClick={onDone}>
            {say("view.cancel")}
          </Button>
        }
      >
        <SelectField
          label={say("view.closeTitle")}
          placeholder={say("view.choose")}
          options={outcomes.map((value) => ({ value, label: say(`outcome.${value}`) }))}
          {...form.field("outcome")}
        />
        <TextareaField label={say("view.wordsLabel")} optionalText={say("view.optional")} {...form.field("words")} />
      </Form>
    </Card>
  );
}
