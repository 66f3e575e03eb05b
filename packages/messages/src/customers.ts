import type { GermanAddress, Locale } from "@spots/domain/kernel/locale";
import { messagesIn } from "./catalog";
import withSie from "./de-sie/customer-pages.json";

type Texts = ReturnType<typeof messagesIn>["customerPages"];

const informal = messagesIn("de").customerPages;
/** `de-sie` has only the texts that address the reader. */
const formal: Texts = {
  ...informal,
  ...withSie,
  errors: { ...informal.errors, ...withSie.errors },
  script: { ...informal.script, ...withSie.script },
};

/** The texts that customers read, which in German say du or Sie. */
export function customerMessages(locale: Locale, germanAddress: GermanAddress): { readonly customerPages: Texts } {
  return { customerPages: locale === "de" && germanAddress === "Sie" ? formal : messagesIn(locale).customerPages };
}
