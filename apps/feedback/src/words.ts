import type { FormContent } from "@spots/domain/form/form";
import { isOurs } from "@spots/domain/form/language";
import type { GermanAddress, Locale } from "@spots/domain/kernel/locale";
import { acceptedLocale, Locales, localeThere, pickLocale, pickWritten } from "@spots/domain/kernel/locales";
import { customerMessages, ownCustomerMessages } from "@spots/messages/customers";
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
export type Spoken = { readonly language: string; readonly locale: string; readonly say: Say };

export type Written = Pick<FormContent, "languages" | "fixed">;
/** The languages that we have. */
export const ours: Written = { languages: [...Locales], fixed: {} };

/** Translators of the fixed texts that a business wrote, by the form that holds them. */
const ownSpeakers = new WeakMap<Written, Map<string, Say>>();

/**
 * Translator of a language that the business writes itself: its own fixed texts, and for the others
 * those in the language of the business.
 */
function ownSpeaker(language: string, written: Written, host: Host | null): Say {
  const known = ownSpeakers.get(written) ?? new Map<string, Say>();
  ownSpeakers.set(written, known);
  const there = known.get(language);
  if (there) return there;
  const like = customerMessages(pickLocale(host?.locale, "en"), host?.germanAddress ?? "du");
  const messages = ownCustomerMessages(like, written.fixed[language] ?? {});
  const say = createTranslator({ locale: language, messages, namespace: "customerPages" });
  known.set(language, say);
  return say;
}

/**
 * The requested language, else the browser's, else the business's, with the business's form of
 * address. Where the form is written in none of them, its first.
 */
export function spokenTo(
  request: Request,
  asked: string | undefined,
  host: Host | null,
  written: Written = ours,
): Spoken {
  const accepted = request.headers.get("accept-language");
  const { languages } = written;
  const usual = pickWritten(host?.locale, languages, languages[0] ?? "en");
  const language = asked && languages.includes(asked) ? asked : pickWritten(asked || accepted, languages, usual);
  if (!isOurs(language)) return { language, locale: language, say: ownSpeaker(language, written, host) };
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
