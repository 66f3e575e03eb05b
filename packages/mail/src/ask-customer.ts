import type { Locale } from "@spots/domain/kernel/locale";
import { messagesIn } from "@spots/messages/catalog";
import { customerMessages, ownCustomerMessages } from "@spots/messages/customers";
import { createTranslator } from "use-intl/core";
import type { MailLetter } from "./letters";

type AskCustomer = Extract<MailLetter, { kind: "askCustomer" }>;

/** The question of the mail in its standard wording, with a link for each answer. */
function scaleOf({ scale, values, germanAddress, link }: AskCustomer, locale: Locale) {
  if (scale === null) return null;
  const messages = customerMessages(locale, germanAddress);
  const say = createTranslator({ locale, messages, namespace: "customerPages" });
  const links = scale.steps.map((label) => ({ label, href: `${link}&s=${label}` }));
  if (scale.kind === "nps") return { question: say("recommend"), hint: say("scale"), links };
  const ends = { from: scale.steps[0] ?? "", to: scale.steps.at(-1) ?? "" };
  const words = { low: say(`scales.${scale.kind}.low`), high: say(`scales.${scale.kind}.high`) };
  return {
    question: say(`scales.${scale.kind}.question`, values),
    hint: say("scaleEnds", { ...ends, ...words }),
    links,
  };
}

/** The mail that asks a customer to answer. A tap on a number opens the form with it chosen. */
export function asksCustomer(letter: AskCustomer, locale: Locale) {
  const { values, link, endLink } = letter;
  const say = createTranslator({ locale, messages: messagesIn(locale), namespace: "mail" });
  return {
    subject: say("askCustomer.subject", values),
    paragraphs: [{ text: say("askCustomer.greeting", values) }, { text: say("askCustomer.body", values) }],
    scale: scaleOf(letter, locale),
    button: { label: say("askCustomer.button", values), link },
    after: say("askCustomer.after", values),
    below: { text: say("askCustomer.end", values), href: endLink },
  };
}

/** The mail that asks a customer days later what they still remember. */
export function asksWhatRemains(letter: Extract<MailLetter, { kind: "followUp" }>, locale: Locale) {
  const { values, own, link, endLink } = letter;
  const messages = ownCustomerMessages(customerMessages(locale, "du"), own?.texts ?? {});
  const namespace = "customerPages.followUp.mail";
  const say = createTranslator({ locale: own?.language ?? locale, messages, namespace });
  return {
    subject: say("subject", values),
    paragraphs: [{ text: say("greeting") }, { text: say("body", values) }],
    button: { label: say("button"), link },
    after: say("after", values),
    below: { text: say("end"), href: endLink },
  };
}

/** The text message that asks a customer to answer, or reminds them. */
export function askingMessage(
  { link, ...values }: { readonly business: string; readonly again: "yes" | "no"; readonly link: string },
  locale: Locale,
): string {
  const say = createTranslator({ locale, messages: messagesIn(locale), namespace: "mail" });
  return say("askCustomer.message", { ...values, link, stop: `${link}/stop` });
}
