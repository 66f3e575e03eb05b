"use client";

import { Button } from "@spots/ui/button";
import { showToast } from "@spots/ui/toast";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";
import { useRefusal } from "@/api/use-refusal";

/** Discards a path at once, and takes that back just as quickly. */
export function DropButton({ business, guidedPathId, name }: { business: string; guidedPathId: string; name: string }) {
  const trpc = useTRPC();
  const say = useTranslations("guidedPath");
  const { sentence } = useRefusal();
  const aloud = {
    onError: (error: unknown) => void showToast({ tone: "bad", title: sentence(error) }),
  };
  const restore = useMutation(trpc.guidedPath.restore.mutationOptions(aloud));
  const drop = useMutation(
    trpc.guidedPath.drop.mutationOptions({
      ...aloud,
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
