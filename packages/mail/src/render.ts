import type { Locale } from "@spots/domain/kernel/locale";
import { messagesIn } from "@spots/messages/catalog";
import { createTranslator } from "use-intl/core";
import { digestTexts } from "./digest";
import type { MailLetter } from "./letters";

export type RenderedMail = { readonly subject: string; readonly text: string; readonly html: string };

/** Escapes HTML, so that user input is never markup. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

/** The content of a mail: paragraphs, some with a title, its one button, and a link below. */
type Content = {
  readonly subject: string;
  readonly paragraphs: readonly { readonly title?: string; readonly text: string }[];
  readonly button: string;
  readonly after: string;
  readonly below?: { readonly text: string; readonly href: string };
};

function contentOf(letter: MailLetter, locale: Locale): Content & { readonly signature: string } {
  const say = createTranslator({ locale, messages: messagesIn(locale), namespace: "mail" });
  const signature = say("signature");
  if (letter.kind === "digest") {
    const { content, timeZone, values } = letter;
    const { subject, lead, parts } = digestTexts(content, { business: values.business, timeZone, locale });
    return {
      subject,
      paragraphs: [{ text: say("digest.greeting", values) }, { text: lead }, ...parts],
      button: say("digest.button"),
      after: say("digest.after", values),
      below: { text: say("digest.end"), href: letter.endLink },
      signature,
    };
  }
  const word = (part: "subject" | "greeting" | "body" | "button" | "after") =>
    say(`${letter.kind}.${part}`, letter.values);
  const paragraphs = [{ text: word("greeting") }, { text: word("body") }];
  return { subject: word("subject"), paragraphs, button: word("button"), after: word("after"), signature };
}

/** Renders a mail in the reader's language, as plain text and as HTML with the same content. */
export function renderMail(letter: MailLetter, locale: Locale): RenderedMail {
  const { paragraphs, button, after, below, signature, ...content } = contentOf(letter, locale);
  const subject = content.subject.replace(/\s+/g, " ");
  const words = paragraphs.map(({ title, text }) => (title ? `${title}\n${text}` : text)).join("\n\n");
  const ending = below ? `${after}\n${below.text}:\n${below.href}` : after;
  const text = `${words}\n\n${button}:\n${letter.link}\n\n${ending}\n\n${signature}\n`;
  const lines = (words: string) => escaped(words).replaceAll("\n", "<br>");
  const paragraph = (words: string) => `<p style="margin:0 0 16px">${words}</p>`;
  const html = `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>
<body style="margin:0;padding:32px 20px;background:#fbf9f4;color:#1b2136;font:16px/1.5 system-ui,sans-serif"><div style="max-width:520px;margin:auto">
${paragraphs.map(({ title, text }) => paragraph(title ? `<strong>${lines(title)}</strong><br>${lines(text)}` : lines(text))).join("")}
<p style="margin:0 0 20px"><a href="${escaped(letter.link)}" style="display:inline-block;padding:14px 22px;border-radius:999px;background:#1b2136;color:#fbf9f4;text-decoration:none;font-weight:600">${escaped(button)}</a></p>
${paragraph(lines(after) + (below ? `<br><a href="${escaped(below.href)}" style="color:#5b6176">${escaped(below.text)}</a>` : ""))}<p style="margin:24px 0 0;color:#5b6176;font-size:14px">${escaped(signature)}</p></div></body></html>`;
  return { subject, text, html };
}
