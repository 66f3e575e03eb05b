import type { ReactNode } from "react";
import { SkipLink } from "./app-shell";

type PhoneShellProps = {
  /** "Hi Maria"; the page's first heading. */
  title: string;
  side?: ReactNode;
  skipText: string;
  banner?: ReactNode;
  /** The bar under the thumb. */
  dock?: ReactNode;
  children: ReactNode;
};

/** A page for one hand: a word of greeting, one thing to do, the dock. On a wide screen it stays a phone's width. */
export function PhoneShell({ title, side, skipText, banner, dock, children }: PhoneShellProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink text={skipText} />
      {banner}
      <header className="mx-auto flex w-full max-w-xl items-center justify-between gap-3 px-5 pt-4 pb-2">
        <h1 className="heading min-w-0 truncate py-1 text-lead">{title}</h1>
        {side && <div className="flex shrink-0 items-center gap-2">{side}</div>}
      </header>
      <main
        id="content"
        tabIndex={-1}
        className="mx-auto grid w-full max-w-xl flex-1 content-start gap-6 px-5 pt-2 pb-8 outline-none"
      >
        {children}
      </main>
      {dock}
    </div>
  );
}
