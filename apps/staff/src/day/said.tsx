import { Quote } from "@spots/ui/quote";
import { SectionHead } from "@spots/ui/section-head";
import { useTranslations } from "use-intl";
import type { Day } from "../device/database";

/** What customers said about the member's moments. */
export function Said({ said }: Pick<Day, "said">) {
  const say = useTranslations("delivery");
  if (said.length === 0) return null;
  return (
    <section className="grid gap-4">
      <SectionHead title={say("said")} />
      {said.map(({ id, recallText, words, location }) => (
        <div key={id} className="grid gap-2">
          <Quote text={recallText || words} source={location} size="small" />
          {recallText && words && <p className="break-words text-ink-2 text-small">{say("saidThanks", { words })}</p>}
        </div>
      ))}
    </section>
  );
}
