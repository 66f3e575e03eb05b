import "./printouts.css";
import type { ReactNode } from "react";

export type PaperSize = "a4" | "a5" | "page" | "a4-landscape" | "a3-landscape";

/**
 * What is printed of a page, on paper of one size: the rest of the page stays on the screen. `page`
 * is A4 with margins.
 */
export function Paper({ size, children }: { size: PaperSize; children: ReactNode }) {
  return (
    <div className="sheets min-w-0" data-size={size}>
      {children}
    </div>
  );
}
