"use client";

import { Button } from "@spots/ui/button";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPCClient } from "@/api/client";
import { useTelling } from "@/api/use-telling";

/** Saves all that is about the member as a file. */
export function ExportMine({ business }: { business: string }) {
  const say = useTranslations("recognition.mine");
  const client = useTRPCClient();
  const { telling } = useTelling();
  const { mutate, isPending } = useMutation({
    mutationFn: async () => {
      const mine = await client.recognition.export.query({ business });
      const file = new Blob([JSON.stringify(mine, null, 2)], { type: "application/json" });
      const link = document.createElement("a");
      link.href = URL.createObjectURL(file);
      link.download = `${business}.json`;
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
