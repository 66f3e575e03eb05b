import { useMemo } from "react";
import { renderSVG } from "uqr";
import { useTranslations } from "use-intl";
import { Sheet } from "./sheet";

type Props = { open: boolean; onClose: () => void; address: string };

/** The QR code that a customer scans from the phone: black on white in both themes. */
export function QrSheet({ open, onClose, address }: Props) {
  const say = useTranslations("staffApp.visit");
  const picture = useMemo(() => `data:image/svg+xml;utf8,${encodeURIComponent(renderSVG(address))}`, [address]);
  return (
    <Sheet open={open} onClose={onClose} title={say("qrTitle")} description={say("qrTeach")}>
      <div className="grid justify-items-center gap-3">
        <img src={picture} alt={say("qrAlt")} className="aspect-square w-full max-w-72 rounded-card bg-white p-3" />
        <p className="num break-all text-center text-small text-ink-2">{address}</p>
      </div>
    </Sheet>
  );
}
