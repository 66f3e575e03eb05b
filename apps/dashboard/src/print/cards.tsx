"use client";

import { CornerLight } from "@spots/ui/corner-light";
import { useFormatter, useTranslations } from "next-intl";
import type { Card } from "./poster-content";
import { Sheet } from "./printout";
import { PictureButton } from "./printout-buttons";
import { fileName } from "./save";

/** A printed card for each spot: what, why, how, and when not to. */
export function Cards({ business, cards }: { business: string; cards: readonly Card[] }) {
  const say = useTranslations("transfer");
  return (
    <ul
      aria-label={say("cards")}
      className="sheets grid grid-cols-[repeat(auto-fill,minmax(min(100%,17rem),1fr))] gap-x-6 gap-y-8"
    >
      {cards.map((card) => (
        <li key={card.id} className="grid content-start justify-items-start gap-3">
          <ShiftCard business={business} card={card} />
          <div className="not-printed">
            <PictureButton sheet={card.id} of={card.content.name} file={fileName(card.content.name, "png")} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function ShiftCard({ business, card: { id, stage, isPilot, content, inventors } }: { business: string; card: Card }) {
  const say = useTranslations("transfer");
  const format = useFormatter();
  const { name, briefWhat, briefWhy, briefHow, happens, cues, talkLine, stopRule } = content;
  const parts = [
    { term: say("what"), said: briefWhat || happens },
    { term: say("why"), said: briefWhy },
    { term: say("how"), said: briefHow },
  ].filter(({ said }) => said !== "");
  return (
    <Sheet id={id} paper="card" label={name} letters={[6, 19]}>
      {() => (
        <div
          data-body
          className="relative isolate grid h-full grid-rows-[auto_1fr_auto] gap-[1em] overflow-hidden px-[8mm] py-[8mm] leading-[1.4] wrap-anywhere"
        >
          <CornerLight />
          <header>
            <p className="text-[0.78em] font-semibold tracking-[0.06em] text-magic-ink uppercase">
              {isPilot ? say("pilotAt", { stage }) : stage}
            </p>
            <h2 className="heading mt-[0.2em] max-w-[92%] text-[1.9em] text-pretty leading-[1.08]">{name}</h2>
          </header>
          <div className="grid content-start gap-[0.9em]">
            <dl className="grid gap-[0.75em]">
              {parts.map(({ term, said }) => (
                <div key={term}>
                  <dt className="text-[0.8em] font-semibold text-ink-3">{term}</dt>
                  <dd className="whitespace-pre-line">{said}</dd>
                </div>
              ))}
            </dl>
            {cues.length > 0 && (
              <div>
                <h3 className="text-[0.8em] font-semibold text-ink-3">{say("cues")}</h3>
                <ul className="grid gap-[0.15em]">
                  {cues.map((cue) => (
                    <li key={cue} className="flex gap-[0.6em]">
                      <span aria-hidden className="mt-[0.45em] size-[0.5em] shrink-0 rounded-full bg-magic-rim" />
                      <span className="min-w-0">{cue}</span>
                    </li>
                  ))}
                </ul>
              </div>
            )}
            {talkLine && (
              <p className="said border-s-2 border-magic-rim ps-[0.7em] text-[1.15em] leading-[1.3] before:content-[open-quote] after:content-[close-quote]">
                {talkLine}
              </p>
            )}
          </div>
          <footer className="grid gap-[0.7em]">
            {stopRule && (
              <div className="rounded-card border border-line-2 bg-paper-2 px-[0.9em] py-[0.6em]">
                <h3 className="text-[0.8em] font-semibold text-ink-3">{say("stop")}</h3>
                <p>{stopRule}</p>
              </div>
            )}
            <p className="text-[0.78em] text-ink-3">
              {[business, inventors.length > 0 && say("inventedBy", { names: format.list(inventors) })]
                .filter(Boolean)
                .join(" · ")}
            </p>
          </footer>
        </div>
      )}
    </Sheet>
  );
}
