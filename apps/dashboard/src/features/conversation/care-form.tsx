"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { Button } from "@spots/ui/button";
import { SelectField } from "@spots/ui/select-field";
import { TextField } from "@spots/ui/text-field";
import { showToast } from "@spots/ui/toast";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";
import { Form } from "@/forms/form";
import { useForm } from "@/forms/use-form";
import { useConversations } from "./use-conversations";

type Props = { business: string; thread: Outputs["thread"]["read"]; onClose: () => void };

/**
 * Sets the owner and the review date of a conversation. Saved by a button, since a new owner gets a
 * mail.
 */
export function CareForm({ business, thread, onClose }: Props) {
  const trpc = useTRPC();
  const say = useTranslations("conversation.thread");
  const conversation = useTranslations("conversation");
  const { data: people = [] } = useQuery(trpc.thread.talkers.queryOptions({ business }));
  const { client } = useConversations();
  const form = useForm({
    schema: () => import("@spots/domain/conversation/thread").then(({ LookAfterThread }) => LookAfterThread),
    initial: () => ({ threadId: thread.id, responsibleId: thread.responsible?.id ?? null, reviewOn: thread.reviewOn }),
    draft: { form: "thread.care", subject: thread.id },
    send: (care) => client.thread.lookAfter.mutate({ business, ...care }),
    onSent: () => {
      showToast({ title: say("careSaved") });
      onClose();
    },
  });
  const orNull = { setValueAs: (value: string | null) => value || null };
  return (
    <Form
      of={form}
      className="grid gap-4"
      submit={say("careSave")}
      beside={
        <Button variant="plain" onClick={onClose}>
          {say("cancel")}
        </Button>
      }
    >
      <SelectField
        label={say("owner")}
        placeholder={say("nobody")}
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
        {...form.field("responsibleId", orNull)}
      />
      <TextField
        type="date"
        label={say("reviewOn")}
        optionalText={conversation("optional")}
        {...form.field("reviewOn", orNull)}
      />
    </Form>
  );
}
