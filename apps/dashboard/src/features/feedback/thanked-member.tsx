"use client";

import type { KudosDecision } from "@spots/domain/feedback/kudos";
import { reachesMember } from "@spots/domain/feedback/praise";
import { Button } from "@spots/ui/button";
import { Chip } from "@spots/ui/chip";
import { showToast } from "@spots/ui/toast";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";
import { useTelling } from "@/api/use-telling";
import type { Answer } from "./answer";

/** The member whom an answer thanks, whether they see it, and the manager's control over that. */
export function ThankedMember({
  business,
  answer,
  kudos: { id, member, words, decision, decidedBy },
}: {
  business: string;
  answer: Answer;
  kudos: Answer["kudos"][number];
}) {
  const trpc = useTRPC();
  const say = useTranslations("feedback");
  const { refused } = useTelling();
  const decide = useMutation(trpc.kudos.decide.mutationOptions());
  const name = member?.name ?? words;
  const thanks = member && words ? say("thanksBoth", { who: name, words }) : say("thanks", { who: name });
  if (!member || (answer.recallText === "" && words === "")) return <Chip icon="person">{thanks}</Chip>;
  const seen = reachesMember({ decision, recommend: answer.recommend });
  const to = (next: KudosDecision | null) =>
    decide.mutate(
      { business, kudosId: id, decision: next },
      {
        onSuccess: () =>
          showToast({
            title: say(`kudos.done.${next ?? "undecided"}`, { who: name }),
            action: { label: say("kudos.undo"), onAction: () => to(decision) },
          }),
        onError: (error) => refused(error, say("kudos.refused")),
      },
    );
  return (
    <span className="flex max-w-full flex-wrap items-center gap-2">
      <Chip icon="person">
        {thanks} ·{" "}
        {say(seen ? "kudos.seen" : decision === null ? "kudos.waits" : "kudos.keptBack", {
          who: name,
          by: decidedBy?.name ?? "",
        })}
      </Chip>
      <Button
        size="small"
        variant="plain"
        pending={decide.isPending}
        onClick={() => to(seen ? "keptBack" : "released")}
      >
        {say(seen ? "kudos.keepBack" : "kudos.release", { who: name })}
      </Button>
    </span>
  );
}
