"use client";

import { Banner } from "@spots/ui/banner";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { useTRPC } from "@/api/client";
import { refetchAfter } from "@/api/refetch";
import { useHydrated } from "@/api/use-hydrated";

const pollMs = 10_000;

/**
 * The time of the figures while they come from a replica that is seconds behind. They are read
 * again when it has caught up.
 */
export function AsOfLine({ business }: { business: string }) {
  const trpc = useTRPC();
  const say = useTranslations("insight");
  const format = useFormatter();
  const queries = useQueryClient();
  const { data } = useQuery({
    ...trpc.pulse.asOf.queryOptions({ business }),
    refetchInterval: ({ state }) => (state.data?.asOf ? pollMs : false),
  });
  const wasBehind = useRef(false);
  const isBehind = Boolean(data?.asOf);
  useEffect(() => {
    if (wasBehind.current && !isBehind) void refetchAfter(queries, "response");
    wasBehind.current = isBehind;
  }, [isBehind, queries]);
  const isHydrated = useHydrated();
  if (!isHydrated || !data?.asOf) return null;
  return (
    <Banner tone="info" live>
      {say("asOf", { time: format.dateTime(data.asOf, { hour: "numeric", minute: "2-digit" }) })}
    </Banner>
  );
}
