"use client";

import { type Judgement, remarkKey } from "@spots/domain/spot/judgement";
import { SectionHead } from "@spots/ui/section-head";
import { Status } from "@spots/ui/status";
import { useTranslations } from "next-intl";

/** What is missing in a spot's text, and the questions that only a person can answer. */
export function SpotJudgement({ judgement }: { judgement: Judgement }) {
  const say = useTranslations("spot");
  const { remarks, isComplete } = judgement;
  const lacking = remarks.filter(({ kind }) => kind !== "unspecific").length;
  return (
    <section aria-labelledby="judgement" className="rounded-card border border-line bg-paper-2 px-4 py-4">
      <SectionHead
        id="judgement"
        level={3}
        title={isComplete ? say("complete") : say("lacking", { count: lacking })}
        detail={say("completeTeach")}
      />
      <ul className="grid grid-cols-1 gap-2 text-small empty:hidden">
        {remarks.map((remark) => (
          <li key={remarkKey(remark)}>
            <Status tone={remark.kind === "unspecific" ? "info" : "quiet"}>{say(`remark.${remarkKey(remark)}`)}</Status>
          </li>
        ))}
      </ul>
    </section>
  );
}
