"use client";

import { CopyButton } from "@spots/ui/copy-button";
import { useFormatter, useTranslations } from "next-intl";
import { QrCode } from "./qr-code";

/** A link that is shown once, as a QR code and to copy. */
export function HandedLink({ name, link, expiresAt }: { name: string; link: string; expiresAt: Date }) {
  const say = useTranslations("people");
  const format = useFormatter();
  return (
    <section aria-label={say("linkFor", { name })} className="grid justify-items-center gap-3">
      <p role="status" className="text-ink-2">
        {say("linkTeach", { day: format.dateTime(expiresAt, { dateStyle: "medium" }) })}
      </p>
      <QrCode text={link} label={say("linkCode", { name })} />
      <p className="w-full break-all text-small">{link}</p>
      <CopyButton text={link} label={say("copyLink")} copiedLabel={say("copied")} />
    </section>
  );
}
