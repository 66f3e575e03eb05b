"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";
import { useTelling } from "@/api/use-telling";
import { EraseDialog } from "@/forms/erase-dialog";

/** Erases what is about the member, after a question. */
export function EraseMine({ business }: { business: string }) {
  const trpc = useTRPC();
  const say = useTranslations("recognition.erase");
  const { telling } = useTelling();
  const erase = useMutation(trpc.recognition.erase.mutationOptions(telling(say("done"))));
  return (
    <EraseDialog
      words={{
        ...{ button: say("button"), title: say("title"), explained: say("explained"), yes: say("yes") },
        close: say("close"),
      }}
      isPending={erase.isPending}
      onErase={(onDone) => erase.mutate({ business, isSure: true }, { onSuccess: onDone })}
    />
  );
}
