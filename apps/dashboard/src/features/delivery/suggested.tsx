"use client";

import { Banner } from "@spots/ui/banner";
import { Button } from "@spots/ui/button";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useDeferredValue } from "react";
import { useTRPC } from "@/api/client";
import { useReason } from "./use-reason";

type Props = {
  business: string;
  location: { id: string; timeZone: string };
  spotId: string;
  dueAt: string;
  whereExactly: string;
  customer: string;
  insteadOf: string | null;
  /** The chosen member, whose day is compared with the limit; "" when nobody is. */
  memberId: string;
  onChoose: (memberId: string) => void;
};

/** The members who are suggested for an offer, with the reasons, and what to be warned of. */
export function SuggestedMembers({ business, location, memberId, onChoose, ...words }: Props) {
  const trpc = useTRPC();
  const say = useTranslations("delivery.suggest");
  const { reason } = useReason();
  const { spotId, dueAt, insteadOf } = words;
  const whereExactly = useDeferredValue(words.whereExactly);
  const customer = useDeferredValue(words.customer);
  const asked = { business, spotId, dueAt, locationId: location.id, insteadOf, whereExactly, customer };
  const { data } = useQuery({
    ...trpc.moment.suggest.queryOptions(asked),
    enabled: spotId !== "" && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(dueAt),
    placeholderData: (before) => before,
    retry: false,
  });
  if (!data || spotId === "") return null;
  return (
    <div className="grid gap-3">
      {data.full.includes(memberId) && (
        <Banner tone="warn" live>
          {say("fullDay", { most: data.mostPerDay })}
        </Banner>
      )}
      {data.forCustomer !== null && (
        <Banner tone="warn" live>
          {say("fullVisit", { count: data.forCustomer, most: data.mostPerVisit })}
        </Banner>
      )}
      {data.isLeftInPeace && (
        <Banner tone="warn" live>
          {say("leftInPeace")}
        </Banner>
      )}
      {data.isTooClose && (
        <Banner tone="warn" live>
          {say("tooClose", { minutes: data.minutesBetween })}
        </Banner>
      )}
      {data.stop && (
        <p className="rounded-card bg-warn-wash px-3.5 py-2.5 text-small">{say("stop", { rule: data.stop })}</p>
      )}
      {data.members.length > 0 && (
        <div className="grid gap-2">
          <p className="font-semibold text-small">{say("title")}</p>
          <ul aria-label={say("title")} className="grid gap-2">
            {data.members.slice(0, 3).map((member) => (
              <li key={member.memberId} className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <Button size="small" type="button" onClick={() => onChoose(member.memberId)}>
                  {member.name}
                </Button>
                <span className="min-w-40 flex-1 text-ink-2 text-small">{reason(member, location.timeZone)}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
