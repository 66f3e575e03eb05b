import "./printouts.css";
import type { ReactNode } from "react";

export type PaperSize = "a4" | "a5" | "a6" | "page" | "a4-landscape" | "a3-landscape";

/**
 * Marks the part of a page that is printed, and the paper size. The rest of the page is hidden in
 * print. `page` is A4 with margins.
 */
export function Paper({ size, children }: { size: PaperSize; children: ReactNode }) {
  return (
    <div className="sheets min-w-0" data-size={size}>
      {children}
    </div>
  );
}
