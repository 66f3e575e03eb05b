import type { GermanAddress, Locale } from "@spots/domain/kernel/locale";
import { messagesIn } from "./catalog";
import withSie from "./de-sie/feedback.json";

type Texts = ReturnType<typeof messagesIn>["feedback"];

const informal = messagesIn("de").feedback;
/** `de-sie` has only the texts that address the reader. */
const formal: Texts = {
  ...informal,
  ...withSie,
  errors: { ...informal.errors, ...withSie.errors },
  script: { ...informal.script, ...withSie.script },
};

/** The texts that customers read, which in German say du or Sie. */
export function customerMessages(locale: Locale, germanAddress: GermanAddress): { readonly feedback: Texts } {
  return { feedback: locale === "de" && germanAddress === "Sie" ? formal : messagesIn(locale).feedback };
}
