"use client";

import * as Radix from "radix-ui/popover";
import { type RefObject, useId, useRef } from "react";

type SurfaceProps = {
  id: string;
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
  button: RefObject<HTMLButtonElement | null>;
  word: string;
  means: string;
  example: string;
};

/** The definition beside a "?" button. It is loaded when such a button is first used. */
export function HelpSurface({ id, isOpen, onOpenChange, button, word, means, example }: SurfaceProps) {
  const titleId = useId();
  const isLeft = useRef(false);
  return (
    <Radix.Root open={isOpen} onOpenChange={onOpenChange}>
      <Radix.Anchor virtualRef={button as RefObject<HTMLButtonElement>} />
      <Radix.Portal>
        <Radix.Content
          id={id}
          aria-labelledby={titleId}
          sideOffset={6}
          collisionPadding={12}
          onInteractOutside={(event) => {
            // A press on the button closes it by itself.
            if (event.target instanceof Node && button.current?.contains(event.target)) event.preventDefault();
            else isLeft.current = true;
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (!isLeft.current) button.current?.focus();
            isLeft.current = false;
          }}
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
