import { renderSVG } from "uqr";

/** A QR code on white, in both themes. */
export function QrCode({ text, label }: { text: string; label: string }) {
  return (
    <div
      role="img"
      aria-label={label}
      className="w-full max-w-60 rounded-card border border-line bg-[#fff] p-3 [&>svg]:h-auto [&>svg]:w-full"
      dangerouslySetInnerHTML={{ __html: renderSVG(text, { border: 1, ecc: "M" }) }}
    />
  );
}
