"use client";

import { Button } from "@spots/ui/button";
import { TextLink } from "@spots/ui/link";
import { SectionHead } from "@spots/ui/section-head";
import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";
import { useTelling } from "@/api/use-telling";
import { RecodingLine } from "./recoding-line";

type Props = {
  me: { readonly slug: string; readonly timeZone: string; readonly actions: readonly string[] };
  /** Limits the list to one spot. */
  spotId?: string;
};

/**
 * The phrases that the product learned from decisions about answers, with who decided about which
 * answer. Each can be taken away and given back; the answers are then read again.
 */
export function LearnedPhrases({ me, spotId }: Props) {
  const business = me.slug;
  const mayDecide = me.actions.includes("mention.decide");
  const trpc = useTRPC();
  const say = useTranslations("feedback.learned");
  const format = useFormatter();
  const { telling } = useTelling();
  const { data } = useSuspenseQuery(
    trpc.mention.learned.queryOptions({ business, ...(spotId === undefined ? {} : { spotId }) }),
  );
  const revise = useMutation(trpc.mention.reviseLearned.mutationOptions(telling(undefined, say("refused"))));
  if (data.phrases.length === 0) return null;
  const day = (at: Date) => format.dateTime(at, { dateStyle: "medium", timeZone: me.timeZone });
  return (
    <section className="mt-12 grid max-w-3xl gap-4" id="learned">
      <SectionHead title={say("title")} detail={say("lead")} />
      <RecodingLine business={business} />
      <ul>
        {data.phrases.map((each) => (
          <li
            key={`${each.spotId} ${each.decisionId}`}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-line border-t py-4"
          >
            <div className="grid min-w-0 gap-1">
              <p className={each.revoked ? "wrap-anywhere text-ink-2 line-through" : "wrap-anywhere font-semibold"}>
                <q lang={each.locale}>{each.phrase}</q>
              </p>
              <p className="wrap-anywhere text-ink-2 text-small">
                {say(each.isMeant ? "means" : "meansNot", { spot: each.spotName })}
                {" · "}
                {say("decided", { by: each.by, day: day(each.at), count: each.decisions })}
                {" · "}
                <TextLink href={`/${business}/feedback?answer=${each.responseId}`}>{say("answer")}</TextLink>
              </p>
              {each.revoked && (
                <p className="text-ink-2 text-small">
                  {say("revoked", { by: each.revoked.by, day: day(each.revoked.at) })}
                </p>
              )}
            </div>
            {mayDecide && (
              <Button
                size="small"
                pending={
                  revise.isPending &&
                  revise.variables.decisionId === each.decisionId &&
                  revise.variables.spotId === each.spotId
                }
                onClick={() =>
                  revise.mutate({
                    business,
                    spotId: each.spotId,
                    decisionId: each.decisionId,
                    isUsed: each.revoked !== null,
                  })
                }
              >
                {say(each.revoked ? "restore" : "revoke")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {data.total > data.phrases.length && (
        <p className="text-ink-2 text-small">{say("more", { count: data.total - data.phrases.length })}</p>
      )}
    </section>
  );
}
