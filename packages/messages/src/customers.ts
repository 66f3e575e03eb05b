import type { GermanAddress, Locale } from "@spots/domain/kernel/locale";
import { messagesIn } from "./catalog";
import withSie from "./de-sie/customer-pages.json";

type Texts = ReturnType<typeof messagesIn>["customerPages"];

const informal = messagesIn("de").customerPages;
/** `de-sie` has only the texts that address the reader. */
const formal: Texts = {
  ...informal,
  ...withSie,
  scales: { ...informal.scales, csat: { ...informal.scales.csat, ...withSie.scales.csat } },
  voice: { ...informal.voice, ...withSie.voice },
  withdraw: { ...informal.withdraw, ...withSie.withdraw },
  notes: {
    ...informal.notes,
    ...withSie.notes,
    kind: { ...informal.notes.kind, ...withSie.notes.kind },
  },
  promises: {
    ...informal.promises,
    ...withSie.promises,
    kind: { ...informal.promises.kind, ...withSie.promises.kind },
  },
  followUp: { ...informal.followUp, ...withSie.followUp },
  friend: { ...informal.friend, ...withSie.friend },
  errors: { ...informal.errors, ...withSie.errors },
  kiosk: { ...informal.kiosk, ...withSie.kiosk },
  script: { ...informal.script, ...withSie.script },
};

/** The texts that customers read, which in German say du or Sie. */
export function customerMessages(locale: Locale, germanAddress: GermanAddress): { readonly customerPages: Texts } {
  return { customerPages: locale === "de" && germanAddress === "Sie" ? formal : messagesIn(locale).customerPages };
}

/** A text as a message of the catalogue: quoted, so that nothing in it is a placeholder. */
const asMessage = (text: string): string => text.replaceAll("'", "''").replace(/[{}<>]/g, "'$&'");

/**
 * The texts that customers read, with the business's own ones at their paths. The cast states that
 * own texts keep the shape.
 */
export function ownCustomerMessages(
  { customerPages }: { readonly customerPages: Texts },
  own: Readonly<Partial<Record<string, string>>>,
): { readonly customerPages: Texts } {
  const copy = structuredClone<object>(customerPages);
  for (const [path, text] of Object.entries(own)) {
    const keys = path.split(".");
    const last = keys.pop() ?? "";
    const place = keys.reduce<unknown>((at, key) => Reflect.get(Object(at), key), copy);
    if (text) Reflect.set(Object(place), last, asMessage(text));
  }
  return { customerPages: copy as Texts };
}
