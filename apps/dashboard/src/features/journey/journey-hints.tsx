"use client";

import { type CoherenceHint, coherenceHints } from "@spots/domain/journey/coherence";
import { hintsOf, type ShapeHint } from "@spots/domain/journey/shape";
import { Button } from "@spots/ui/button";
import { SectionHead } from "@spots/ui/section-head";
import { useFormatter, useTranslations } from "next-intl";
import { memo, useDeferredValue, useMemo, useState } from "react";
import type { JourneyActs } from "./journey-acts";
import type { Journey } from "./journey-edit";
import type { Shape } from "./use-shape";

/** One hint: a sentence, and the buttons that act on it. */
type Line = { readonly key: string; readonly text: string; readonly acts: readonly Act[] };
type Act = { readonly label: string; readonly onPress: () => void };

/** The number of hints shown at first; a button shows the others. */
const atOnce = 6;

type Props = { journey: Journey; acts: JourneyActs; shape: Shape };

/**
 * Hints on what the journey lacks: an ending, a peak, spots at important touchpoints, stages
 * without a spot, and spots that conflict. They are computed after an edit has been painted.
 */
export function JourneyHints({ journey, ...rest }: Props) {
  return <Hints journey={useDeferredValue(journey)} {...rest} />;
}

const Hints = memo(function Hints({ journey, acts, shape }: Props) {
  const say = useTranslations("journey");
  const format = useFormatter();
  const [showsAll, setShowsAll] = useState(false);
  const stageOf = (id: string) => journey.stages.find((stage) => stage.id === id);
  const nameOf = (id: string) => stageOf(id)?.name ?? "";
  const placeOn = (stageId: string): Act[] => {
    const stage = stageOf(stageId);
    return stage ? [{ label: say("placeThere", { stage: stage.name }), onPress: () => acts.place(stage) }] : [];
  };
  const holderOf = (spotId: string) => {
    const stage = journey.stages.find(({ spots }) => spots.some(({ id }) => id === spotId));
    const spot = stage?.spots.find(({ id }) => id === spotId);
    return stage && spot ? { stage, spot } : null;
  };

  const lineOf = (hint: ShapeHint): Line => {
    if (hint.kind === "elementAlone")
      return {
        key: hint.element,
        text: say("hint.elementAlone", { element: say(`element.${hint.element}`) }),
        acts: [],
      };
    const key = JSON.stringify(hint);
    const stage = nameOf(hint.stageId);
    if (hint.kind === "peaksAdjacent")
      return { key, text: say("hint.peaksAdjacent", { stage, next: nameOf(hint.nextId) }), acts: [] };
    if (hint.kind === "truthAlone") {
      const touchpoint = stageOf(hint.stageId)?.touchpoints.find(({ id }) => id === hint.touchpointId)?.name ?? "";
      return { key, text: say("hint.truthAlone", { touchpoint, stage }), acts: placeOn(hint.stageId) };
    }
    return { key, text: say(`hint.${hint.kind}`, { stage }), acts: placeOn(hint.stageId) };
  };
  const pairOf = (hint: CoherenceHint): Line => {
    const holders = hint.spotIds.flatMap((id) => holderOf(id) ?? []);
    const names = { one: holders[0]?.spot.content.name ?? "", other: holders[1]?.spot.content.name ?? "" };
    return {
      key: hint.kind + hint.spotIds.join(),
      text:
        hint.kind === "alike"
          ? say("hint.alike", { ...names, words: hint.words })
          : say("hint.contradict", { ...names, a: say(`tone.${hint.tones[0]}`), b: say(`tone.${hint.tones[1]}`) }),
      acts: holders.map(({ stage, spot }) => ({
        label: say("openSpot", { name: spot.content.name }),
        onPress: () => acts.open(stage, spot),
      })),
    };
  };
  const { peakOnOne } = shape;
  const asked = useMemo(
    () => ({ shape: hintsOf(journey.stages), coherence: coherenceHints(journey.stages) }),
    [journey.stages],
  );
  const all = asked.shape.length + asked.coherence.length + (peakOnOne ? 1 : 0);
  const lines: Line[] = [
    ...(peakOnOne
      ? [
          {
            key: "one",
            text: say("hint.peakOnOne", {
              stage: nameOf(peakOnOne.stageId),
              share: format.number(peakOnOne.hits / peakOnOne.n, { style: "percent" }),
              n: peakOnOne.n,
            }),
            acts: [],
          },
        ]
      : []),
    ...asked.shape.slice(0, showsAll ? all : atOnce).map(lineOf),
    ...asked.coherence.slice(0, showsAll ? all : atOnce).map(pairOf),
  ].slice(0, showsAll ? all : atOnce);
  return (
    <section aria-labelledby="hints" className="mt-10">
      <SectionHead id="hints" title={say("hints")} detail={all === 0 ? say("noHints") : say("hintsTeach")} />
      <ul className="grid grid-cols-1">
        {lines.map(({ key, text, acts: does }) => (
          <li
            key={key}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-line border-t py-3"
          >
            <p className="min-w-0 max-w-prose flex-1 basis-72 break-words">{text}</p>
            {does.map(({ label, onPress }) => (
              <Button key={label} size="small" onClick={onPress}>
                {label}
              </Button>
            ))}
          </li>
        ))}
      </ul>
      {all > atOnce && (
        <Button variant="plain" size="small" onClick={() => setShowsAll(!showsAll)} aria-expanded={showsAll}>
          {showsAll ? say("fewerHints") : say("allHints", { count: all })}
        </Button>
      )}
    </section>
  );
});
