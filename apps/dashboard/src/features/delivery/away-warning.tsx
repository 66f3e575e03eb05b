"use client";

import { presenceAt } from "@spots/domain/delivery/presence";
import { whoOf } from "@spots/domain/delivery/who";
import { Banner } from "@spots/ui/banner";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";

type Props = {
  business: string;
  locationId: string;
  /** The value of the field that names somebody. */
  who: string;
  /** When they are to do something, in local times; only those on the first day count. */
  at: readonly string[];
};

/** Warns when the chosen member is off or not on shift then. It blocks nothing. */
export function AwayWarning({ business, locationId, who, at }: Props) {
  const trpc = useTRPC();
  const say = useTranslations("delivery.away");
  const { memberId } = whoOf(who);
  const day = at[0]?.slice(0, 10) ?? "";
  const isMember = who !== "" && memberId !== null;
  const { data } = useQuery({
    ...trpc.moment.peopleThere.queryOptions({ business, locationId, day }),
    enabled: isMember && /^\d{4}-\d{2}-\d{2}$/.test(day),
    retry: false,
  });
  const member = isMember ? data?.members.find((each) => each.memberId === memberId) : undefined;
  if (!data || !member) return null;
  const { name } = member;
  const presences = at.filter((each) => each.startsWith(day)).map((each) => presenceAt(member, each, data.hasRoster));
  const isSeveral = at.length > 1;
  const offShift = presences.filter((presence) => presence === "offShift").length;
  if (!member.isOff && offShift === 0) return null;
  return (
    <Banner tone="warn" live>
      {member.isOff
        ? say(isSeveral ? "offSome" : "off", { name })
        : isSeveral
          ? say("offShiftSome", { name, count: offShift })
          : say("offShift", { name })}
    </Banner>
  );
}
