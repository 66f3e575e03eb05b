import type { SharedSpot } from "@spots/domain/sharing/share";
import { fillSlots } from "@spots/domain/spot/slots";
import { Card } from "@spots/ui/card";
import { SectionHead } from "@spots/ui/section-head";
import { getTranslations } from "next-intl/server";

type Props = {
  spots: readonly SharedSpot[];
  /** True when the journey is not shared: spots without further text are listed by name, too. */
  isListed: boolean;
};

/** The spots of a share with the shared fields. */
export async function SharedSpots({ spots, isListed }: Props) {
  const say = await getTranslations("sharing.shared");
  const told = spots.filter(({ words, briefing }) => isListed || words || briefing);
  if (told.length === 0) return null;
  const isFull = told.some(({ words, briefing }) => words || briefing);
  return (
    <section aria-labelledby="spots">
      <SectionHead id="spots" title={say(isFull ? "full" : "spots")} />
      <div className="grid gap-5 lg:grid-cols-2">
        {told.map((spot, at) => (
          <SpotCard key={String(at)} spot={spot} />
        ))}
      </div>
    </section>
  );
}

async function SpotCard({ spot: { name, emotion, words, briefing } }: { spot: SharedSpot }) {
  const say = await getTranslations("sharing.shared");
  const said: Terms = [
    [say("happens"), words?.happens],
    [say("retold"), words?.retold],
    [say("anchor"), words?.anchor],
    [say("emotion"), emotion],
  ];
  const slot = await getTranslations("delivery.slot");
  const neutral = { name: slot("name"), occasion: slot("occasion") };
  const fill = (text: string) => fillSlots(text, null, neutral);
  const brief: Terms = [
    [say("what"), fill(briefing?.what ?? "")],
    [say("why"), fill(briefing?.why ?? "")],
    [say("how"), fill(briefing?.how ?? "")],
    [say("cues"), briefing?.cues.map(fill).join(" · ")],
    [say("stopRule"), briefing?.stopRule],
  ];
  return (
    <Card as="article" tone="magic-outline" pad="roomy">
      <div className="grid gap-4">
        <h3 className="heading break-words text-title">{name}</h3>
        {words?.talkLine && (
          <p className="said text-lead before:content-[open-quote] after:content-[close-quote]">{words.talkLine}</p>
        )}
        <TermList terms={said} />
        {brief.some(([, text]) => text) && (
          <div className="grid gap-3 border-line border-t pt-4">
            <h4 className="eyebrow">{say("briefing")}</h4>
            <TermList terms={brief} />
          </div>
        )}
      </div>
    </Card>
  );
}

type Terms = readonly (readonly [term: string, text: string | undefined])[];

/** A description list of the fields that have a text. */
function TermList({ terms }: { terms: Terms }) {
  const written = terms.filter(([, text]) => text);
  if (written.length === 0) return null;
  return (
    <dl className="grid gap-3 sm:gap-2.5">
      {written.map(([term, text]) => (
        <div key={term} className="grid gap-x-4 gap-y-0.5 sm:grid-cols-[8.5rem_minmax(0,1fr)] sm:items-baseline">
          <dt className="text-ink-3 text-small">{term}</dt>
          <dd className="whitespace-pre-line break-words">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
