"use client";

import { CopyButton } from "@spots/ui/copy-button";
import { useFormatter, useTranslations } from "next-intl";
import { renderSVG } from "uqr";

/** A link that is shown once, as a QR code and to copy. */
export function HandedLink({ name, link, expiresAt }: { name: string; link: string; expiresAt: Date }) {
  const say = useTranslations("people");
  const format = useFormatter();
  return (
    <section aria-label={say("linkFor", { name })} className="grid justify-items-center gap-3">
      <p role="status" className="text-ink-2">
        {say("linkTeach", { day: format.dateTime(expiresAt, { dateStyle: "medium" }) })}
      </p>
      <div
        role="img"
        aria-label={say("linkCode", { name })}
        className="w-full max-w-60 rounded-card border border-line bg-[#fff] p-3 [&>svg]:h-auto [&>svg]:w-full"
        dangerouslySetInnerHTML={{ __html: renderSVG(link, { border: 1, ecc: "M" }) }}
      />
      <p className="w-full break-all text-small">{link}</p>
      <CopyButton text={link} label={say("copyLink")} copiedLabel={say("copied")} />
    </section>
  );
}
