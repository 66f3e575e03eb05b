import type { DigestContent } from "@spots/domain/insight/digest";
import { nextValues } from "@spots/domain/insight/next-step";
import type { Locale } from "@spots/domain/kernel/locale";
import { localeThere } from "@spots/domain/kernel/locales";
import { messagesIn } from "@spots/messages/catalog";
import { createTranslator } from "use-intl/core";

/** One part of a digest: a title, and one or two sentences. */
export type DigestPart = {
  readonly id: "headline" | "weakest" | "next";
  readonly title: string;
  readonly text: string;
};
export type DigestTexts = { readonly subject: string; readonly lead: string; readonly parts: readonly DigestPart[] };

type Reader = { readonly business: string; readonly timeZone: string; readonly locale: Locale };

/** The texts of a digest, the same in its mail and on its page. */
export function digestTexts(content: DigestContent, { business, timeZone, locale }: Reader): DigestTexts {
  const there = localeThere(locale, timeZone);
  const say = createTranslator({ locale: there, messages: messagesIn(locale) });
  const percent = (share: number) =>
    new Intl.NumberFormat(there, { style: "percent", maximumFractionDigits: 0 }).format(share);
  const date = (day: string) =>
    new Intl.DateTimeFormat(there, { day: "numeric", month: "long", timeZone: "UTC" }).format(new Date(day));
  const figures = ({ value, low, high, hits, n }: Record<"value" | "low" | "high" | "hits" | "n", number>) => ({
    value: percent(value),
    low: new Intl.NumberFormat(there).format(Math.round(low * 100)),
    high: percent(high),
    hits,
    n,
  });
  const early = (isEarly: boolean) => (isEarly ? ` ${say("mail.digest.early")}` : "");
  const { headline, weakest, next } = content;
  const found = headline
    ? say("mail.digest.found", { spot: headline.spot, ...figures(headline) }) + early(headline.isEarly)
    : say("mail.digest.notFound");
  const weak =
    weakest &&
    (weakest.kind === "mentioned"
      ? say("mail.digest.mentioned", { stage: weakest.stage, ...figures(weakest) }) + early(weakest.isEarly)
      : say(`mail.digest.${weakest.kind}`, { stage: weakest.stage }));
  return {
    subject: say("mail.digest.subject", { business }),
    lead: say("mail.digest.lead", { business }),
    parts: [
      { id: "headline", title: say("mail.digest.headlineTitle"), text: found },
      ...(weak ? [{ id: "weakest" as const, title: say("mail.digest.weakestTitle"), text: weak }] : []),
      ...(next
        ? [
            {
              id: "next" as const,
              title: say("mail.digest.nextTitle"),
              text: nextText(next, nextValues(next, { share: percent, date }), say),
            },
          ]
        : []),
    ],
  };
}

type Next = NonNullable<DigestContent["next"]>;
type Values = Readonly<Record<string, string | number>>;
type Say = (key: `insight.next.${Next["kind"]}.${"title" | "why"}`, values: Values) => string;

const nextText = (next: Next, values: Values, say: Say): string =>
  `${say(`insight.next.${next.kind}.title`, values)}. ${say(`insight.next.${next.kind}.why`, values)}`;
