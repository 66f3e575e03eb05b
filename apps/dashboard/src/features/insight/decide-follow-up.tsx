"use client";

import { Button } from "@spots/ui/button";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";
import { useTelling } from "@/api/use-telling";

type Props = {
  business: string;
  askingId: string;
  spot: { readonly id: string; readonly name: string };
  status: "counted" | "doubtful" | "dismissed";
};

/** Asks whether the words of a follow-up mean a spot. A decision can be changed. */
export function DecideFollowUp({ business, askingId, spot, status }: Props) {
  const say = useTranslations("results.followUps.decide");
  const router = useRouter();
  const { refused } = useTelling();
  const decide = useMutation(
    useTRPC().mention.decideFollowUp.mutationOptions({
      onSuccess: () => router.refresh(),
      onError: (error) => refused(error, say("failed")),
    }),
  );
  const buttons = ([true, false] as const).filter((isMeant) => status !== (isMeant ? "counted" : "dismissed"));
  return (
    <fieldset className="flex flex-wrap items-center gap-2 text-small">
      <legend className="float-start me-2">{say("ask", { spot: spot.name })}</legend>
      {buttons.map((isMeant) => (
        <Button
          key={String(isMeant)}
          size="small"
          pending={decide.isPending}
          onClick={() => decide.mutate({ business, askingId, spotId: spot.id, isMeant })}
        >
          {say(isMeant ? "yes" : "no")}
        </Button>
      ))}
    </fieldset>
  );
}
