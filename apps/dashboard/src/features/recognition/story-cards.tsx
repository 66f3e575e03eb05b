import { Card } from "@spots/ui/card";
import { Quote } from "@spots/ui/quote";
import { Status } from "@spots/ui/status";
import { useFormatter, useTranslations } from "next-intl";

type Shown = {
  readonly id: string;
  readonly kind: "customer" | "colleague" | "moment";
  readonly words: string;
  readonly of: string;
  readonly by: string | null;
  readonly about: string | null;
  /** Who else had a share in it. */
  readonly with: readonly string[];
  readonly value: string | null;
  readonly spot: string | null;
  readonly at: Date;
};

/** Stories as cards: on the wall of a business, on paper and for the readers of a link. */
export function StoryCards({ stories, timeZone }: { stories: readonly Shown[]; timeZone: string }) {
  const say = useTranslations("recognition.wall");
  const format = useFormatter();
  return (
    <ul className="grid items-start gap-5 sm:grid-cols-[repeat(auto-fill,minmax(19rem,1fr))] print:grid-cols-2 print:gap-3">
      {stories.map(({ id, kind, words, of, by, about, with: others, value, spot, at }) => {
        const month = format.dateTime(at, { month: "long", year: "numeric", timeZone });
        const source = say(`source.${kind}`, { of, by: by ?? "", month });
        const together = others.length > 0 && say("with", { names: format.list(others) });
        return (
          <li key={id} className="break-inside-avoid">
            <Card tone="paper" pad="roomy">
              <div className="grid gap-3">
                <Quote text={words} source={[about, source, together].filter(Boolean).join(" · ")} />
                {(value !== null || spot !== null) && (
                  <p className="flex flex-wrap gap-2">
                    {value && <Status tone="magic">{value}</Status>}
                    {spot && <Status tone="magic">{say("becameSpot", { name: spot })}</Status>}
                  </p>
                )}
              </div>
            </Card>
          </li>
        );
      })}
    </ul>
  );
}
