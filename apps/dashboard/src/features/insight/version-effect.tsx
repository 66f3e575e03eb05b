import type { Estimate } from "@spots/domain/insight/estimate";
import { shareDifference } from "@spots/domain/insight/share";
import { mayCompare, verdictOf } from "@spots/domain/insight/verdict";
import { useFormatter, useTranslations } from "next-intl";
import { changeWords } from "./change-words";
import { valueText } from "./estimate-text";

type Version = { readonly number: number; readonly mention: Estimate };

const countOf = ({ value, n }: { value: number; n: number }) => ({ hits: Math.round(value * n), n });

/**
 * What the newest version changed, against the one before it: a sentence, and the warning that a
 * comparison before and after proves no cause.
 */
export function VersionEffect({ versions }: { versions: readonly Version[] }) {
  const say = useTranslations("results.effect");
  const format = useFormatter();
  const [now, before] = versions;
  if (!now || !before) return null;
  const { mention: to } = now;
  const { mention: from } = before;
  const difference =
    to.kind === "shown" && from.kind === "shown" && mayCompare(from, to)
      ? shareDifference({ from: countOf(from), to: countOf(to) })
      : null;
  const signed = (limit: number) => valueText(format, "score", limit);
  const { key, points, low, high } = changeWords(difference && { ...difference, verdict: verdictOf(difference) });
  return (
    <div className="grid max-w-[70ch] gap-1.5">
      <p className="num">
        {say(key, { points, low: signed(low), high: signed(high), number: now.number, before: before.number })}
      </p>
      <p className="text-small text-ink-2">{say("warning")}</p>
    </div>
  );
}
