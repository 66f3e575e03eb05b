"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { EmptyState } from "@spots/ui/empty-state";
import { TextLink } from "@spots/ui/link";
import { Quote } from "@spots/ui/quote";
import { SectionHead } from "@spots/ui/section-head";
import { useFormatter, useTranslations } from "next-intl";

type Story = Outputs["pulse"]["home"]["stories"][number];

/** Quotes of customers with the spots that they mention marked. */
export function TheirWords({ business, stories }: { business: string; stories: readonly Story[] }) {
  const say = useTranslations("home");
  const format = useFormatter();
  return (
    <section aria-labelledby="words" className="grid gap-6">
      <SectionHead
        id="words"
        title={say("words.title")}
        actions={<TextLink href={`/${business}/feedback`}>{say("words.all")}</TextLink>}
      />
      {stories.length === 0 ? (
        <EmptyState level={3} title={say("words.none")}>
          {say("words.noneTeach")}
        </EmptyState>
      ) : (
        stories.map(({ id, recallText, locale, answeredAt, location, mentions }) => (
          <Quote
            key={id}
            text={recallText}
            lang={locale}
            highlights={mentions.flatMap(({ spanStart, spanEnd }) =>
              spanStart === null || spanEnd === null ? [] : [{ start: spanStart, end: spanEnd }],
            )}
            source={[
              location.name,
              format.dateTime(answeredAt, {
                weekday: "long",
                day: "numeric",
                month: "short",
                timeZone: location.timeZone,
              }),
              ...mentions.map(({ spot }) => spot.name),
            ].join(" · ")}
          />
        ))
      )}
    </section>
  );
}
