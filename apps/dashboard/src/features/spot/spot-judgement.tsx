"use client";

import { type Judgement, Tests } from "@spots/domain/spot/judgement";
import { SectionHead } from "@spots/ui/section-head";
import { Status } from "@spots/ui/status";
import { useTranslations } from "next-intl";

/** What makes it a spot: each test with yes, or with what is missing. */
export function SpotJudgement({ judgement }: { judgement: Judgement }) {
  const say = useTranslations("spot");
  const missing = new Set(judgement.missing.map(({ test }) => test));
  return (
    <section aria-labelledby="judgement" className="rounded-card border border-line bg-paper-2 px-4 py-4">
      <SectionHead
        id="judgement"
        level={3}
        title={judgement.isSpot ? say("isSpot") : say("notYet", { count: judgement.missing.length })}
      />
      <ul className="grid grid-cols-1 gap-2 text-small">
        {Tests.map((test) => (
          <li key={test}>
            <Status tone={missing.has(test) ? "quiet" : "good"}>
              {say(missing.has(test) ? `test.${test}.missing` : `test.${test}.met`)}
            </Status>
          </li>
        ))}
      </ul>
    </section>
  );
}
