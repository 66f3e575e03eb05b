"use client";

import { Button } from "@spots/ui/button";
import { Card } from "@spots/ui/card";
import { TextareaField } from "@spots/ui/textarea-field";
import { showToast } from "@spots/ui/toast";
import { useTranslations } from "next-intl";
import { v7 } from "uuid";
import { useTRPCClient } from "@/api/client";
import { Form } from "@/forms/form";
import { useForm } from "@/forms/use-form";

type Props = { business: string; caseId: string; contact: string; onDone: () => void };

/** Writes a mail to the customer of a case. */
export function ReplyForm({ business, caseId, contact, onDone }: Props) {
  const client = useTRPCClient();
  const say = useTranslations("case.view");
  const form = useForm({
    schema: () => import("@spots/domain/case/case").then(({ ReplyToCase }) => ReplyToCase),
    initial: () => ({ id: v7(), caseId, text: "" }),
    draft: { form: "case.reply", subject: caseId },
    send: (reply) => client.case.reply.mutate({ business, ...reply }),
    onSent: () => {
      showToast({ title: say("replied") });
      onDone();
    },
  });
  return (
    <Card tone="paper" pad="roomy">
      <Form
        of={form}
        submit={say("replySend")}
        label={say("reply")}
        beside={
          <Button variant="plain" onClick={onDone}>
            {say("cancel")}
          </Button>
        }
      >
        <TextareaField label={say("replyLabel")} hint={say("replyHint", { contact })} {...form.field("text")} />
      </Form>
    </Card>
  );
}
