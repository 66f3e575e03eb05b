/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { PublicChannel } from "@spots/api/feedback/intake.queries";
import { directionOf } from "@spots/domain/form/language";
import { inkOn } from "@spots/domain/platform/accent";
import { logoPath } from "@spots/domain/platform/logo";
import type { Child } from "hono/jsx";
import { style } from "./style";

type Page = {
  /** Its language and region, such as `en-GB`. */
  readonly locale: string;
  readonly title: string;
  /** What a preview of its link shows; none unless given. */
  readonly description?: string;
  readonly channel: Pick<PublicChannel, "businessId" | "business" | "location" | "accent" | "logo"> | null;
  readonly nonce: string | undefined;
  /** The address of its script; none unless given. */
  readonly script?: string;
  /** The style of this page alone. */
  readonly moreStyle?: string;
  readonly children: Child;
};

/** CSS with the business's accent colour if it is a valid hex colour; otherwise the default. */
function face(accent: string | null): string {
  const own = accent && /^#[0-9a-f]{6}$/.test(accent) ? accent : null;
  return own
    ? `:root{--light:${own};--button:${own};--on-button:${inkOn(own)}}`
    : ":root{--light:var(--magic);--button:var(--ink);--on-button:var(--paper)}";
}

type Shown = NonNullable<Page["channel"]>;

/** The logo of the business, or its name. A page loads three files at most: it, a script, a logo. */
function Brand({ business, businessId, logo }: Shown) {
  if (logo)
    return <img src={logoPath(businessId, logo)} alt={business} width={logo.width / 2} height={logo.height / 2} />;
  return (
    <>
      <i></i>
      <span>{business}</span>
    </>
  );
}

/**
 * A complete page for a customer, with the business's name and colour. It loads nothing from other
 * origins.
 */
function Page({ locale, title, description, channel, nonce, script, moreStyle = "", children }: Page) {
  return (
    <html lang={locale} dir={directionOf(locale) === "rtl" ? "rtl" : undefined}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{title}</title>
        {description !== undefined && <meta name="description" content={description} />}
        <link rel="icon" href="data:," />
        <style nonce={nonce} dangerouslySetInnerHTML={{ __html: style + face(channel?.accent ?? null) + moreStyle }} />
      </head>
      <body>
        {channel && (
          <header class="brand">
            <Brand {...channel} /> <small>{channel.location}</small>
          </header>
        )}
        <main>{children}</main>
        {script !== undefined && <script src={script} defer></script>}
      </body>
    </html>
  );
}

export const pageOf = (page: Page): string => `<!doctype html>${<Page {...page} />}`;
