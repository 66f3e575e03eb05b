"use client";

import { Button } from "@spots/ui/button";
import { OverlayClose } from "@spots/ui/overlay";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";
import { useTelling } from "@/api/use-telling";
import { Dialog } from "@/forms/sheet";
import type { ReadForm } from "./draft";

type Props = { business: string; form: ReadForm };

/**
 * Archives a form after a sentence about its answers and its QR codes; an archived one is restored.
 */
export function ArchiveForm({ business, form }: Props) {
  const trpc = useTRPC();
  const say = useTranslations("questionForm.archive");
  const { telling } = useTelling();
  const { id, name, archivedAt, versions, channels } = form;
  const archive = useMutation(trpc.form.archive.mutationOptions(telling(say("archived", { name }))));
  const restore = useMutation(trpc.form.restore.mutationOptions(telling(say("restored", { name }))));
  if (archivedAt !== null)
    return (
      <Button pending={restore.isPending} onClick={() => restore.mutate({ business, formId: id })}>
        {say("restore")}
      </Button>
    );
  const answers = versions.reduce((sum, { responses }) => sum + responses, 0);
  const asking = channels.filter((channel) => channel.form?.id === id).length;
  return (
    <Dialog
      size="small"
      title={say("title", { name })}
      description={`${say("answers", { count: answers })} ${say("channels", { count: asking })}`}
      closeLabel={say("keep")}
      trigger={<Button>{say("archive")}</Button>}
      footer={
        <>
          <OverlayClose>
            <Button>{say("keep")}</Button>
          </OverlayClose>
          <Button variant="danger" pending={archive.isPending} onClick={() => archive.mutate({ business, formId: id })}>
            {say("archive")}
          </Button>
        </>
      }
    />
  );
}
