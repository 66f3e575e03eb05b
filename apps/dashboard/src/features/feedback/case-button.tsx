"use client";

import { Button } from "@spots/ui/button";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { v7 } from "uuid";
import { useTRPC } from "@/api/client";
import { useTelling } from "@/api/use-telling";
import type { Answer } from "./answer";

type Props = { business: string; answer: Pick<Answer, "id" | "case"> };

/** Opens a case for an answer, or links to the one that it has. */
export function CaseButton({ business, answer }: Props) {
  const trpc = useTRPC();
  const router = useRouter();
  const say = useTranslations("case.fromAnswer");
  const { telling } = useTelling();
  const open = useMutation(trpc.case.open.mutationOptions(telling(say("opened"))));
  const addressOf = (caseId: string) => `/${business}/cases?case=${caseId}`;
  return (
    <div>
      {answer.case ? (
        <Button size="small" href={addressOf(answer.case.id)}>
          {say("see")}
        </Button>
      ) : (
        <Button
          size="small"
          variant="plain"
          pending={open.isPending}
          onClick={() =>
            open.mutate(
              { business, id: v7(), responseId: answer.id },
              { onSuccess: ({ id }) => router.push(addressOf(id)) },
            )
          }
        >
          {say("open")}
        </Button>
      )}
    </div>
  );
}
