"use client";

import { useId, useRef, useState } from "react";
import { later, useLater } from "./later";
import { Trigger } from "./trigger";

type HelpProps = {
  /** The accessible name of the button, as a question. */
  label: string;
  word: string;
  /** The definition of the word, in one sentence. */
  means: string;
  example: string;
};

const surface = later(() => import("./help-surface").then((module) => module.HelpSurface));

/**
 * A "?" button beside a word. It opens a definition and an example. Escape or a click elsewhere
 * closes it.
 */
export function Help({ label, ...words }: HelpProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const { loaded: Surface, load } = useLater(surface);
  return (
    <>
      <Trigger
        opens="dialog"
        isOpen={isOpen}
        controls={id}
        onNear={() => void load()}
        onPress={() => {
          setOpen(!isOpen);
          void load();
        }}
      >
        <button
          ref={button}
          type="button"
          data-help
          title={label}
          aria-label={label}
          className="relative inline-grid size-6 shrink-0 cursor-pointer place-items-center rounded-full border border-edge align-middle font-sans text-tiny font-semibold text-ink-2 transition-colors after:absolute hover:bg-paper-3 hover:text-ink data-[state=open]:bg-paper-3 pointer-coarse:after:-inset-2.5"
        >
          {"?"}
        </button>
      </Trigger>
      {Surface && <Surface {...words} id={id} isOpen={isOpen} onOpenChange={setOpen} button={button} />}
    </>
  );
}
