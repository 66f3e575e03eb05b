import type { Locale } from "@spots/domain/kernel/locale";
import { de } from "./de";
import { en } from "./en";

/** The shape of every language; English is the one that defines it. */
export type Messages = typeof en;

const catalogs: Readonly<Record<Locale, Messages>> = { en, de: asMessages(de) };

/** German has the same keys as English: a check of the catalogues holds it, the compiler cannot. */
function asMessages(catalog: unknown): Messages {
  return catalog as Messages;
}

export function messagesIn(locale: Locale): Messages {
  return catalogs[locale];
}
