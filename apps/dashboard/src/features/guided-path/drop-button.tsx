"use client";

import { Button } from "@spots/ui/button";
import { showToast } from "@spots/ui/toast";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";
import { useTelling } from "@/api/use-telling";

/** Discards a path without asking; the toast offers to undo it. */
export function DropButton({ business, guidedPathId, name }: { business: string; guidedPathId: string; name: string }) {
  const trpc = useTRPC();
  const say = useTranslations("guidedPath");
  const { refused, telling } = useTelling();
  const restore = useMutation(trpc.guidedPath.restore.mutationOptions(telling()));
  const drop = useMutation(
    trpc.guidedPath.drop.mutationOptions({
      onError: (error) => refused(error),
      onSuccess: () => {
        const action = { label: say("undo"), onAction: () => restore.mutate({ business, guidedPathId }) };
        showToast({ tone: "info", title: say("dropped"), detail: name, action });
      },
    }),
  );
  return (
    <Button
      size="small"
      variant="plain"
      pending={drop.isPending}
      aria-label={say("dropOf", { name })}
      onClick={() => drop.mutate({ business, guidedPathId })}
    >
      {say("drop")}
    </Button>
  );
}
