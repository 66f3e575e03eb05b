"use client";

import type { KudosDecision } from "@spots/domain/feedback/kudos";
import { reachesMember } from "@spots/domain/feedback/praise";
import { Button } from "@spots/ui/button";
import { Chip } from "@spots/ui/chip";
import { SelectField } from "@spots/ui/select-field";
import { showToast } from "@spots/ui/toast";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";
import { useTelling } from "@/api/use-telling";
import { whenAccepted } from "@/api/when-accepted";
import type { Answer } from "./answer";

type Props = { business: string; answer: Answer; kudos: Answer["kudos"][number] };

/**
 * Whom an answer thanks, whether that member sees it, and the manager's control over both: words
 * can be tied to a member, and the answer released to the member or kept from them.
 */
export function ThankedMember({ business, answer, kudos }: Props) {
  const { id, member, words, decision, decidedBy, tiedBy } = kudos;
  const trpc = useTRPC();
  const say = useTranslations("feedback");
  const { refused } = useTelling();
  const onError = (error: unknown) => refused(error, say("kudos.refused"));
  const decide = useMutation(trpc.kudos.decide.mutationOptions({ onError }));
  const tie = useMutation(trpc.kudos.tie.mutationOptions({ onError }));
  const tieTo = (next: { readonly id: string; readonly name: string } | null) =>
    whenAccepted(tie.mutateAsync({ business, kudosId: id, memberId: next?.id ?? null }), () =>
      showToast({
        title: next ? say("kudos.tied", { who: next.name }) : say("kudos.untied"),
        action: { label: say("kudos.undo"), onAction: () => tieTo(member) },
      }),
    );
  if (!member) {
    return (
      <div className="grid max-w-md gap-2">
        <Chip icon="person">{say("thanksWords", { words })}</Chip>
        <WhoIsThat business={business} isPending={tie.isPending} onChoose={tieTo} />
      </div>
    );
  }
  const name = member.name;
  const thanks = words ? say("thanksBoth", { who: name, words }) : say("thanks", { who: name });
  if (answer.recallText === "" && words === "") return <Chip icon="person">{thanks}</Chip>;
  const seen = reachesMember({ decision, recommend: answer.recommend });
  const to = (next: KudosDecision | null) =>
    whenAccepted(decide.mutateAsync({ business, kudosId: id, decision: next }), () =>
      showToast({
        title: say(`kudos.done.${next ?? "undecided"}`, { who: name }),
        action: { label: say("kudos.undo"), onAction: () => to(decision) },
      }),
    );
  return (
    <div className="grid gap-1">
      <Chip icon="person">{thanks}</Chip>
      <p className="text-small text-ink-2">
        {say(seen ? "kudos.seen" : decision === null ? "kudos.waits" : "kudos.keptBack", {
          who: name,
          by: decidedBy?.name ?? "",
        })}
        {tiedBy && <> · {say("kudos.tiedBy", { by: tiedBy.name })}</>}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button size="small" pending={decide.isPending} onClick={() => to(seen ? "keptBack" : "released")}>
          {say(seen ? "kudos.keepBack" : "kudos.release", { who: name })}
        </Button>
        {tiedBy && (
          <Button size="small" variant="plain" pending={tie.isPending} onClick={() => tieTo(null)}>
            {say("kudos.untie", { who: name })}
          </Button>
        )}
      </div>
    </div>
  );
}

type WhoProps = {
  business: string;
  isPending: boolean;
  onChoose: (member: { readonly id: string; readonly name: string }) => void;
};

/** The choice of the member whom the words describe. */
function WhoIsThat({ business, isPending, onChoose }: WhoProps) {
  const trpc = useTRPC();
  const say = useTranslations("feedback.kudos");
  const { data } = useQuery(trpc.member.list.queryOptions({ business }));
  const members = data?.members ?? [];
  return (
    <SelectField
      label={say("who")}
      placeholder={say("chooseMember")}
      value=""
      disabled={isPending}
      onChange={({ currentTarget }) => {
        const member = members.find(({ id }) => id === currentTarget.value);
        if (member) onChoose(member);
      }}
      options={members.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
