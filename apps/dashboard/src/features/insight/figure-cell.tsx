import type { Estimate } from "@spots/domain/insight/estimate";
import { Anchor } from "@spots/ui/link";
import { useTranslations } from "next-intl";
import { type CountedThing, useEstimateWords } from "./use-estimate-words";

type Props = {
  estimate: Estimate;
  of: CountedThing;
  /** The answers or moments that the figure left out to protect small groups. */
  leftOut?: number;
  /**
   * The page with the answers or moments behind the figure, and the accessible name of the link.
   * `rows` is what it lists, where that is not what the figure counts: null while it lists nothing.
   */
  behind?: { href: string; label: string; rows?: string | null } | undefined;
  /** "12 of 40 answers"; by default, the words for what is counted. */
  size?: string | undefined;
};

const shorts = {
  answers: "answersShort",
  due: "momentsShort",
  moments: "momentsShort",
  visits: "visitsShort",
  promises: "promisesShort",
  clues: "cluesShort",
  relays: "relaysShort",
  askings: "askingsShort",
} as const;

/** A share with its interval and n, which link to what is behind it. */
export function FigureCell({ estimate, of, leftOut = 0, behind, size }: Props) {
  const say = useTranslations("results");
  const words = useEstimateWords("share", of);
  const rest = words.leftOut(leftOut);
  const small = (text: string) => (text ? <span className="block text-tiny text-ink-3">{text}</span> : null);
  const plain = (text: string) => <span className="text-tiny text-ink-3">{text}</span>;
  const linked = (text: string) =>
    behind ? (
      <Anchor
        href={behind.href}
        aria-label={`${behind.label}: ${text}`}
        className="rounded-control text-tiny text-ink-2 underline decoration-line-2 underline-offset-3 hover:text-ink hover:decoration-current pointer-coarse:inline-block pointer-coarse:py-2"
      >
        {text}
      </Anchor>
    ) : (
      plain(text)
    );
  const link = (text: string) =>
    behind?.rows === undefined ? (
      linked(text)
    ) : (
      <>
        {plain(text)}
        {behind.rows !== null && <span className="block">{linked(behind.rows)}</span>}
      </>
    );
  if (estimate.kind === "hidden") {
    const count = say(`behind.${shorts[of]}`, { n: estimate.n });
    return (
      <span className="num block max-w-52 @2xl:text-start">
        <span className="text-small text-ink-3 italic">
          {estimate.n === 0 && of === "due" ? say("noneDue") : words.missing(estimate)}
        </span>
        {estimate.n > 0 && <span className="block">{link(count)}</span>}
      </span>
    );
  }
  const grey = estimate.stage === "early";
  return (
    <span className="num block max-w-52 @2xl:text-start">
      <b className={grey ? "font-medium text-ink-3" : "font-semibold"}>{words.value(estimate.value)}</b>{" "}
      <span className="text-tiny text-ink-3">{words.interval(estimate)}</span>
      <span className="block">{link(size ?? words.size(estimate))}</span>
      {small(words.early(estimate))}
      {small(words.waiting(estimate))}
      {small(rest)}
    </span>
  );
}
