import type { GermanAddress } from "@spots/domain/kernel/locale";
import { pickLocale } from "@spots/domain/kernel/locales";
import { inkOn } from "@spots/domain/platform/accent";
import { customerMessages } from "@spots/messages/customers";
import { createTranslator } from "next-intl";
import { getTranslations } from "next-intl/server";
import { renderSVG } from "uqr";
import { Paper } from "@/print/paper";
import { PrintButton } from "@/print/printout-buttons";

type Props = {
  business: string;
  /** The language of the business, in which the poster is printed. */
  locale: string;
  germanAddress: GermanAddress;
  accent: string | null;
  address: string;
  location: string;
  /** The stage or touchpoint at which it asks; null: none. */
  about: string | null;
  size: "a4" | "a5";
};

/**
 * The printable poster of a channel: the question, the QR code and the short address as vectors,
 * with the business's name and colour.
 */
export async function Poster({ business, locale, germanAddress, accent, address, location, about, size }: Props) {
  const say = await getTranslations("channel");
  const language = pickLocale(locale, "en");
  const toCustomers = createTranslator({
    locale: language,
    messages: customerMessages(language, germanAddress),
    namespace: "customerPages",
  });
  const colour = accent ?? "#1b2136";
  const code = renderSVG(address, { border: 1, ecc: "M" });
  return (
    <div className="grid justify-items-center gap-6">
      <PrintButton />
      <Paper size={size}>
        <article
          id="poster"
          lang={language}
          data-theme="light"
          className="grid aspect-[1/1.414] w-full max-w-lg grid-rows-[auto_1fr_auto] justify-items-center overflow-hidden rounded-card border border-line bg-paper text-center text-ink shadow-high max-sm:text-[80%] print:text-[140%]"
        >
          <header
            className="w-full px-8 py-6"
            style={{ background: colour, color: inkOn(colour), printColorAdjust: "exact" }}
          >
            <p className="break-words font-serif text-[1.75em]">{business}</p>
            <p className="break-words">{[location, about].filter(Boolean).join(" · ")}</p>
          </header>
          <div className="grid content-center justify-items-center gap-6 px-8">
            <h2 className="max-w-[18ch] text-balance font-serif text-[2em] leading-tight">{toCustomers("question")}</h2>
            <div
              role="img"
              aria-label={say("posterCode", { address })}
              className="w-[62%] rounded-card bg-[#fff] p-3 [&>svg]:h-auto [&>svg]:w-full"
              dangerouslySetInnerHTML={{ __html: code }}
            />
          </div>
          <footer className="grid gap-1 px-8 pb-6">
            <p>{toCustomers("posterHow")}</p>
            <p className="num break-all text-small">{address.replace(/^https?:\/\//, "")}</p>
          </footer>
        </article>
      </Paper>
      <a
        className="underline underline-offset-4"
        download="qr.svg"
        href={`data:image/svg+xml;utf8,${encodeURIComponent(code)}`}
      >
        {say("downloadCode")}
      </a>
    </div>
  );
}
