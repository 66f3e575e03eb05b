"use client";

import "./sheets.css";
import { type ReactNode, useLayoutEffect, useRef } from "react";

type Props = {
  id: string;
  paper: "wall" | "card";
  /** What it is, for those who listen. */
  label: string;
  /** Letters in pixels on paper: as large as they fit, between these two. */
  letters: readonly [smallest: number, largest: number];
  children: ReactNode;
};

/** The largest letters with which nothing is cut off, in steps of a quarter pixel. */
function fit(sheet: HTMLElement, [smallest, largest]: Props["letters"]) {
  sheet.dataset.fitted = "";
  const body = sheet.querySelector("[data-body]") ?? sheet;
  for (let size = largest; size >= smallest; size -= 0.25) {
    sheet.style.fontSize = `${size}px`;
    if (body.scrollHeight <= body.clientHeight && sheet.scrollHeight <= sheet.clientHeight) return;
  }
}

/** A sheet of paper, always light, on which all that must be said finds its room. */
export function Sheet({ id, paper, label, letters: [smallest, largest], children }: Props) {
  const sheet = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const settle = () => sheet.current && fit(sheet.current, [smallest, largest]);
    settle();
    // Letters are measured again whenever faces have come.
    document.fonts.ready.then(settle);
    document.fonts.addEventListener("loadingdone", settle);
    return () => document.fonts.removeEventListener("loadingdone", settle);
  }, [smallest, largest]);
  return (
    <div className={`sheet-place sheet-${paper} rounded-control border border-line shadow-high`}>
      <article
        id={id}
        ref={sheet}
        aria-label={label}
        data-theme="light"
        className="sheet bg-paper text-ink"
        style={{ fontSize: `${largest}px` }}
      >
        {children}
      </article>
    </div>
  );
}
