import type { Outputs } from "@spots/api/trpc/root";
import { isDesigned } from "@spots/domain/journey/coverage";
import type { JourneySnapshot } from "@spots/domain/journey/design";
import { contentAt, type OwnWords } from "@spots/domain/spot/override";
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
  readonly spots: readonly { readonly id: string; readonly name: string; readonly talkLine: string }[];
};

/**
 * What hangs on the wall: a version as it was published without what was retired since, or the
 * draft without its ideas.
 */
export function posterOf(journey: Journey, version: JourneySnapshot | null): readonly PosterStage[] {
  const here = new Set(journey.stages.flatMap(({ spots }) => spots.map(({ id }) => id)));
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
    spots: spots.map((spot) => ({ id: spot.id, name: spot.name, talkLine: spot.talkLine })),
  }));
}

const widest = 7;

/** The stages in as few rows as they fit, each about as long as the others. */
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
};

/**
 * A card for each spot that is delivered now, in the order of the journey, in the words of the version
 * that is live.
 */
export function cardsOf(journey: Journey, version: JourneySnapshot | null): readonly Card[] {
  const published = new Map(version?.stages.flatMap(({ spots }) => spots.map((spot) => [spot.id, spot])));
  return journey.stages.flatMap(({ name, spots }) =>
    spots
      .filter(({ status }) => status === "live" || status === "pilot")
      .map(({ id, status, content }) => ({
        id,
        stage: name,
        isPilot: status === "pilot",
        content: published.get(id) ?? content,
      })),
  );
}

/**
 * The cards as one location says them: in its own words, and without the spots that it leaves out.
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

/**
 * What of a stage is said on the sheet: how many spots and touchpoints, and how many lines of each
 * text.
 */
export type Room = {
  readonly roadHeight: number;
  readonly spots: number;
  readonly touchpoints: number;
  readonly lines: number;
};

/** By the number of rows. */
const rooms: readonly [Room, Room, Room] = [
  { roadHeight: 215, spots: 5, touchpoints: 9, lines: 4 },
  { roadHeight: 100, spots: 4, touchpoints: 6, lines: 2 },
  { roadHeight: 66, spots: 3, touchpoints: 4, lines: 1 },
];

/**
 * How often less can be said before each stage has one spot, one touchpoint and a count of the
 * others.
 */
export const tightest = 4;

/** The room a stage has: by the rows of the sheet, and the less the tighter it must be. */
export function roomOf(bands: number, tightness: number): Room {
  const room = rooms[Math.min(bands, rooms.length) - 1] ?? rooms[0];
  return {
    roadHeight: room.roadHeight,
    spots: Math.max(1, room.spots - tightness),
    touchpoints: Math.max(1, room.touchpoints - 2 * tightness),
    lines: Math.max(1, room.lines - tightness),
  };
}
