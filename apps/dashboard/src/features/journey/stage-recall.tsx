import type { Estimate } from "@spots/domain/insight/estimate";
import { useFormatter, useTranslations } from "next-intl";

/** What customers retell of a stage, in words: measured, with n and interval, or how many answers are still missing. */
export function StageRecall({ recall }: { recall: Estimate | null }) {
  const say = useTranslations("journey");
  const format = useFormatter();
  if (!recall || recall.n === 0) return null;
  const share = (value: number) => format.number(value, { style: "percent" });
  return (
    <p className="pb-1 text-small text-ink-3">
      {recall.kind === "hidden"
        ? say("recallHidden", { n: recall.n, needed: recall.needed })
        : say(recall.stage === "early" ? "recallEarly" : "recallShown", {
            value: share(recall.value),
            low: share(recall.low),
            high: share(recall.high),
            n: recall.n,
          })}
    </p>
  );
}
