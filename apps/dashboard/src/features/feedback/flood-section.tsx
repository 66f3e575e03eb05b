"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { SectionHead } from "@spots/ui/section-head";
import { useFormatter, useTranslations } from "next-intl";

type Props = { floods: Outputs["channel"]["read"]["floods"]; timeZone: string };

/** When limits refused answers, how many at least, and what to do. */
export function FloodSection({ floods, timeZone }: Props) {
  const say = useTranslations("channel");
  const format = useFormatter();
  return (
    <section aria-labelledby="floods">
      <SectionHead id="floods" title={say("floods")} detail={say("floodsTeach")} />
      <ul className="grid gap-1">
        {floods.map(({ hour, ofOne, ofAll }) => (
          <li key={hour.toISOString()}>
            {say("floodIn", {
              when: format.dateTime(hour, { dateStyle: "medium", timeStyle: "short", timeZone }),
              count: ofOne + ofAll,
              from: ofAll > ofOne ? "many" : "one",
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
