import { Disclosure } from "@spots/ui/disclosure";
import { useTranslations } from "next-intl";

type Part =
  | "mention"
  | "change"
  | "delivery"
  | "small"
  | "next"
  | "versions"
  | "chart"
  | "places"
  | "across"
  | "why"
  | "read"
  | "chain";

/** How the figures of a page are computed and when they are hidden. */
export function HowSure({ parts, minimum }: { parts: readonly Part[]; minimum: number }) {
  const say = useTranslations("results.sure");
  return (
    <Disclosure summary={say("ask")}>
      {parts.map((part) => (
        <p key={part}>{say(part, { minimum })}</p>
      ))}
    </Disclosure>
  );
}
