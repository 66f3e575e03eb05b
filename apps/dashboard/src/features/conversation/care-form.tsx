"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { Button } from "@spots/ui/button";
import { SelectField } from "@spots/ui/select-field";
import { TextField } from "@spots/ui/text-field";
import { showToast } from "@spots/ui/toast";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/api/client";
import { useRefusal } from "@/api/use-refusal";
import { useDraft } from "@/forms/use-draft";
import { useConversations } from "./use-conversations";

type Props = { business: string; thread: Outputs["thread"]["read"]; onClose: () => void };

/** Who looks after a conversation, and when it is looked at again. Kept by a button, since a new owner gets a mail. */
export function CareForm({ business, thread, onClose }: Props) {
  const trpc = useTRPC();
  const say = useTranslations("together.conversation");
  const together = useTranslations("together");
  const { fields, sentence } = useRefusal();
  const { data: people = [] } = useQuery(trpc.thread.talkers.queryOptions({ business }));
  const { lookAfter } = useConversations();
  const [ownerId, setOwnerId] = useState(thread.owner?.id ?? "");
  const [reviewOn, setReviewOn] = useState(thread.reviewOn ?? "");
  const draft = useDraft({
    form: "thread.care",
    subject: thread.id,
    value: { ownerId, reviewOn },
    initial: { ownerId: thread.owner?.id ?? "", reviewOn: thread.reviewOn ?? "" },
    apply: (words) => {
      setOwnerId(words.ownerId);
      setReviewOn(words.reviewOn);
    },
  });
  const refused = fields(lookAfter.error);
  return (
    <form
      noValidate
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        lookAfter.mutate(
          { business, threadId: thread.id, ownerId: ownerId || null, reviewOn: reviewOn || null },
          {
            onSuccess: () => {
              showToast({ title: say("careSaved") });
              draft.accepted();
              onClose();
            },
          },
        );
      }}
    >
      {draft.notice}
      <SelectField
        label={say("owner")}
        placeholder={say("nobody")}
        value={ownerId}
        onChange={(event) => setOwnerId(event.target.value)}
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
        error={refused.ownerId}
      />
      <TextField
        type="date"
        label={say("reviewOn")}
        optionalText={together("optional")}
        value={reviewOn}
        onChange={(event) => setReviewOn(event.target.value)}
        error={refused.reviewOn}
      />
      {lookAfter.error && Object.keys(refused).length === 0 && (
        <p role="alert" className="text-bad">
          {sentence(lookAfter.error)}
        </p>
      )}
      <div className="flex flex-wrap gap-2.5">
        <Button type="submit" variant="primary" pending={lookAfter.isPending}>
          {say("careSave")}
        </Button>
        <Button variant="plain" onClick={onClose}>
          {say("cancel")}
        </Button>
      </div>
    </form>
  );
}
