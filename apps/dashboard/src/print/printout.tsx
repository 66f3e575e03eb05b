"use client";

import "./printouts.css";
import { type ReactNode, useLayoutEffect, useRef, useState } from "react";

type Props = {
  id: string;
  paper: "wall" | "card";
  /** The accessible name of the printout. */
  label: string;
  /** The smallest and the largest font size in CSS pixels; the largest that fits is used. */
  letters: readonly [smallest: number, largest: number];
  /** The number of times the content may be reduced when the smallest font size does not fit. */
  tightest?: number;
  children: (tightness: number) => ReactNode;
};

/**
 * Sets the largest font size at which nothing overflows, in steps of a quarter pixel. It uses a
 * binary search, since each try lays out the whole printout.
 * @returns false when even the smallest font size overflows
 */
function fits(sheet: HTMLElement, [smallest, largest]: Props["letters"]): boolean {
  const body = sheet.querySelector("[data-body]") ?? sheet;
  const fitsWith = (quarters: number) => {
    sheet.style.fontSize = `${smallest + quarters / 4}px`;
    return body.scrollHeight <= body.clientHeight && sheet.scrollHeight <= sheet.clientHeight;
  };
  let [fitting, tooLarge] = [0, Math.round((largest - smallest) * 4)];
  if (fitsWith(tooLarge)) return true;
  if (!fitsWith(fitting)) return false;
  while (tooLarge - fitting > 1) {
    const middle = Math.floor((fitting + tooLarge) / 2);
    if (fitsWith(middle)) fitting = middle;
    else tooLarge = middle;
  }
  return fitsWith(fitting);
}

/** A printout of a fixed paper size, always in the light theme, whose content is fitted to it. */
export function Sheet({ id, paper, label, letters: [smallest, largest], tightest = 0, children }: Props) {
  const sheet = useRef<HTMLElement>(null);
  const [tightness, setTightness] = useState(0);
  useLayoutEffect(() => {
    const fit = () => {
      if (!sheet.current) return;
      if (fits(sheet.current, [smallest, largest]) || tightness === tightest) sheet.current.dataset.fitted = "";
      else setTightness(tightness + 1);
    };
    if (sheet.current) fits(sheet.current, [smallest, largest]);
    // Measured when the fonts are loaded, and again when more fonts have loaded.
    let isHere = true;
    document.fonts.ready.then(() => isHere && fit());
    document.fonts.addEventListener("loadingdone", fit);
    return () => {
      isHere = false;
      document.fonts.removeEventListener("loadingdone", fit);
    };
  }, [smallest, largest, tightness, tightest]);
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
        {children(tightness)}
      </article>
    </div>
  );
}
