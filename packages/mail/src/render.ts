import { directionOf } from "@spots/domain/form/language";
import type { Locale } from "@spots/domain/kernel/locale";
import { messagesIn } from "@spots/messages/catalog";
import { createTranslator } from "use-intl/core";
import { asksCustomer, asksWhatRemains } from "./ask-customer";
import { digestTexts } from "./digest";
import { kindsForCustomers, type MailLetter } from "./letters";
import { newsText } from "./news";
import { weekNoteLines } from "./week-note";

export type RenderedMail = { readonly subject: string; readonly text: string; readonly html: string };

/** Escapes HTML, so that user input is never markup. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

/** The content of a mail: paragraphs, some with a title, its one button, and a link below. */
type Content = {
  readonly subject: string;
  readonly paragraphs: readonly { readonly title?: string; readonly text: string }[];
  /** Null: the mail has no link. */
  readonly button: { readonly label: string; readonly link: string } | null;
  /** A question with a link for each answer, above the button. */
  readonly scale?: {
    readonly question: string;
    readonly hint: string;
    readonly links: readonly { readonly label: string; readonly href: string }[];
  } | null;
  readonly after: string;
  readonly below?: { readonly text: string; readonly href: string };
};

/** The business's name under a mail to a customer; null for the others, which the product signs. */
function signatureOf({ kind, values }: MailLetter): string | null {
  return kindsForCustomers.some((each) => each === kind) && "business" in values ? values.business : null;
}

function contentOf(letter: MailLetter, locale: Locale): Content & { readonly signature: string } {
  const say = createTranslator({ locale, messages: messagesIn(locale), namespace: "mail" });
  const signature = say("signature");
  if (letter.kind === "digest") {
    const { content, timeZone, values } = letter;
    const { subject, lead, parts } = digestTexts(content, { business: values.business, timeZone, locale });
    return {
      subject,
      paragraphs: [{ text: say("digest.greeting", values) }, { text: lead }, ...parts],
      button: { label: say("digest.button"), link: letter.link },
      after: say("digest.after", values),
      below: { text: say("digest.end"), href: letter.endLink },
      signature,
    };
  }
  if (letter.kind === "weekNote") {
    const { content, values, link, endLink } = letter;
    return {
      subject: say("weekNote.subject", values),
      paragraphs: [
        { text: say("weekNote.greeting", values) },
        { text: say("weekNote.lead", values) },
        ...weekNoteLines(content, locale).map((text) => ({ text })),
      ],
      button: { label: say("weekNote.button"), link },
      after: say("weekNote.after", values),
      below: { text: say("weekNote.end"), href: endLink },
      signature,
    };
  }
  if (letter.kind === "news") {
    const { news, values, link, endLink } = letter;
    const texts = news.map(({ kind, data }) => newsText(kind, data, locale));
    const first = texts[0]?.title ?? "";
    return {
      subject: texts.length === 1 ? first : say("news.subject", values),
      paragraphs: [{ text: say("news.greeting", values) }, ...texts.map(({ title, body: text }) => ({ title, text }))],
      button: { label: say("news.button", values), link },
      after: say("news.after", values),
      below: { text: say("news.end"), href: endLink },
      signature,
    };
  }
  if (letter.kind === "askCustomer") return { ...asksCustomer(letter, locale), signature: letter.values.business };
  if (letter.kind === "followUp") return { ...asksWhatRemains(letter, locale), signature: letter.values.business };
  const word = (part: "subject" | "greeting" | "body" | "after") => say(`${letter.kind}.${part}`, letter.values);
  const button =
    letter.link === null ? null : { label: say(`${letter.kind}.button`, letter.values), link: letter.link };
  const paragraphs = [{ text: word("greeting") }, { text: word("body") }];
  const signed = signatureOf(letter) ?? signature;
  const consents = "consents" in letter ? letter.consents : null;
  const below = consents === null ? {} : { below: { text: say("consents"), href: consents } };
  return { subject: word("subject"), paragraphs, button, after: word("after"), ...below, signature: signed };
}

type ShownScale = NonNullable<Content["scale"]>;

/** The question in text: its answers are behind the button. */
const scaleInText = ({ question, hint }: ShownScale) => `${question}\n${hint}\n\n`;

const scaleInHtml = ({ question, hint, links }: ShownScale) =>
  `<p style="margin:0 0 4px"><strong>${escaped(question)}</strong></p><p style="margin:0 0 10px;color:#5b6176;font-size:14px">${escaped(hint)}</p>
<p style="margin:0 0 20px;line-height:3">${links
    .map(
      ({ label, href }) =>
        `<a href="${escaped(href)}" style="display:inline-block;min-width:22px;padding:8px 7px;margin:0 4px 4px 0;line-height:1.5;border:1px solid #1b2136;border-radius:10px;color:#1b2136;text-align:center;text-decoration:none">${escaped(label)}</a>`,
    )
    .join("")}</p>`;

const buttonOf = ({ label, link }: NonNullable<Content["button"]>) =>
  `<p style="margin:0 0 20px"><a href="${escaped(link)}" style="display:inline-block;padding:14px 22px;border-radius:999px;background:#1b2136;color:#fbf9f4;text-decoration:none;font-weight:600">${escaped(label)}</a></p>`;

/** Renders a mail in the reader's language, as plain text and as HTML with the same content. */
export function renderMail(letter: MailLetter, locale: Locale): RenderedMail {
  const { paragraphs, scale, button, after, below, signature, ...content } = contentOf(letter, locale);
  const subject = content.subject.replace(/\s+/g, " ");
  const words = paragraphs.map(({ title, text }) => (title ? `${title}\n${text}` : text)).join("\n\n");
  const ending = below ? `${after}\n${below.text}:\n${below.href}` : after;
  const link = button ? `${button.label}:\n${button.link}\n\n` : "";
  const asked = scale ? scaleInText(scale) : "";
  const text = `${words}\n\n${asked}${link}${ending}\n\n${signature}\n`;
  const lines = (words: string) => escaped(words).replaceAll("\n", "<br>");
  const paragraph = (words: string) => `<p style="margin:0 0 16px">${words}</p>`;
  const language = ("own" in letter && letter.own?.language) || locale;
  const html = `<!doctype html><html lang="${language}" dir="${directionOf(language)}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>
<body dir="${directionOf(language)}" style="margin:0;padding:32px 20px;background:#fbf9f4;color:#1b2136;font:16px/1.5 system-ui,sans-serif"><div style="max-width:520px;margin:auto">
${paragraphs.map(({ title, text }) => paragraph(title ? `<strong>${lines(title)}</strong><br>${lines(text)}` : lines(text))).join("")}
${scale ? scaleInHtml(scale) : ""}${button ? buttonOf(button) : ""}
${paragraph(lines(after) + (below ? `<br><a href="${escaped(below.href)}" style="color:#5b6176">${escaped(below.text)}</a>` : ""))}<p style="margin:24px 0 0;color:#5b6176;font-size:14px">${escaped(signature)}</p></div></body></html>`;
  return { subject, text, html };
}
