import type { GermanAddress, Locale } from "@spots/domain/kernel/locale";
import { acceptedLocale, localeThere, pickLocale } from "@spots/domain/kernel/locales";
import { customerMessages } from "@spots/messages/customers";
import { createTranslator } from "use-intl/core";

/** The settings of a business that determine its customers' texts. */
export type Host = { readonly locale: string; readonly germanAddress: GermanAddress; readonly timeZone: string };

/** Cached translators by locale and form of address. */
const speakers = new Map<string, Say>();

function speaker(language: Locale, written: string, germanAddress: GermanAddress) {
  return createTranslator({
    locale: written,
    messages: customerMessages(language, germanAddress),
    namespace: "customerPages",
  });
}

/** Translator of the customer pages for one language. */
export type Say = ReturnType<typeof speaker>;

/** The language of a page, the locale of its numbers, and its texts. */
export type Spoken = { readonly language: Locale; readonly locale: string; readonly say: Say };

/**
 * The requested language, else the browser's, else the business's, with the business's form of
 * address.
 */
export function spokenTo(request: Request, asked: string | undefined, host: Host | null): Spoken {
  const accepted = request.headers.get("accept-language");
  const language = pickLocale(asked || accepted, pickLocale(host?.locale, "en"));
  const locale = acceptedLocale(language, accepted) ?? localeThere(language, host?.timeZone);
  const germanAddress = host?.germanAddress ?? "du";
  const key = `${locale} ${germanAddress}`;
  const say = speakers.get(key) ?? speaker(language, locale, germanAddress);
  speakers.set(key, say);
  return { language, locale, say };
}

/** The message for an invalid field. A key without its own message gets the general one. */
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

/** The messages that the page's script shows, as JSON. */
export function inScript(say: Say): string {
  const sentences = Object.fromEntries(spoken.map((key) => [key, say(`script.${key}`)]));
  return JSON.stringify({ ...sentences, over: say.raw("script.over") });
}
