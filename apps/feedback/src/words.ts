import { type Locale, pickLocale } from "@spots/domain/kernel/locale";
import { messagesIn } from "@spots/messages/catalog";
import { createTranslator } from "use-intl/core";

const speakers = { en: speaker("en"), de: speaker("de") };

function speaker(locale: Locale) {
  return createTranslator({ locale, messages: messagesIn(locale), namespace: "feedback" });
}

/** The customer's pages in one language. */
export type Say = (typeof speakers)["en"];

/** The language that was asked for, else the browser's, else the business's. */
export function localeOf(request: Request, asked: string | undefined, business: string): Locale {
  return pickLocale(asked || request.headers.get("accept-language"), pickLocale(business, "en"));
}

export const sayIn = (locale: Locale): Say => speakers[locale];
