"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { Facts } from "@spots/ui/facts";
import { SectionHead } from "@spots/ui/section-head";
import { useFormatter, useTranslations } from "next-intl";

type Case = Outputs["case"]["read"];

/** What was given to the customer of a case, and what they said when they were asked again. */
export function CaseAfter({
  of: { scoreAtOpening, askedAt, askBouncedAt, askComplained, second, moments, location },
}: {
  of: Case;
}) {
  const say = useTranslations("case");
  const format = useFormatter();
  const at = (time: Date) =>
    format.dateTime(time, { dateStyle: "medium", timeStyle: "short", timeZone: location.timeZone });
  const score = (value: number | null) => (value === null ? say("noScore") : say("score", { score: value }));
  const words = second?.recallText || second?.comment;
  if (askedAt === null && moments.length === 0) return null;
  return (
    <section aria-labelledby="after" className="grid gap-3">
      <SectionHead id="after" title={say("view.after")} />
      {moments.length > 0 && (
        <Facts
          items={[
            {
              term: say("view.moments"),
              detail: (
                <ul>
                  {moments.map(({ id, spot, member, dueAt }) => (
                    <li key={id}>
                      {say("view.moment", {
                        spot: spot?.name ?? "",
                        member: member?.name ?? say("view.nobodyYet"),
                        when: at(dueAt),
                      })}
                    </li>
                  ))}
                </ul>
              ),
            },
          ]}
        />
      )}
      {askedAt !== null && second === null && (
        <p className="text-ink-2">
          {say(askComplained ? "view.askComplained" : askBouncedAt === null ? "view.askedOn" : "view.askBounced", {
            when: at(askedAt),
          })}
        </p>
      )}
      {second && (
        <Facts
          items={[
            { term: say("view.before"), detail: score(scoreAtOpening) },
            { term: say("view.now"), detail: <strong>{score(second.recommend)}</strong> },
          ]}
        />
      )}
      {second && words && (
        <p
          className="max-w-[70ch] whitespace-pre-line font-serif text-lead wrap-anywhere"
          dir="auto"
          lang={second.locale}
        >
          {words}
        </p>
      )}
    </section>
  );
}
