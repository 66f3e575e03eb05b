import type { Outputs } from "@spots/api/trpc/root";
import { isDesigned } from "@spots/domain/journey/coverage";
import type { JourneySnapshot } from "@spots/domain/journey/design";
import { type Locale, Locales } from "@spots/domain/kernel/locales";
import { contentIn } from "@spots/domain/spot/in-language";
import type { OwnWords } from "@spots/domain/spot/override";
import { contentAt } from "@spots/domain/spot/own-words";
import { fillSlots, type SlotTexts } from "@spots/domain/spot/slots";
import type { SpotContent } from "@spots/domain/spot/spot";

export type Journey = Outputs["journey"]["read"];
type JourneyTouchpoint = Journey["stages"][number]["touchpoints"][number];

export type PosterStage = {
  readonly id: string;
  readonly name: string;
  readonly kind: Journey["stages"][number]["kind"];
  readonly goal: string;
  readonly feeling: number;
  readonly touchpoints: readonly Pick<JourneyTouchpoint, "id" | "name" | "element" | "isTruth">[];
  readonly spots: readonly {
    readonly id: string;
    readonly name: string;
    readonly talkLine: string;
    readonly inventors: readonly string[];
  }[];
};

/**
 * Returns the content of a poster: a version as published without the spots that were retired
 * since, or the draft without its ideas.
 */
export function posterOf(journey: Journey, version: JourneySnapshot | null): readonly PosterStage[] {
  const here = new Map(journey.stages.flatMap(({ spots }) => spots.map(({ id, inventors }) => [id, inventors])));
  const stages = version
    ? version.stages.map((stage) => ({ ...stage, spots: stage.spots.filter(({ id }) => here.has(id)) }))
    : journey.stages.map((stage) => ({
        ...stage,
        spots: stage.spots
          .filter(({ status }) => isDesigned(status))
          .map(({ id, content: { name, talkLine } }) => ({ id, name, talkLine })),
      }));
  return stages.map(({ id, name, kind, goal, feeling, touchpoints, spots }) => ({
    id,
    name,
    kind,
    goal,
    feeling,
    touchpoints,
    spots: spots.map((spot) => ({
      ...{ id: spot.id, name: spot.name, talkLine: spot.talkLine, inventors: here.get(spot.id) ?? [] },
    })),
  }));
}

const widest = 7;

/** Splits the stages into as few rows as possible, of nearly equal length. */
export function bandsOf<Stage>(stages: readonly Stage[]): readonly (readonly Stage[])[] {
  const rows = Math.ceil(stages.length / widest);
  return Array.from({ length: rows }, (_, row) =>
    stages.slice(Math.ceil((row * stages.length) / rows), Math.ceil(((row + 1) * stages.length) / rows)),
  );
}

export type Card = {
  readonly id: string;
  readonly stage: string;
  readonly isPilot: boolean;
  readonly content: SpotContent;
  /** Who logged the spontaneous moment that it was made of. */
  readonly inventors: readonly string[];
};

/**
 * Returns a card for each spot in trial or live, in the order of the journey, with the text of the
 * published version where it has one.
 */
export function cardsOf(journey: Journey, version: JourneySnapshot | null): readonly Card[] {
  const published = new Map(version?.stages.flatMap(({ spots }) => spots.map((spot) => [spot.id, spot])));
  return journey.stages.flatMap(({ name, spots }) =>
    spots
      .filter(({ status }) => status === "live" || status === "pilot")
      .map(({ id, status, content, inventors }) => ({
        inventors,
        id,
        stage: name,
        isPilot: status === "pilot",
        content: published.get(id) ?? content,
      })),
  );
}

/** Returns the further languages in which any of the cards is written. */
export const languagesOf = (cards: readonly Card[], own: string): readonly Locale[] =>
  Locales.filter((locale) => locale !== own && cards.some(({ content }) => content.translations[locale] !== undefined));

/** Returns the cards in a language; a text that is not translated stays as it is. */
export const cardsIn = (cards: readonly Card[], language: string): readonly Card[] =>
  cards.map((card) => ({ ...card, content: contentIn(card.content, language) }));

/**
 * Returns the cards of one location: with its overrides, and without the spots that are switched
 * off there.
 */
export function cardsAt(
  cards: readonly Card[],
  otherwise: readonly { readonly spotId: string; readonly isOff: boolean; readonly own: OwnWords }[],
): Card[] {
  const at = new Map(otherwise.map((each) => [each.spotId, each]));
  return cards
    .filter(({ id }) => !at.get(id)?.isOff)
    .map((card) => ({ ...card, content: contentAt(card.content, at.get(card.id)?.own ?? {}) }));
}

/** The cards as they are printed for everybody: with neutral words in their slots. */
export const cardsForAll = (cards: readonly Card[], neutral: SlotTexts): Card[] =>
  cards.map((card) => {
    const fill = (text: string) => fillSlots(text, null, neutral);
    const { briefWhat, briefWhy, briefHow, cues } = card.content;
    const filled = { briefWhat: fill(briefWhat), briefWhy: fill(briefWhy), briefHow: fill(briefHow) };
    return { ...card, content: { ...card.content, ...filled, cues: cues.map(fill) } };
  });

/**
 * What is printed of a stage: the number of spots and touchpoints, and the number of lines of each
 * text.
 */
export type Room = {
  readonly roadHeight: number;
  readonly spots: number;
  readonly touchpoints: number;
  readonly lines: number;
};

/** The room of a stage by the number of rows. */
const rooms: readonly [Room, Room, Room] = [
  { roadHeight: 215, spots: 5, touchpoints: 9, lines: 4 },
  { roadHeight: 100, spots: 4, touchpoints: 6, lines: 2 },
  { roadHeight: 66, spots: 3, touchpoints: 4, lines: 1 },
];

/** The highest tightness: each stage has one spot, one touchpoint and a count of the others. */
export const tightest = 4;

/**
 * Returns the room of a stage. It depends on the number of rows, and shrinks with the tightness.
 */
export function roomOf(bands: number, tightness: number): Room {
  const room = rooms[Math.min(bands, rooms.length) - 1] ?? rooms[0];
  return {
    roadHeight: room.roadHeight,
    spots: Math.max(1, room.spots - tightness),
    touchpoints: Math.max(1, room.touchpoints - 2 * tightness),
    lines: Math.max(1, room.lines - tightness),
  };
}
