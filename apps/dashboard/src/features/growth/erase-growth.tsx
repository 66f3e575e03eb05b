"use client";

import { Button } from "@spots/ui/button";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTelling } from "@/api/use-telling";
import { EraseDialog } from "@/forms/erase-dialog";
import { useGrowth } from "./use-growth";

/** Erases everything that is kept of the member's growth, after a question. */
export function EraseGrowth({ business }: { business: string }) {
  const say = useTranslations("growth.erase");
  const growth = useTranslations("growth");
  const { erase } = useGrowth();
  return (
    <EraseDialog
      words={{
        ...{ button: say("button"), title: say("title"), explained: say("explained"), yes: say("yes") },
        close: growth("close"),
      }}
      isPending={erase.isPending}
      onErase={(onDone) => erase.mutate({ business, isSure: true }, { onSuccess: onDone })}
    />
  );
}

/** Saves everything that is kept of the member's growth as a file. */
export function ExportGrowth({ business }: { business: string }) {
  const say = useTranslations("growth");
  const { client } = useGrowth();
  const { telling } = useTelling();
  const { mutate, isPending } = useMutation({
    mutationFn: async () => {
      const mine = await client.growth.export.query({ business });
      const file = new Blob([JSON.stringify(mine, null, 2)], { type: "application/json" });
      const link = document.createElement("a");
      link.href = URL.createObjectURL(file);
      link.download = `growth-${business}.json`;
      link.click();
      URL.revokeObjectURL(link.href);
    },
    ...telling(),
  });
  return (
    <Button icon="download" pending={isPending} onClick={() => mutate()}>
      {say("export")}
    </Button>
  );
}
