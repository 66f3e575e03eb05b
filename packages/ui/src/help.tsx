"use client";

import * as Radix from "radix-ui/popover";
import { useId } from "react";

type HelpProps = {
  /** The accessible name of the button, as a question. */
  label: string;
  word: string;
  /** The definition of the word, in one sentence. */
  means: string;
  example: string;
};

/**
 * A "?" button beside a word. It opens a definition and an example. Escape or a click elsewhere
 * closes it.
 */
export function Help({ label, word, means, example }: HelpProps) {
  const titleId = useId();
  return (
    <Radix.Root>
      <Radix.Trigger asChild>
        <button
          type="button"
          data-help
          title={label}
          aria-label={label}
          className="relative inline-grid size-6 shrink-0 cursor-pointer place-items-center rounded-full border border-edge align-middle font-sans text-tiny font-semibold text-ink-2 transition-colors after:absolute hover:bg-paper-3 hover:text-ink data-[state=open]:bg-paper-3 pointer-coarse:after:-inset-2.5"
        >
          {"?"}
        </button>
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          aria-labelledby={titleId}
          sideOffset={6}
          collisionPadding={12}
          className="z-50 grid w-[min(20rem,calc(100vw-1.5rem))] gap-1.5 rounded-card border border-line bg-paper px-4 py-3.5 text-start font-sans text-base leading-normal font-normal text-ink shadow-high outline-none animate-appear"
        >
          <p id={titleId} className="font-semibold first-letter:uppercase">
            {word}
          </p>
          <p>{means}</p>
          <p className="text-small text-ink-2">{example}</p>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
