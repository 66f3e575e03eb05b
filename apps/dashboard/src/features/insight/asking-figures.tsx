"use client";

import { FigureRow } from "@spots/ui/figure";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";
import { EstimateFigure } from "./estimate-figure";

/** The share of those asked who answered, for each way; each opens its list. */
export function AskingFigures({ business }: { business: string }) {
  const trpc = useTRPC();
  const say = useTranslations("asking");
  const { data } = useSuspenseQuery(trpc.asking.figures.queryOptions({ business }));
  if (data.length === 0) return null;
  return (
    <section aria-label={say("rates")}>
      <FigureRow>
        {data.map(({ way, rate }) => (
          <EstimateFigure
            key={way}
            label={say(`rate.${way}`)}
            estimate={rate}
            unit="share"
            of="askings"
            href={`/${business}/asked?way=${way}`}
          />
        ))}
      </FigureRow>
    </section>
  );
}
