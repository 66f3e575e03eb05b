import { Anchor } from "@spots/ui/link";
import { Status } from "@spots/ui/status";
import { useFormatter, useTranslations } from "next-intl";
import { type Change, changeWords } from "./change-words";
import { valueText } from "./estimate-text";

type Props = {
  change: Change;
  /** The page that takes the change apart, and the accessible name of the link. */
  behind?: { readonly href: string; readonly label: string } | undefined;
};

/**
 * A change in words, with its interval. Direction and size are named only when it is likely real.
 */
export function ChangeCell({ change, behind }: Props) {
  const say = useTranslations("results.change");
  const format = useFormatter();
  const { key, points, low, high } = changeWords(change);
  const signed = (limit: number) => valueText(format, "score", limit);
  if (key === "early")
    return <span className="block max-w-44 text-small text-ink-3 @2xl:text-start">{say("early")}</span>;
  const text = say(key, { points });
  const interval = say("interval", { low: signed(low), high: signed(high) });
  return (
    <span className="num block max-w-44 text-small @2xl:text-start">
      {key === "unclear" ? text : <Status tone={key === "more" ? "good" : "warn"}>{text}</Status>}
      {behind ? (
        <Anchor
          href={behind.href}
          aria-label={`${behind.label}: ${interval}`}
          className="block rounded-control text-tiny text-ink-2 underline decoration-line-2 underline-offset-3 hover:text-ink hover:decoration-current pointer-coarse:py-2"
        >
          {interval}
        </Anchor>
      ) : (
        <span className="block text-tiny text-ink-3">{interval}</span>
      )}
    </span>
  );
}
