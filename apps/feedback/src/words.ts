import { acceptedLocale, type GermanAddress, type Locale, localeThere, pickLocale } from "@spots/domain/kernel/locale";
import { customerMessages } from "@spots/messages/customers";
import { createTranslator } from "use-intl/core";

/** What a business decides about the texts that its customers read. */
export type Host = { readonly locale: string; readonly germanAddress: GermanAddress; readonly timeZone: string };

/** One translator for each locale and address, made when first asked for. */
const speakers = new Map<string, Say>();

function speaker(language: Locale, written: string, germanAddress: GermanAddress) {
  return createTranslator({
    locale: written,
    messages: customerMessages(language, germanAddress),
    namespace: "customerPages",
  });
}

/** The customer's pages in one language. */
export type Say = ReturnType<typeof speaker>;

/** The language of a page, the locale of its numbers, and its texts. */
export type Spoken = { readonly language: Locale; readonly locale: string; readonly say: Say };

/**
 * In the language that was asked for, else the browser's, else the business's; with the business's
 * form of address.
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
