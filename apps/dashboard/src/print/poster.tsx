"use client";

import { Elements } from "@spots/domain/journey/element";
import { peakOf } from "@spots/domain/journey/shape";
import { kindBeside } from "@spots/domain/journey/stage-kind";
import type { Element } from "@spots/domain/journey/touchpoint";
import { Mark } from "@spots/ui/mark";
import { WallRoad } from "@spots/ui/wall-road";
import { useFormatter, useTranslations } from "next-intl";

import { bandsOf, type PosterStage, type Room, roomOf, tightest } from "./poster-content";
import { Sheet } from "./printout";

const shapes = { environment: "square", product: "diamond", service: "circle" } as const satisfies Record<
  Element,
  string
>;
/** The classes that limit a text to a number of lines. */
const clamps = ["", "line-clamp-1", "line-clamp-2", "line-clamp-3", "line-clamp-4"] as const;

type Props = {
  business: string;
  name: string;
  persona: string | null;
  product: string;
  stages: readonly PosterStage[];
  /** The version and its date. */
  state: string;
};

/** The journey as an A3 poster: its feelings, its stages with live spots, and their texts. */
export function Poster({ business, name, persona, product, stages, state }: Props) {
  const say = useTranslations("transfer");
  const bands = bandsOf(stages);
  const lit = stages.filter(hasLight).length;
  return (
    <Sheet id="poster" paper="wall" label={say("posterOf", { name })} letters={[8, 21]} tightest={tightest}>
      {(tightness) => (
        <div className="grid h-full grid-rows-[auto_minmax(0,1fr)_auto] gap-[1.1em] px-[14mm] py-[12mm] leading-[1.4]">
          <header className="flex items-end justify-between gap-[3em]">
            <div className="min-w-0">
              <p className="text-[0.9em] font-semibold tracking-[0.07em] text-ink-3 uppercase">{business}</p>
              <h2 className="heading mt-[0.1em] text-[3.4em] leading-[1.08]">{name}</h2>
            </div>
            <dl className="flex shrink-0 gap-[2.6em] pb-[0.5em]">
              {persona && <Fact term={say("travels")} said={persona} />}
              {product && <Fact term={say("product")} said={product} />}
              <Fact term={say("lights")} said={say("lit", { lit, all: stages.length })} />
            </dl>
          </header>
          <div data-body className="grid content-between gap-[1em] overflow-hidden">
            {bands.map((band) => (
              <Band key={band[0]?.id} stages={band} all={stages} room={roomOf(bands.length, tightness)} />
            ))}
          </div>
          <footer className="flex items-center justify-between gap-[2em] border-t border-line pt-[0.9em] text-[0.88em] text-ink-2">
            <ul className="flex gap-[1.6em] [&_i]:size-[0.6em]">
              {Elements.map((element) => (
                <li key={element} className="flex items-center gap-[0.5em]">
                  <Mark shape={shapes[element]} />
                  {say(`element.${element}`)}
                </li>
              ))}
              <li className="flex items-center gap-[0.5em]">
                <Mark shape="circle" filled />
                {say("truth")}
              </li>
              <li>{say("height")}</li>
            </ul>
            <p className="num">{state}</p>
          </footer>
        </div>
      )}
    </Sheet>
  );
}

function Fact({ term, said }: { term: string; said: string }) {
  return (
    <div className="max-w-[19em]">
      <dt className="text-[0.82em] text-ink-3">{term}</dt>
      <dd className="font-serif text-[1.3em] leading-tight">{said}</dd>
    </div>
  );
}

const hasLight = ({ spots }: PosterStage) => spots.length > 0;

function Band({ stages, all, room }: { stages: readonly PosterStage[]; all: readonly PosterStage[]; room: Room }) {
  const say = useTranslations("transfer");
  const [peak, end] = [peakOf(all, hasLight), all.at(-1)];
  const words = [
    ...(peak ? [{ stageId: peak.id, text: peak === end ? say("peakAndEnd") : say("peak") }] : []),
    ...(end && end !== peak ? [{ stageId: end.id, text: say("end") }] : []),
  ];
  return (
    <section>
      <WallRoad
        height={room.roadHeight}
        words={words}
        feelings={[
          { feeling: 2, text: say("feelings.high") },
          { feeling: 0, text: say("feelings.even") },
          { feeling: -2, text: say("feelings.lowest") },
        ]}
        stages={stages.map(({ id, name, feeling, spots }) => ({
          id,
          label: name,
          feeling,
          lit: spots.length > 0,
          glow: 1,
        }))}
      />
      <ol className="grid auto-cols-fr grid-flow-col">
        {stages.map((stage) => (
          <StagePart key={stage.id} stage={stage} room={room} />
        ))}
      </ol>
    </section>
  );
}

/** Stage and spot names are clamped only where the other texts have a single line. */
const nameLines = ({ lines }: Room) => (lines > 1 ? "" : "line-clamp-2");

function StagePart({ stage, room }: { stage: PosterStage; room: Room }) {
  const say = useTranslations("transfer");
  const format = useFormatter();
  const { name, kind, goal, spots, touchpoints } = stage;
  const more = spots.length - room.spots;
  const moreTouchpoints = touchpoints.length - room.touchpoints;
  // Where not all touchpoints fit, those that matter a lot come first.
  const told =
    moreTouchpoints > 0 ? touchpoints.toSorted((a, b) => Number(b.isTruth) - Number(a.isTruth)) : touchpoints;
  return (
    <li className="grid min-w-0 content-start gap-[0.7em] pe-[1.3em] wrap-anywhere">
      <div>
        <p className="text-[0.82em] text-ink-3">{kindBeside(name, say(`kind.${kind}`))}</p>
        <h3 className={`heading text-[1.6em] leading-[1.15] ${nameLines(room)}`}>{name}</h3>
        {goal && <p className={`mt-[0.25em] text-ink-2 ${clamps[room.lines]}`}>{goal}</p>}
      </div>
      {spots.length === 0 && (
        <p className="rounded-card border-[1.5px] border-dashed border-line-2 px-[0.9em] py-[0.7em] text-ink-3">
          {say("waits")}
        </p>
      )}
      {spots.slice(0, room.spots).map((spot) => (
        <div key={spot.id} className="rounded-card border border-magic-line bg-magic-wash px-[0.9em] py-[0.7em]">
          <h4 className={`font-serif text-[1.2em] leading-[1.2] font-medium ${nameLines(room)}`}>{spot.name}</h4>
          {spot.talkLine && (
            <p
              className={`said mt-[0.3em] text-[1.02em] text-ink-2 before:content-[open-quote] after:content-[close-quote] ${clamps[room.lines]}`}
            >
              {spot.talkLine}
            </p>
          )}
          {spot.inventors.length > 0 && (
            <p className="mt-[0.3em] text-[0.88em] text-ink-2">
              {say("inventedBy", { names: format.list(spot.inventors) })}
            </p>
          )}
        </div>
      ))}
      {more > 0 && <p className="text-ink-2">{say("moreSpots", { count: more })}</p>}
      {touchpoints.length > 0 && (
        <ul>
          {told.slice(0, room.touchpoints).map(({ id, name: called, element, isTruth }) => (
            <li
              key={id}
              className="flex items-baseline gap-[0.6em] border-t [&>i]:size-[0.58em] border-line py-[0.32em]"
            >
              <Mark shape={shapes[element]} filled={isTruth} />
              <span className={`min-w-0 ${clamps[room.lines]}`}>{called}</span>
            </li>
          ))}
          {moreTouchpoints > 0 && (
            <li className="border-t border-line py-[0.32em] text-ink-2">
              {say("moreTouchpoints", { count: moreTouchpoints })}
            </li>
          )}
        </ul>
      )}
    </li>
  );
}
