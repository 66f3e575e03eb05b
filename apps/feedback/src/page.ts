import type { Guest } from "@spots/api/feedback/door.queries";
import type { Locale } from "@spots/domain/kernel/locale";
import { inkOn } from "@spots/domain/platform/accent";
import { html, raw } from "hono/html";
import { style } from "./style";

type Page = {
  readonly locale: Locale;
  readonly title: string;
  readonly guest: Guest | null;
  readonly nonce: string;
  readonly script?: boolean;
};
type Markup = ReturnType<typeof html>;

/** The business's own colour, where it was checked and kept; else ink. */
function face(accent: string | null): string {
  const own = accent && /^#[0-9a-f]{6}$/.test(accent) ? accent : null;
  return own
    ? `:root{--light:${own};--button:${own};--on-button:${inkOn(own)}}`
    : ":root{--light:var(--magic);--button:var(--ink);--on-button:var(--paper)}";
}

/** A whole page for a customer: the business's face, one thing to do, and nothing from anywhere else. */
export function pageOf({ locale, title, guest, nonce, script = false }: Page, body: Markup | Promise<Markup>) {
  return html`<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${title}</title><link rel="icon" href="data:,"><style nonce="${nonce}">${raw(style + face(guest?.accent ?? null))}</style></head><body>${
    guest
      ? html`<header class="brand"><i></i><span>${guest.business}</span> <small>${guest.location}</small></header>`
      : ""
  }<main>${body}</main>${script ? html`<script src="/form.js" defer></script>` : ""}</body></html>`;
}

/** Every page's headers: nothing but our own form and script, no frames, nothing kept. */
export function pageHeaders(nonce: string): Record<string, string> {
  return {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store",
    "content-security-policy": `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'self'; connect-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "permissions-policy": "camera=(), microphone=(), geolocation=()",
    "x-frame-options": "DENY",
    "strict-transport-security": "max-age=31536000",
  };
}
