import { Status } from "@spots/ui/status";
import { useTranslations } from "next-intl";
import { type Change, changeWords } from "./change-words";

/** A change in words, with its interval. Direction and size are named only when it is likely real. */
export function ChangeCell({ change }: { change: Change }) {
  const say = useTranslations("results.change");
  const { key, points, low, high } = changeWords(change);
  if (key === "early") return <span className="text-small text-ink-3">{say("early")}</span>;
  const text = say(key, { points });
  return (
    <span className="num block text-small">
      {key === "unclear" ? text : <Status tone={key === "more" ? "good" : "warn"}>{text}</Status>}
      <span className="block text-tiny text-ink-3">{say("interval", { low, high })}</span>
    </span>
  );
}
