"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";

/** How well the automatic reading of answers agrees with the people who check it. */
export function AgreementLine({ business }: { business: string }) {
  const trpc = useTRPC();
  const say = useTranslations("feedback.agreement");
  const format = useFormatter();
  const { kappa } = useSuspenseQuery(trpc.mention.agreement.queryOptions({ business })).data;
  const two = (value: number) => format.number(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return (
    <p className="mt-10 max-w-3xl text-ink-2 text-small">
      {kappa.kind === "hidden"
        ? say(kappa.n < kappa.needed ? "hidden" : "alike", { n: kappa.n, needed: kappa.needed })
        : say("shown", { n: kappa.n, value: two(kappa.value), low: two(kappa.low), high: two(kappa.high) })}
    </p>
  );
}
