"use client";

import "./printouts.css";
import { type ReactNode, useLayoutEffect, useRef, useState } from "react";

type Props = {
  id: string;
  paper: "wall" | "card";
  /** What it is, for those who listen. */
  label: string;
  /** Letters in pixels on paper: as large as they fit, between these two. */
  letters: readonly [smallest: number, largest: number];
  /** How often less may be said where the smallest letters are still too large. */
  tightest?: number;
  children: (tightness: number) => ReactNode;
};

/**
 * Sets the largest letters with which nothing is cut off, in steps of a quarter pixel. Halves the
 * range at each try, since each one lays out the whole sheet. False: even the smallest are too
 * large.
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

/** A sheet of paper, always light, on which all that must be said finds its room. */
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
    // What may be said is measured when the faces are there, and again whenever others have come.
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
