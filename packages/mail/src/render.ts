import type { Locale } from "@spots/domain/kernel/locale";
import { messagesIn } from "@spots/messages/catalog";
import { createTranslator } from "use-intl/core";
import type { MailLetter } from "./letters";

export type RenderedMail = { readonly subject: string; readonly text: string; readonly html: string };

/** Escapes HTML, so that user input is never markup. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

/** Renders a mail in the reader's language, as plain text and as HTML with the same content. */
export function renderMail(letter: MailLetter, locale: Locale): RenderedMail {
  const say = createTranslator({ locale, messages: messagesIn(locale), namespace: "mail" });
  const word = (part: "subject" | "greeting" | "body" | "button" | "after") =>
    say(`${letter.kind}.${part}`, letter.values);
  const [greeting, body, after] = [word("greeting"), word("body"), word("after")];
  const subject = word("subject").replace(/\s+/g, " ");
  const text = `${greeting}\n\n${body}\n\n${word("button")}:\n${letter.link}\n\n${after}\n\n${say("signature")}\n`;
  const paragraph = (content: string) => `<p style="margin:0 0 16px">${escaped(content).replaceAll("\n", "<br>")}</p>`;
  const html = `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>
<body style="margin:0;padding:32px 20px;background:#fbf9f4;color:#1b2136;font:16px/1.5 system-ui,sans-serif"><div style="max-width:520px;margin:auto">
${paragraph(greeting)}${paragraph(body)}
<p style="margin:0 0 20px"><a href="${escaped(letter.link)}" style="display:inline-block;padding:14px 22px;border-radius:999px;background:#1b2136;color:#fbf9f4;text-decoration:none;font-weight:600">${escaped(word("button"))}</a></p>
${paragraph(after)}<p style="margin:24px 0 0;color:#5b6176;font-size:14px">${escaped(say("signature"))}</p></div></body></html>`;
  return { subject, text, html };
}
