import { Status } from "@spots/ui/status";
import { useFormatter, useTranslations } from "next-intl";
import { type Change, changeWords } from "./change-words";
import { valueText } from "./estimate-text";

/**
 * A change in words, with its interval. Direction and size are named only when it is likely real.
 */
export function ChangeCell({ change }: { change: Change }) {
  const say = useTranslations("results.change");
  const format = useFormatter();
  const { key, points, low, high } = changeWords(change);
  const signed = (limit: number) => valueText(format, "score", limit);
  if (key === "early")
    return <span className="block max-w-44 text-small text-ink-3 @2xl:text-start">{say("early")}</span>;
  const text = say(key, { points });
  return (
    <span className="num block max-w-44 text-small @2xl:text-start">
      {key === "unclear" ? text : <Status tone={key === "more" ? "good" : "warn"}>{text}</Status>}
      <span className="block text-tiny text-ink-3">{say("interval", { low: signed(low), high: signed(high) })}</span>
    </span>
  );
}
