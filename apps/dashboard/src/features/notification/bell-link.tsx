"use client";

import { mostOnBadge } from "@spots/domain/notification/badge";
import { Bell } from "@spots/ui/bell";
import { Anchor } from "@spots/ui/link";
import { useQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";

/** The bell in the bar, with the number of unread notifications; it leads to their list. */
export function BellLink({ business }: { business: string }) {
  const trpc = useTRPC();
  const say = useTranslations("notification");
  const format = useFormatter();
  const { data } = useQuery(trpc.notification.count.queryOptions({ business }));
  const count = data?.unread ?? 0;
  const badge =
    count > mostOnBadge ? say("more", { most: format.number(mostOnBadge) }) : count > 0 ? format.number(count) : "";
  return (
    <Anchor
      href={`/${business}/notifications`}
      aria-label={say("bell", { count })}
      title={say("title")}
      className="rounded-full"
    >
      <Bell badge={badge} />
    </Anchor>
  );
}
