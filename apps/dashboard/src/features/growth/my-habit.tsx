"use client";

import { Button } from "@spots/ui/button";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";
import { Habits } from "./habits";

/** The member's habit with its check-in, and the way to the rest of their growth. */
export function MyHabit({ business, ...rest }: { business: string; timeZone: string; today: string }) {
  const trpc = useTRPC();
  const say = useTranslations("growth");
  const { data: growth } = useSuspenseQuery(trpc.growth.mine.queryOptions({ business }));
  const unread = growth.notes.filter(({ readAt }) => readAt === null).length;
  return (
    <div className="grid max-w-[56rem] gap-4">
      <Habits {...{ business, growth }} {...rest} />
      <div>
        <Button href={`/${business}/growth`}>{say("openMine", { unread })}</Button>
      </div>
    </div>
  );
}
