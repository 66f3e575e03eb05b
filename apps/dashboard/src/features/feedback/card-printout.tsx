import type { GermanAddress } from "@spots/domain/kernel/locale";
import { pickLocale } from "@spots/domain/kernel/locales";
import { customerMessages } from "@spots/messages/customers";
import { createTranslator } from "next-intl";
import { getTranslations } from "next-intl/server";
import { renderSVG } from "uqr";
import { Paper } from "@/print/paper";
import { PrintButton } from "@/print/printout-buttons";

type Props = {
  business: string;
  /** The language of the business, in which the cards are printed. */
  locale: string;
  germanAddress: GermanAddress;
  addresses: readonly string[];
};

/** The cards of a batch on A4, each in the size of a business card with lines to cut along. */
export async function CardPrintout({ business, locale, germanAddress, addresses }: Props) {
  const say = await getTranslations("card");
  const language = pickLocale(locale, "en");
  const toCustomers = createTranslator({
    locale: language,
    messages: customerMessages(language, germanAddress),
    namespace: "customerPages",
  });
  return (
    <div className="grid gap-6">
      <div>
        <PrintButton />
      </div>
      <Paper size="page">
        <ul
          lang={language}
          data-theme="light"
          className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,82mm),1fr))] border-s border-t border-line-2 bg-paper text-ink"
        >
          {addresses.map((address) => (
            <li
              key={address}
              className="grid h-[50mm] break-inside-avoid grid-cols-[1fr_auto] items-center gap-3 border-e border-b border-line-2 p-[5mm]"
            >
              <div className="grid min-w-0 gap-1.5">
                <p className="line-clamp-2 break-words font-serif text-[1.1em] leading-tight">{business}</p>
                <p className="text-small leading-snug">{toCustomers("question")}</p>
                <p className="num break-all text-[8px] text-ink-3 leading-tight">
                  {address.replace(/^https?:\/\//, "")}
                </p>
              </div>
              <div
                role="img"
                aria-label={say("code", { address })}
                className="w-[34mm] bg-[#fff] [&>svg]:h-auto [&>svg]:w-full"
                dangerouslySetInnerHTML={{ __html: renderSVG(address, { border: 1, ecc: "M" }) }}
              />
            </li>
          ))}
        </ul>
      </Paper>
    </div>
  );
}
