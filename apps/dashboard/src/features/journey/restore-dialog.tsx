"use client";

import { Button } from "@spots/ui/button";
import { showToast } from "@spots/ui/toast";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";
import { FormError } from "@/forms/form-error";
import { Dialog } from "@/forms/sheet";

/** Restores a version as the draft. */
export function RestoreDialog({
  business,
  journeyId,
  number,
}: {
  business: string;
  journeyId: string;
  number: number;
}) {
  const trpc = useTRPC();
  const router = useRouter();
  const say = useTranslations("journey");
  const restore = useMutation(
    trpc.journey.restore.mutationOptions({
      onSuccess: async ({ stayed }) => {
        showToast({ title: say("restored", { number }), detail: say("restoredTeach", { stayed }) });
        router.push(`/${business}/journeys/${journeyId}`);
      },
    }),
  );
  return (
    <Dialog
      title={say("restoreTitle", { number })}
      description={say("restoreTeach", { number })}
      closeLabel={say("close")}
      trigger={<Button icon="undo">{say("restore")}</Button>}
      footer={
        <Button
          variant="primary"
          pending={restore.isPending}
          onClick={() => restore.mutate({ business, journeyId, number })}
        >
          {say("restore")}
        </Button>
      }
    >
      <FormError error={restore.error} />
    </Dialog>
  );
}
