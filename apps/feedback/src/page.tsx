/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { PublicChannel } from "@spots/api/feedback/intake.queries";
import { inkOn } from "@spots/domain/platform/accent";
import type { Child } from "hono/jsx";
import { scriptAddress } from "./form-script";
import { style } from "./style";

type Page = {
  /** Its language and region, such as `en-GB`. */
  readonly locale: string;
  readonly title: string;
  readonly channel: PublicChannel | null;
  readonly nonce: string | undefined;
  readonly hasScript?: boolean;
  readonly children: Child;
};

/** CSS with the business's accent colour if it is a valid hex colour; otherwise the default. */
function face(accent: string | null): string {
  const own = accent && /^#[0-9a-f]{6}$/.test(accent) ? accent : null;
  return own
    ? `:root{--light:${own};--button:${own};--on-button:${inkOn(own)}}`
    : ":root{--light:var(--magic);--button:var(--ink);--on-button:var(--paper)}";
}

/**
 * A complete page for a customer, with the business's name and colour. It loads nothing from other
 * origins.
 */
function Page({ locale, title, channel, nonce, hasScript = false, children }: Page) {
  return (
    <html lang={locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{title}</title>
        <link rel="icon" href="data:," />
        <style nonce={nonce} dangerouslySetInnerHTML={{ __html: style + face(channel?.accent ?? null) }} />
      </head>
      <body>
        {channel && (
          <header class="brand">
            <i></i>
            <span>{channel.business}</span> <small>{channel.location}</small>
          </header>
        )}
        <main>{children}</main>
        {hasScript && <script src={scriptAddress} defer></script>}
      </body>
    </html>
  );
}

export const pageOf = (page: Page): string => `<!doctype html>${<Page {...page} />}`;
