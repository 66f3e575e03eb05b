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

/** The sentence for a broken field; a key that has none is said in general. */
export function whySay(say: Say, key: string, max: number | undefined): string {
  return say.has(`errors.${key}` as "errors.tooLong")
    ? say(`errors.${key}` as "errors.tooLong", { max: max ?? 0 })
    : say("errors.invalid");
}

const spoken = [
  "sending",
  "waiting",
  "waitingHere",
  "waitingEarlier",
  "arrived",
  "arrivedChanged",
  "offer",
  "offerRefused",
] as const;

/** What the page's script may have to say, as JSON. */
export function inScript(say: Say): string {
  const sentences = Object.fromEntries(spoken.map((key) => [key, say(`script.${key}`)]));
  return JSON.stringify({ ...sentences, over: say.raw("script.over") });
}
