"use client";

import { emptyAnswers, Questions } from "@spots/domain/guided-path/guided-path";
import { Button } from "@spots/ui/button";
import { showToast } from "@spots/ui/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";
import { refetchAfter } from "@/api/refetch";
import { useRefusal } from "@/api/use-refusal";

/** Gives a walk up at once, and takes that back just as quickly. */
export function DropButton({ business, guidedPathId, name }: { business: string; guidedPathId: string; name: string }) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const say = useTranslations("guidedPath");
  const { sentence } = useRefusal();
  const aloud = {
    onError: (error: unknown) => void showToast({ tone: "bad", title: sentence(error) }),
  };
  const begin = useMutation(trpc.guidedPath.begin.mutationOptions(aloud));
  const save = useMutation(trpc.guidedPath.save.mutationOptions(aloud));
  const drop = useMutation(
    trpc.guidedPath.drop.mutationOptions({
      ...aloud,
      onSuccess: ({ id, journeyId, answers }) => {
        const edits = Object.fromEntries(
          Questions.map((question) => [question, { was: emptyAnswers[question], to: answers[question] }]),
        );
        const onAction = () =>
          void begin
            .mutateAsync({ business, id, journeyId })
            .then(() => save.mutateAsync({ business, guidedPathId: id, edits }))
            .then(() => refetchAfter(queries, "guidedPath"))
            .catch(() => undefined);
        showToast({ tone: "info", title: say("dropped"), detail: name, action: { label: say("undo"), onAction } });
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
