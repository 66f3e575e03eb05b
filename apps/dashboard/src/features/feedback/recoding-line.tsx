"use client";

import { Banner } from "@spots/ui/banner";
import { useQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";
import { useHydrated } from "@/api/use-hydrated";

const pollMs = 3000;

/** How far the answers are read again with changed texts. Nothing when they are all read. */
export function RecodingLine({ business }: { business: string }) {
  const trpc = useTRPC();
  const say = useTranslations("feedback.recoding");
  const format = useFormatter();
  const { data } = useQuery({
    ...trpc.mention.recoding.queryOptions({ business }),
    refetchInterval: ({ state }) => (state.data?.recoding ? pollMs : false),
  });
  const isHydrated = useHydrated();
  if (!isHydrated || !data?.recoding) return null;
  const { share, counts } = data.recoding;
  return (
    <Banner tone="info">
      {counts ? say("counts", counts) : say("share", { share: format.number(share, { style: "percent" }) })}{" "}
      {say("meanwhile")}
    </Banner>
  );
}
