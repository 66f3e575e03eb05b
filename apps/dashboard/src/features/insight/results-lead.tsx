import { bestMentioned } from "@spots/domain/insight/headline";
import { useTranslations } from "next-intl";
import { changeWords } from "./change-words";
import type { RankedSpot } from "./spot-table";
import { useEstimateWords } from "./use-estimate-words";

/** The conclusions of the period in sentences: the best mentioned spot, and what changed. */
export function ResultsLead({ spots }: { spots: readonly RankedSpot[] }) {
  const say = useTranslations("results.lead");
  const words = useEstimateWords("share", "answers");
  const best = bestMentioned(spots.map(({ name, mention }) => ({ name, mention: mention.estimate })));
  const changes = spots.flatMap(({ id, name, change }) => {
    const { key, points } = changeWords(change);
    return key === "more" || key === "less"
      ? [{ id, text: say(key === "more" ? "up" : "down", { spot: name, points }) }]
      : [];
  });
  const isCompared = spots.some(({ change }) => change !== null);
  return (
    <div className="grid max-w-[70ch] gap-2 wrap-anywhere">
      <p className="font-serif text-title">
        {best
          ? say("best", {
              spot: best.spot.name,
              value: words.value(best.mention.value),
              interval: words.interval(best.mention),
              hits: Math.round(best.mention.value * best.mention.n),
              n: best.mention.n,
            })
          : say("none")}
      </p>
      {changes.slice(0, 3).map(({ id, text }) => (
        <p key={id}>{text}</p>
      ))}
      {changes.length === 0 && <p className="text-ink-2">{say(isCompared ? "noChange" : "tooEarly")}</p>}
    </div>
  );
}
