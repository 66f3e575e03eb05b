import { type PosterDesign, posterContrast } from "@spots/domain/feedback/poster";
import type { GermanAddress } from "@spots/domain/kernel/locale";
import { customerMessages } from "@spots/messages/customers";
import { createTranslator } from "next-intl";
import { getTranslations } from "next-intl/server";
import { renderSVG } from "uqr";
import { Paper } from "@/print/paper";
import { PrintButton } from "@/print/printout-buttons";
import { PosterEditor } from "./poster-editor";

type Props = {
  business: string;
  germanAddress: GermanAddress;
  address: string;
  /** The address that is printed to be typed: the short one, where there is one. */
  typed: string;
  location: string;
  /** The stage or touchpoint at which it asks; null: none, or a spot, which customers never read. */
  about: string | null;
  design: PosterDesign;
};

/** How large the letters of a printout are in print. */
const letters = { a4: "print:text-[140%]", a5: "print:text-[100%]", a6: "print:text-[70%]" } as const;

/**
 * The printout of a channel: a poster, a table card or a sheet of stickers, with the question, the
 * QR code as vectors, and the business's name and colour.
 */
export async function Poster({ business, germanAddress, address, typed, location, about, design }: Props) {
  const say = await getTranslations("channel");
  const { size, language, colour } = design;
  const toCustomers = createTranslator({
    locale: language,
    messages: customerMessages(language, germanAddress),
    namespace: "customerPages",
  });
  const contrast = posterContrast(colour);
  const code = renderSVG(address, { border: 1, ecc: "M" });
  const [headline, note] = [design.headline || toCustomers("question"), design.note || toCustomers("posterHow")];
  const band = { background: colour, color: contrast.ink, printColorAdjust: "exact" } as const;
  const shared = { id: "poster", lang: language, "data-theme": "light", dir: "auto" } as const;
  const label = say("posterCode", { address });
  return (
    <div className="grid justify-items-center gap-6">
      <PosterEditor design={design} contrast={contrast} />
      <PrintButton />
      {size === "stickers" ? (
        <Paper size="a4">
          <article
            {...shared}
            className="grid aspect-[1/1.414] w-full max-w-lg grid-cols-3 grid-rows-4 gap-[2%] rounded-card border border-line bg-paper p-[3%] text-[45%] text-ink shadow-high print:text-[100%]"
          >
            {Array.from({ length: 12 }, (_, nth) => (
              <section
                key={nth}
                aria-hidden={nth > 0}
                className="grid grid-rows-[auto_1fr_auto] justify-items-center gap-[0.4em] overflow-hidden rounded-control border border-dashed border-line text-center"
              >
                <p className="w-full truncate px-[0.6em] py-[0.3em]" style={band}>
                  {business}
                </p>
                <Code code={code} label={nth === 0 ? label : undefined} className="h-full min-h-0 [&>svg]:h-full" />
                <p className="line-clamp-2 px-[0.5em] pb-[0.4em] leading-tight break-words">{headline}</p>
              </section>
            ))}
          </article>
        </Paper>
      ) : (
        <Paper size={size}>
          <article
            {...shared}
            className={`grid aspect-[1/1.414] w-full max-w-lg grid-rows-[auto_1fr_auto] justify-items-center overflow-hidden rounded-card border border-line bg-paper text-center text-ink shadow-high max-sm:text-[80%] ${letters[size]}`}
          >
            <header className="w-full px-[2em] py-[1.5em]" style={band}>
              <p className="break-words font-serif text-[1.75em]">{business}</p>
              <p className="break-words">{[location, about].filter(Boolean).join(" · ")}</p>
            </header>
            <div className="grid content-center justify-items-center gap-[1.5em] px-[2em]">
              <h2 className="max-w-[18ch] text-balance break-words font-serif text-[2em] leading-tight">{headline}</h2>
              <Code code={code} label={label} className="w-[62%] p-[0.75em] [&>svg]:h-auto [&>svg]:w-full" />
            </div>
            <footer className="grid gap-[0.25em] px-[2em] pb-[1.5em]">
              <p className="break-words">{note}</p>
              <p className="num break-all text-[0.85em]">{typed.replace(/^https?:\/\//, "")}</p>
            </footer>
          </article>
        </Paper>
      )}
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

/** The QR code, black on white whatever the colour of the printout is. */
function Code({ code, label, className }: { code: string; label: string | undefined; className: string }) {
  const look = `rounded-card bg-[#fff] ${className}`;
  return label === undefined ? (
    <div className={look} dangerouslySetInnerHTML={{ __html: code }} />
  ) : (
    <div role="img" aria-label={label} className={look} dangerouslySetInnerHTML={{ __html: code }} />
  );
}
