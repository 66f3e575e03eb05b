import type { SpotContent } from "@spots/domain/spot/spot";
import { useTranslations } from "next-intl";

/** A draft spot on the printout, in large type. */
export function SheetMoment({ stage, draft }: { stage: string; draft: SpotContent }) {
  const say = useTranslations("guidedPath.print");
  const { name, happens, talkLine, anchor, stopRule } = draft;
  return (
    <article className="grid gap-[0.5em] rounded-card border-[1.5px] border-magic-rim bg-magic-wash px-[1.4em] py-[1.2em] [print-color-adjust:exact]">
      <p className="eyebrow">{stage}</p>
      <h3 className="font-serif text-[1.9em] leading-[1.1]">{name}</h3>
      <p className="text-[1.1em]">{happens}</p>
      {talkLine && (
        <p className="said text-[1.25em] before:content-[open-quote] after:content-[close-quote]">{talkLine}</p>
      )}
      {(anchor || stopRule) && (
        <p className="grid gap-x-[2em] text-[0.92em] sm:grid-cols-2 print:grid-cols-2">
          {anchor && (
            <span>
              <b className="font-semibold">{say("keep")}</b> {anchor}
            </span>
          )}
          {stopRule && (
            <span>
              <b className="font-semibold">{say("stop")}</b> {stopRule}
            </span>
          )}
        </p>
      )}
    </article>
  );
}
