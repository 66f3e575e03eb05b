import { type Locale, Locales, pickLocale } from "@spots/domain/kernel/locale";
import { messagesIn } from "@spots/messages/catalog";
import { createTranslator } from "use-intl/core";

function speaker(locale: Locale) {
  return createTranslator({ locale, messages: messagesIn(locale), namespace: "feedback" });
}
const speakers = { en: speaker("en"), de: speaker("de") } as const satisfies Record<Locale, unknown>;

/** The customer's pages in one language. */
export type Say = ReturnType<typeof speaker>;

/** How a page speaks: its language, its words, and the other languages it could be had in, each by its own name. */
export type Voice = {
  readonly locale: Locale;
  readonly say: Say;
  readonly others: readonly { readonly locale: Locale; readonly name: string }[];
};

const nameOf = (locale: Locale) => new Intl.DisplayNames([locale], { type: "language" }).of(locale) ?? locale;

function voiceIn(locale: Locale): Voice {
  const others = Locales.filter((other) => other !== locale).map((other) => ({ locale: other, name: nameOf(other) }));
  return { locale, say: speakers[locale], others };
}
const voices = { en: voiceIn("en"), de: voiceIn("de") } as const satisfies Record<Locale, Voice>;

/** The language that was asked for, else the browser's, else the business's. */
export function voiceFor(asked: { lang: string | undefined; browser: string | undefined }, business: string): Voice {
  return voices[pickLocale(asked.lang || asked.browser, pickLocale(business, "en"))];
}
