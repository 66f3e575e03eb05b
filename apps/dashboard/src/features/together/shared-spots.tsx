import type { SharedSpot } from "@spots/domain/together/share";
import { Card } from "@spots/ui/card";
import { Facts } from "@spots/ui/facts";
import { SectionHead } from "@spots/ui/section-head";
import { getTranslations } from "next-intl/server";

type Props = {
  spots: readonly SharedSpot[];
  /** They stand on no road of their own: names alone are listed here, too. */
  isListed: boolean;
};

/** The spots of a share with all of their words that were chosen. */
export async function SharedSpots({ spots, isListed }: Props) {
  const say = await getTranslations("together.shared");
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
  const say = await getTranslations("together.shared");
  const factsOf = (pairs: readonly (readonly [term: string, detail: string | undefined])[]) =>
    pairs.flatMap(([term, detail]) =>
      detail ? [{ term, detail: <span className="break-words">{detail}</span> }] : [],
    );
  const said = factsOf([
    [say("happens"), words?.happens],
    [say("retold"), words?.retold],
    [say("anchor"), words?.anchor],
    [say("emotion"), emotion],
  ]);
  const brief = factsOf([
    [say("what"), briefing?.what],
    [say("why"), briefing?.why],
    [say("how"), briefing?.how],
    [say("cues"), briefing?.cues.join(" · ")],
    [say("stopRule"), briefing?.stopRule],
  ]);
  return (
    <Card as="article" tone="magic-outline" pad="roomy">
      <div className="grid gap-4">
        <h3 className="heading break-words text-title">{name}</h3>
        {words?.talkLine && (
          <p className="said text-lead before:content-[open-quote] after:content-[close-quote]">{words.talkLine}</p>
        )}
        {said.length > 0 && <Facts items={said} />}
        {brief.length > 0 && (
          <div className="grid gap-2.5 border-line border-t pt-4">
            <h4 className="eyebrow">{say("briefing")}</h4>
            <Facts items={brief} />
          </div>
        )}
      </div>
    </Card>
  );
}
